// Writes the JSON Schemas into schemas/. With `--check` nothing is written; a stale file is exit 1.
import { readFileSync, writeFileSync } from 'node:fs';

import { bankJsonSchema } from '../src/core/model/schema/json/bank-json-schema.js';
import { configurationJsonSchema } from '../src/core/model/schema/json/configuration-json-schema.js';
import { rules } from '../src/core/rules/registry.js';

const schemas = {
  'schemas/quizwright.schema.json': bankJsonSchema(),
  'schemas/configuration.schema.json': configurationJsonSchema(rules),
};

const check = process.argv.includes('--check');
for (const [path, schema] of Object.entries(schemas)) {
  const url = new URL(`../${path}`, import.meta.url);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (text === read(url)) continue;
  if (check) {
    console.error(`${path} is stale: npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(url, text);
    console.log(`wrote ${path}`);
  }
}

function read(url: URL): string | undefined {
  try {
    // A checkout on Windows may have other line ends.
    return readFileSync(url, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
