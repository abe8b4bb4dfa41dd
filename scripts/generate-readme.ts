// Writes the README's table of rules from the registry. `--check` writes nothing and fails where it is
// stale. The bench writes its own table (`npm run bench -- --write`).
import { readFileSync, writeFileSync } from 'node:fs';
import { severityText } from '../src/core/rules/rule-page.js';
import { rules } from '../src/core/rules/registry.js';
import { replaceBetween } from './replace-between.js';

const file = 'README.md';
const before = readFileSync(file, 'utf8');
const rows = rules.map((rule) => {
  const fix = rule.fixable ?? '';
  return `| [\`${rule.id}\`](docs/rules/${rule.id}.md) | ${severityText(rule)} | ${fix} | ${rule.sentence} |`;
});
const table = ['| rule | severity | fix | what it holds |', '|---|---|---|---|', ...rows].join(
  '\n',
);
const after = replaceBetween(before, 'rules', table);
if (after !== before) {
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale. Mend it with: npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, after);
    console.log(`${file} written`);
  }
}
