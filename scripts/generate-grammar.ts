// Writes the grammar of banks into syntaxes/. With `--check` nothing is written; a stale file is exit 1.
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { grammar } from './grammar/index.js';

const path = 'syntaxes/quizwright.tmLanguage.json';
const url = new URL(`../${path}`, import.meta.url);
const text = await format(JSON.stringify(grammar), { parser: 'json', printWidth: 100 });
// A checkout on Windows may have other line ends.
if (readFileSync(url, 'utf8').replaceAll('\r\n', '\n') !== text) {
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(url, text);
    console.log(`wrote ${path}`);
  }
}
