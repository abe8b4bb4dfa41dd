import type { Converter, ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import type { DraftFlashcard } from '../draft-bank.js';
import { detectLanguage } from '../study-page/language.js';
import { findColumns } from './columns.js';
import { namedSeparator, readTable, type Row } from '../table/read-table.js';

/** More of a text than this is not needed to know it. */
const longestSample = 200_000;

/** Pairs of what is asked and what answers it, a line each: a spreadsheet's columns, a card site's export. */
export const pairs: Converter = {
  id: 'pairs',
  title: 'Pairs in two columns (front, tab, back)',
  extensions: ['.tsv', '.txt', '.csv'],
  detect(source, fileName) {
    const sample = source.slice(0, longestSample);
    if (sample.includes('\0')) return 0;
    const separator = separatorOf(sample, fileName);
    const rows = readTable(withoutDirectives(sample), separator);
    const { hasHeader } = findColumns(rows);
    const isWhole = rows.length > 1 && rows.every((row) => isPair(row, hasHeader));
    if (separator === '\t') {
      if (isWhole) return rows[0]!.length === 2 || hasHeader ? 0.96 : 0.1;
      return fileName?.endsWith('.tsv') === true && rows.length > 0 ? 0.5 : 0;
    }
    // Commas stand in every text: only a table that names its columns is one for sure.
    return isWhole && hasHeader ? 0.96 : fileName?.endsWith('.csv') === true ? 0.4 : 0;
  },
  import: importPairs,
};

function isPair(row: Row, hasHeader: boolean): boolean {
  return (
    (row.length === 2 || (hasHeader && row.length > 2)) &&
    row.every(({ text }, i) => i > 1 || text !== '')
  );
}

/** A tab where there is one in most lines, else what the first line has more of. */
function separatorOf(source: string, fileName: string | undefined): string {
  const { separator } = namedSeparator(source);
  if (separator !== undefined) return separator;
  const lines = source.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const tabbed = lines.filter((line) => line.includes('\t')).length;
  if (fileName?.endsWith('.csv') !== true && (tabbed > 0 || fileName?.endsWith('.tsv') === true)) {
    return '\t';
  }
  const [first = ''] = lines.filter((line) => !line.startsWith('#'));
  if (first.includes('\t')) return '\t';
  const count = (sign: string): number => first.split(sign).length;
  const [likeliest] = [',', ';', '|'].toSorted((a, b) => count(b) - count(a));
  return likeliest!;
}

/** Lines such as `#separator:tab`, which Anki writes above its cards; blanks keep every offset. */
function withoutDirectives(source: string): string {
  return namedSeparator(source).text.replace(/^\ufeff?(?:#[a-z ]+:[^\n]*\n)+/i, (lines) =>
    lines.replace(/[^\n]/g, ' '),
  );
}

function importPairs(source: string, { fileName }: ImportOptions = {}): ImportResult {
  const rows = readTable(withoutDirectives(source), separatorOf(source, fileName));
  const { front, back, hasHeader } = findColumns(rows);
  const problems: ImportProblem[] = [];
  const flashcards: DraftFlashcard[] = [];
  for (const row of hasHeader ? rows.slice(1) : rows) {
    const [one, other] = [row[front]?.text ?? '', row[back]?.text ?? ''];
    const span = { start: row[0]!.start, end: row.at(-1)!.end };
    const more = row.filter(({ text }, i) => i !== front && i !== back && text !== '');
    if (one === '') {
      const message = 'This line has nothing to ask, and was left out.';
      problems.push({ ...span, severity: 'warning', message });
      continue;
    }
    if (more.length > 0) {
      const message = 'A card has two sides; what stands in other columns was left out.';
      const { start } = more[0]!;
      problems.push({ start, end: more.at(-1)!.end, severity: 'warning', message });
    }
    if (other !== '') flashcards.push({ front: one, back: other });
    else {
      const message = 'This line has nothing for the back of its card.';
      problems.push({ ...span, severity: 'warning', message });
      flashcards.push({ front: one, status: 'draft', checks: ['there was nothing for the back'] });
    }
  }
  if (flashcards.length === 0) {
    const message = 'There are no pairs in this text.';
    problems.unshift({ start: 0, end: source.length, severity: 'error', message });
  }
  const language = detectLanguage(
    flashcards.flatMap((card) => [card.front ?? '', card.back ?? '']),
  );
  const name = fileName?.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,8}$/, '');
  const title = name?.replace(/[-_ ]+/g, ' ').trim();
  return {
    bank: {
      title: title === undefined || title === '' ? 'Untitled' : title,
      language: language.tag,
      questions: [],
      flashcards,
      checks: {
        title: ['a table shows no title'],
        ...(language.certain
          ? {}
          : { language: ['the cards say too little to tell their language'] }),
        ...(hasHeader ? {} : { flashcards: ['the first column was taken for the front'] }),
      },
    },
    problems,
  };
}
