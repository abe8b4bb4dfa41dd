import Papa from 'papaparse';
import type { Tell } from '../../model/kinds/graded.js';
import type { Fates } from '../export-bank/carried-keys.js';
import type { ExportBank, ExportItem } from '../export-bank/export-bank.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { textsOf } from '../export-bank/texts-of.js';
import { type Exporter, isWritten } from '../exporter.js';
import { mediaOf } from '../markup/markdown-to-html.js';
import { plainNumber } from '../plain-number.js';
import {
  betweenTags,
  choiceColumn,
  firstColumns,
  hintColumn,
  lastColumns,
  mostChoices,
  safeCell,
} from './own-table.js';

const name = 'CSV';

const every: Fates = { id: 'kept', title: 'kept', tags: 'kept', hints: 'kept', difficulty: 'kept' };
const question: Fates = { ...every, explanation: 'kept', points: 'kept' };

/** A table with a row for each item, for spreadsheets and programs. */
export const csvExporter: Exporter = {
  id: 'csv',
  title: name,
  extension: '.csv',
  carried: {
    kinds: {
      'single-choice': question,
      'multiple-answer': question,
      'true-false': question,
      'short-answer': question,
      numeric: question,
      open: { ...question, 'model-answer': 'kept' },
      flashcard: every,
    },
    bank: { id: 'kept', tags: 'kept' },
  },
  losses: csvLosses,
  export: (banks) => writeTable(banks),
};

function csvLosses(item: ExportItem, tell: Tell): readonly ItemLoss[] {
  const { body, tags } = item;
  const refused = (message: string): readonly ItemLoss[] => [{ key: 'kind', path: [], message }];
  if (body.type === 'card-cloze') {
    return refused(tell('{0} has no place for cards with gaps: this one is left out.', name));
  }
  if (body.type === 'choices' && body.choices.length > mostChoices) {
    return refused(
      tell('{0} has letters for {1} choices: this question is left out.', name, mostChoices),
    );
  }
  if (body.type === 'short-answer' && body.pattern !== undefined) {
    return refused(tell('{0} has no patterns: this question is left out.', name));
  }
  if (body.type === 'numeric' && body.answers.some(({ isRange }) => isRange)) {
    return refused(
      tell('{0} has no place for a range of numbers: this question is left out.', name),
    );
  }
  const losses: ItemLoss[] = [];
  for (const [i, tag] of tags.entries()) {
    if (!tag.includes(';')) continue;
    const message = tell('{0} parts tags by semicolons: “{1}” becomes two.', name, tag);
    losses.push({ key: 'tags', path: ['tags', i], message });
  }
  for (const { text, path, isCloze } of textsOf(item)) {
    for (const file of mediaOf(text, isCloze)) {
      const message = tell('{0} carries no files: “{1}” has to be taken along.', name, file);
      losses.push({ key: 'media', path, message });
    }
  }
  return losses;
}

function writeTable(banks: readonly ExportBank[]): string {
  const items = banks.flatMap((bank) => bank.items.filter((item) => isWritten(item, csvExporter)));
  const most = (count: (item: ExportItem) => number): number => Math.max(0, ...items.map(count));
  const choices = most(({ body }) => (body.type === 'choices' ? body.choices.length : 0));
  const hints = most((item) => item.hints.length);
  const columns = [
    ...firstColumns,
    ...Array.from({ length: choices }, (_, i) => choiceColumn(i)),
    ...lastColumns,
    ...Array.from({ length: hints }, (_, i) => hintColumn(i)),
  ];
  const names = new Map(
    banks.flatMap(({ items: own, id }) => own.map((item) => [item, id] as const)),
  );
  const rows = items.map((item) => {
    const cells: Cells = { ...cellsOf(item), bank: names.get(item) };
    return columns.map((column) => safeCell(cells[column] ?? ''));
  });
  return `${Papa.unparse([columns, ...rows], { newline: '\r\n' })}\r\n`;
}

type Cells = Readonly<Record<string, string | undefined>>;

function cellsOf(item: ExportItem): Cells {
  const { body, id, kind, ownTitle, stem, explanation, points, difficulty, tags, hints } = item;
  const front = body.type === 'flashcard' ? body.front : stem;
  const choices = body.type === 'choices' ? body.choices : [];
  return {
    id,
    kind,
    title: ownTitle,
    question: front.trim(),
    ...Object.fromEntries(choices.map(({ text }, i) => [choiceColumn(i), text.trim()])),
    answer: answerOf(item),
    explanation,
    points: kind === 'flashcard' || points === 1 ? '' : plainNumber(points),
    difficulty,
    tags: tags.join(betweenTags),
    ...Object.fromEntries(hints.map((hint, i) => [hintColumn(i), hint])),
  };
}

function answerOf({ body }: ExportItem): string {
  switch (body.type) {
    case 'choices':
      return body.choices
        .flatMap(({ correct }, i) => (correct ? [choiceColumn(i)] : []))
        .join(', ');
    case 'true-false':
      return body.answer ? 'TRUE' : 'FALSE';
    case 'short-answer':
      return body.answers.map(({ text }) => text).join('\n');
    case 'numeric':
      return body.answers.map(({ number }) => plainNumber(number)).join('\n');
    case 'open':
      return body.modelAnswer ?? '';
    case 'flashcard':
      return body.back;
    default:
      return '';
  }
}
