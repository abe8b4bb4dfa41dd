// Writes the tables of `docs/formats/exporting.md`: what each format that can be written carries, from what
// its exporter declares, which the round trips of the tests hold it to. `--check` writes nothing and fails
// where the page is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Fate, fateOf, keysOfKind } from '../src/core/convert/export-bank/carried-keys.js';
import type { ItemKind } from '../src/core/convert/export-bank/export-bank.js';
import type { Exporter } from '../src/core/convert/exporter.js';
import { exporters } from '../src/core/convert/exporters.js';
import { kinds } from '../src/core/model/kinds/index.js';
import { bankShape } from '../src/core/model/schema/shapes.js';
import { replaceBetween } from './replace-between.js';

const page = 'docs/formats/exporting.md';
const itemKinds: readonly ItemKind[] = [...kinds.map(({ kind }) => kind), 'flashcard'];
const sign: Readonly<Record<Fate, string>> = {
  kept: '✓',
  shown: 'shown',
  meaningless: '·',
  lost: '–',
};

const tables = {
  formats: tableOf(
    ['`--to`', 'what it is', 'file'],
    exporters.map(({ id, title, extension }) => [`\`${id}\``, title, `\`${extension}\``]),
  ),
  kinds: tableOf(
    ['kind', ...heads()],
    itemKinds.map((kind) => [
      `\`${kind}\``,
      ...exporters.map(({ carried }) => (carried.kinds[kind] === undefined ? '–' : '✓')),
    ]),
  ),
  keys: tableOf(
    ['key', ...heads()],
    allKeys().map((key) => [`\`${key}\``, ...exporters.map((exporter) => cellOf(exporter, key))]),
  ),
  bank: tableOf(
    ['key', ...heads()],
    bankKeys().map((key) => [
      `\`${key}\``,
      ...exporters.map(({ carried }) => sign[carried.bank[key] ?? 'lost']),
    ]),
  ),
};

let text = readFileSync(page, 'utf8');
const before = text;
for (const [name, table] of Object.entries(tables)) text = replaceBetween(text, name, table);
if (text !== before && process.argv.includes('--check')) {
  console.error(`${page} is stale. Mend it with: npm run generate`);
  process.exitCode = 1;
} else if (text !== before) {
  writeFileSync(page, text);
  console.log(`${page} written`);
}

function heads(): readonly string[] {
  return exporters.map(({ id }) => `\`${id}\``);
}

/** In the order of the format, each once. */
function allKeys(): readonly string[] {
  return [...new Set(itemKinds.flatMap(keysOfKind))];
}

function bankKeys(): readonly string[] {
  const inItems = new Set(['quizwright', 'questions', 'flashcards', 'defaults', 'stimuli']);
  return [...bankShape().keys].flatMap(([name, { shape }]) => {
    if (inItems.has(name)) return [];
    return shape.type === 'map' ? [...shape.keys.keys()].map((key) => `${name}.${key}`) : [name];
  });
}

/** What becomes of a key, over all kinds that have it and that the format has. */
function cellOf({ carried }: Exporter, key: string): string {
  const having = itemKinds.filter(
    (kind) => carried.kinds[kind] !== undefined && keysOfKind(kind).includes(key),
  );
  if (having.length === 0) return '';
  const fates = new Map<Fate, ItemKind[]>();
  for (const kind of having) {
    const fate = fateOf(carried, kind, key);
    fates.set(fate, [...(fates.get(fate) ?? []), kind]);
  }
  if (fates.size === 1) return sign[[...fates.keys()][0]!];
  return (['kept', 'shown', 'meaningless'] as const)
    .flatMap((fate) => {
      const some = fates.get(fate);
      return some === undefined ? [] : [`${sign[fate]} ${some.join(', ')}`];
    })
    .join('; ');
}

function tableOf(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
