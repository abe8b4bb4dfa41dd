import type { Converter, ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import { guessMapping } from '../data/guess-mapping.js';
import { problemsOfMapping } from '../data/left-out.js';
import type { Mapping } from '../data/mapping.js';
import { toItem } from '../data/to-item.js';
import type { Fields } from '../data/values.js';
import type { DraftFlashcard, DraftQuestion } from '../draft-bank.js';
import { ownIds } from '../own-ids.js';
import { detectLanguage } from '../study-page/language.js';
import { namedSeparator, readTable, type Row } from '../table/read-table.js';
import { cellText } from './own-table.js';
import { type Cells, isOwnTable, readOwnRow } from './read-own.js';

/** More of a text than this is not needed to know it. */
const longestSample = 200_000;

/** A table whose first row names its columns: what they hold is guessed by their names, and told. */
export const csv: Converter = {
  id: 'csv',
  title: 'A table with named columns (CSV, TSV)',
  extensions: ['.csv', '.tsv', '.txt'],

  detect(source) {
    const table = readNamed(source.slice(0, longestSample));
    if (table === undefined) return 0;
    if (isOwnTable(table.columns)) return 1;
    // Two columns are pairs, whatever they are called.
    if (table.columns.length < 3) return 0;
    const guess = guessMapping(fieldsOf(table));
    if (guess === undefined || guess.sure < 0.6) return 0;
    const { items: _, text: __, front, back, ...more } = guess.mapping;
    // Cards with nothing more than two sides are pairs, whatever stands beside them.
    return front !== undefined && back !== undefined && Object.keys(more).length === 0 ? 0 : 0.97;
  },

  import: importTable,
};

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: Cells; readonly row: Row }[];
}

/** A table whose first row has a name for each column, by the sign that parts the most of them. */
function readNamed(source: string): Table | undefined {
  const { text: table, separator: named } = namedSeparator(source);
  const [first = ''] = table
    .replace(/^\ufeff/, '')
    .trimStart()
    .split(/\r\n|\n|\r/, 1);
  const [guessed] = ['\t', ';', ',', '|'].toSorted(
    (a, b) => first.split(b).length - first.split(a).length,
  );
  const [head, ...rows] = readTable(table, named ?? guessed!);
  const columns = (head ?? []).map(({ text }) => text.trim());
  const isNamed =
    columns.length > 1 &&
    new Set(columns).size === columns.length &&
    columns.every((name) => name !== '' && name.length < 120 && !name.includes('\n'));
  if (!isNamed || (rows.length === 0 && !isOwnTable(columns))) return undefined;
  return {
    columns,
    rows: rows.map((row) => ({
      row,
      cells: Object.fromEntries(columns.map((name, i) => [name, cellText(row[i]?.text ?? '')])),
    })),
  };
}

/** Rows as data of another program: a column of nothing but numbers has numbers. */
function fieldsOf({ columns, rows }: Table): readonly Fields[] {
  const numeric = new Set(
    columns.filter((name) => {
      const texts = rows.map(({ cells }) => cells[name]!).filter((text) => text !== '');
      return texts.length > 0 && texts.every((text) => String(Number(text)) === text);
    }),
  );
  return rows.map(({ cells }) =>
    Object.fromEntries(
      columns.flatMap((name) => {
        const text = cells[name]!;
        if (text === '') return [];
        return [[name, numeric.has(name) ? Number(text) : text] as const];
      }),
    ),
  );
}

function importTable(
  source: string,
  { fileName, mapping: given }: ImportOptions = {},
): ImportResult {
  const table = readNamed(source);
  const problems: ImportProblem[] = [];
  const questions: DraftQuestion[] = [];
  const flashcards: DraftFlashcard[] = [];
  const isOwn = table !== undefined && isOwnTable(table.columns);
  const fields = table === undefined || isOwn ? [] : fieldsOf(table);
  const mapping = isOwn ? undefined : (given ?? guessMapping(fields)?.mapping);
  let id: string | undefined;
  if (table === undefined || (!isOwn && mapping === undefined)) {
    const message = 'The first row names no columns that questions or cards could stand in.';
    problems.push({ start: 0, end: source.length, severity: 'error', message });
  } else {
    if (mapping !== undefined && given === undefined) {
      problems.push(...problemsOfMapping(fields, mapping));
    }
    for (const [i, { cells, row }] of table.rows.entries()) {
      const { made, bank } = isOwn
        ? readOwnRow(cells)
        : { made: toItem(withTagList(fields[i]!, mapping!), mapping!), bank: undefined };
      id ??= bank;
      if (typeof made === 'string') {
        const span = { start: row[0]!.start, end: row.at(-1)!.end };
        problems.push({ ...span, severity: 'warning', message: made });
      } else if (made.list === 'questions') questions.push(made.item);
      else flashcards.push(made.item);
    }
  }
  const language = detectLanguage([
    ...questions.map(({ question = '' }) => question),
    ...flashcards.flatMap(({ front = '', back = '' }) => [front, back]),
  ]);
  const name = fileName?.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,8}$/, '');
  const title = name?.replace(/[-_ ]+/g, ' ').trim();
  return {
    bank: {
      ...(id === undefined ? {} : { id }),
      title: title === undefined || title === '' ? 'Untitled' : title,
      language: language.tag,
      questions: ownIds(questions),
      flashcards: ownIds(flashcards),
      checks: {
        title: ['a table shows no title'],
        ...(language.certain ? {} : { language: ['the language is a guess'] }),
      },
    },
    problems,
    ...(mapping === undefined ? {} : { mapping }),
  };
}

/** Several tags stand in one cell. */
function withTagList(fields: Fields, { tags = [] }: Mapping): Fields {
  const lists = tags.flatMap((key) => {
    const cell = fields[key];
    return typeof cell === 'string' ? [[key, cell.split(/\s*[,;|]\s*/)] as const] : [];
  });
  return { ...fields, ...Object.fromEntries(lists) };
}
