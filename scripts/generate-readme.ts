// Writes the README's table of rules, and the configuration page's of their options, from the registry.
// `--check` writes nothing and fails where one is stale. The bench writes its own table (`npm run bench -- --write`).
import { readFileSync, writeFileSync } from 'node:fs';
import { severityText } from '../src/core/rules/rule-page.js';
import { rules } from '../src/core/rules/registry.js';
import { replaceBetween } from './replace-between.js';

const tables: readonly (readonly [file: string, name: string, table: string])[] = [
  [
    'README.md',
    'rules',
    tableOf(
      ['rule', 'severity', 'fix', 'what it holds'],
      rules.map((rule) => [
        `[\`${rule.id}\`](docs/rules/${rule.id}.md)`,
        severityText(rule),
        rule.fixable ?? '',
        rule.sentence,
      ]),
    ),
  ],
  [
    'docs/configuration.md',
    'options',
    tableOf(
      ['rule', 'option', 'default', ''],
      rules.flatMap(({ id, options = {} }) =>
        Object.entries(options).map(([name, { default: usual, description }]) => [
          `\`${id}\``,
          `\`${name}\``,
          `\`${JSON.stringify(usual)}\``,
          description,
        ]),
      ),
    ),
  ],
];

for (const [file, name, table] of tables) {
  const before = readFileSync(file, 'utf8');
  const after = replaceBetween(before, name, table);
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale. Mend it with: npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, after);
    console.log(`${file} written`);
  }
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
