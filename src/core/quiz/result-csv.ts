import type { Tell } from '../model/kinds/graded.js';
import { oneLine } from './written-answer.js';
import type { EntryResult, QuizResult } from './quiz-result.js';
import { rounded } from './result-head.js';
import { askedText, givenText, rightText } from './result-texts.js';

const columns = [
  'bank',
  'item',
  'kind',
  'question',
  'outcome',
  'score',
  'points',
  'answer',
  'right',
  'hints',
  'seconds',
];

/** What spreadsheets take for a formula: whoever wrote the bank could have it run. */
const formula = /^[=+\-@\t\r]/;

/** The result of a quiz as a table for spreadsheets: a line for each question. */
export function resultCsv({ items }: QuizResult, tell: Tell): string {
  const rows = [columns, ...items.map((item) => rowOf(item, tell))];
  // Without its mark, the best known spreadsheet reads accents wrongly.
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function rowOf(item: EntryResult, tell: Tell): readonly (string | number)[] {
  const { entry, outcome, score, points, hints, ms } = item;
  const { list, kind } = entry.item.reading;
  return [
    entry.item.bank.key,
    entry.card === undefined ? entry.item.name : `${entry.item.name} (${entry.card})`,
    list === 'flashcards' ? 'flashcard' : (kind ?? ''),
    oneLine(askedText(item)),
    outcome,
    rounded(score),
    points,
    oneLine(givenText(item, tell)),
    oneLine(rightText(item, tell)),
    hints,
    Math.round(ms / 1000),
  ];
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
