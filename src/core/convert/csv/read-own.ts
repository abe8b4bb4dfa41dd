import type { DraftFlashcard, DraftQuestion } from '../draft-bank.js';
import { safeId } from '../safe-id.js';
import { choiceColumn, firstColumns, lastColumns, mostChoices } from './own-table.js';

/** A row by the names of its columns. */
export type Cells = Readonly<Record<string, string>>;

/** Whether a table is one of ours: its columns say so. */
export function isOwnTable(columns: readonly string[]): boolean {
  return [...firstColumns, ...lastColumns].every((name) => columns.includes(name));
}

export type OwnItem =
  | { readonly list: 'questions'; readonly item: DraftQuestion }
  | { readonly list: 'flashcards'; readonly item: DraftFlashcard };

/** The item of a row, or why it is none as a sentence; and the bank's id, where the row has it. */
export function readOwnRow(cells: Cells): {
  readonly bank?: string;
  readonly made: OwnItem | string;
} {
  const cell = (name: string): string | undefined => {
    const text = cells[name]?.trim();
    return text === undefined || text === '' ? undefined : text;
  };
  const id = safeId(cell('id'));
  const [title, question, answer] = [cell('title'), cell('question'), cell('answer')];
  const tags = (cell('tags') ?? '')
    .split(';')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const hints = Object.keys(cells)
    .filter((key) => /^hint \d+$/.test(key))
    .flatMap((key) => cell(key) ?? []);
  const difficulty = (['easy', 'medium', 'hard'] as const).find(
    (each) => each === cell('difficulty'),
  );
  const common = {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
    ...(hints.length === 0 ? {} : { hints }),
  };
  const name = safeId(cell('bank'));
  const bank = name === undefined ? {} : { bank: name };
  if (question === undefined)
    return { ...bank, made: 'This row has nothing to ask, and was left out.' };
  if (cell('kind') === 'flashcard') {
    const back = answer === undefined ? { status: 'draft' as const } : { back: answer };
    return { ...bank, made: { list: 'flashcards', item: { ...common, front: question, ...back } } };
  }
  const explanation = cell('explanation');
  const points = Number(cell('points') ?? '1');
  const item: DraftQuestion = {
    ...common,
    question,
    ...answersOf(cell('kind'), answer, cells),
    ...(explanation === undefined ? {} : { explanation }),
    ...(Number.isFinite(points) && points >= 0 && points !== 1 ? { points } : {}),
  };
  return { ...bank, made: { list: 'questions', item } };
}

function answersOf(
  kind: string | undefined,
  answer: string | undefined,
  cells: Cells,
): Partial<DraftQuestion> {
  const unknown = { status: 'draft', checks: ['there is no answer'] } as const;
  const lines = (answer ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  switch (kind) {
    case 'single-choice':
    case 'multiple-answer': {
      const right = new Set((answer ?? '').toUpperCase().split(/[^A-Z]+/));
      const choices = Array.from({ length: mostChoices }, (_, i) => choiceColumn(i)).flatMap(
        (letter) => {
          const text = cells[letter]?.trim() ?? '';
          if (text === '') return [];
          return [{ text, ...(right.has(letter) ? { correct: true } : {}) }];
        },
      );
      const keys = choices.filter(({ correct }) => correct).length;
      return {
        ...(kind === 'multiple-answer' && keys < 2 ? { kind } : {}),
        choices,
        ...(keys === 0 ? { status: 'draft', checks: ['no choice is marked as right'] } : {}),
      };
    }
    case 'true-false':
      return /^(?:true|false)$/i.test(answer ?? '') ? { answer: /^true$/i.test(answer!) } : unknown;
    case 'numeric': {
      const numbers = lines.map((line) => Number(line.replace(',', '.')));
      if (numbers.length === 0 || numbers.some((number) => !Number.isFinite(number)))
        return unknown;
      return { answer: numbers.length === 1 ? numbers[0]! : numbers };
    }
    case 'open':
      return { kind: 'open', ...(answer === undefined ? {} : { 'model-answer': answer }) };
    default:
      if (lines.length === 0) return unknown;
      return { kind: 'short-answer', answer: lines.length === 1 ? lines[0]! : lines };
  }
}
