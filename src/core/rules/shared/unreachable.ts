import { nodeAt } from '../../yaml/index.js';
import type { ItemContext } from '../rule.js';
import { answerNumber, toleranceOf } from './answer-number.js';
import { clozeOf } from './cloze-of.js';
import { type AnswerFolding, foldAnswer } from './fold-answer.js';
import { settingOf } from './setting-of.js';

/** Each number is compared with all before it; nobody accepts more. */
const mostNumbers = 1_000;

/** Accepted texts that fold to one before them. */
export function checkTexts(context: ItemContext, answers: readonly unknown[]): void {
  if (answers.length < 2) return;
  const folding = foldingOf(context);
  const seen = new Map<string, { text: string; index: number }>();
  for (const [index, answer] of answers.entries()) {
    const text = textOf(answer);
    if (text === undefined) continue;
    const key = foldAnswer(text, folding);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, { text, index });
      continue;
    }
    const related = nodeAt(context.item.node, ['answer', first.index]);
    context.report({
      at: { path: ['answer', index] },
      message: 'same',
      data: { answer: text, first: first.text },
      related:
        related === null
          ? []
          : [{ at: { start: related.start, end: related.end }, message: 'first' }],
    });
  }
}

/** Accepted numbers all of whose tolerance lies within that of one before them. */
export function checkNumbers(context: ItemContext, answers: readonly unknown[]): void {
  const read = answers.slice(0, mostNumbers).map((answer) => {
    const value = answerNumber(answer);
    return value === undefined
      ? undefined
      : { value, tolerance: toleranceOf(context.item, answer, value) };
  });
  for (const [index, one] of read.entries()) {
    if (one === undefined) continue;
    const first = read.findIndex(
      (other, at) =>
        at < index &&
        other !== undefined &&
        // A hair's breadth is allowed for: 0.1 + 0.2 is not 0.3 to a computer.
        Math.abs(one.value - other.value) + one.tolerance <=
          other.tolerance + 1e-12 * Math.abs(one.value),
    );
    const other = read[first];
    if (other === undefined) continue;
    const related = nodeAt(context.item.node, ['answer', first]);
    context.report({
      at: { path: ['answer', index] },
      message: one.value === other.value && one.tolerance === other.tolerance ? 'same' : 'number',
      data: { answer: one.value, first: other.value },
      related:
        related === null
          ? []
          : [{ at: { start: related.start, end: related.end }, message: 'first' }],
    });
  }
}

/** The same in each gap of a cloze. */
export function checkGaps(context: ItemContext): void {
  const cloze = clozeOf(context);
  if (cloze === undefined) return;
  for (const gap of cloze.gaps) {
    if (gap.dropdown || gap.answers.length < 2) continue;
    const folding = foldingOf(context);
    const seen = new Map<string, (typeof gap.answers)[number]>();
    for (const answer of gap.answers) {
      if (answer.text === '') continue;
      const key = foldAnswer(answer.text, folding);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, answer);
        continue;
      }
      context.report({
        at: context.spanInText(['cloze'], answer.start, answer.end),
        message: 'same',
        data: { answer: answer.text, first: first.text },
        related: [{ at: context.spanInText(['cloze'], first.start, first.end), message: 'first' }],
      });
    }
  }
}

function foldingOf({ item, head }: ItemContext): AnswerFolding {
  return {
    caseSensitive: settingOf(item, head, 'case-sensitive') === true,
    accentSensitive: settingOf(item, head, 'accent-sensitive') === true,
    language: head.language,
  };
}

function textOf(answer: unknown): string | undefined {
  if (typeof answer === 'string') return answer;
  if (typeof answer !== 'object' || answer === null) return undefined;
  const text = (answer as { readonly text?: unknown }).text;
  return typeof text === 'string' ? text : undefined;
}
