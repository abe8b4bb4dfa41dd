import type { DraftChoice, DraftQuestion } from '../draft-bank.js';
import { percentWeight } from './read-typed.js';

/** A choice of a question as Moodle has it: Markdown, and what it is worth, in percent. */
export interface MoodleChoice {
  readonly text: string;
  readonly percent: number;
  readonly feedback: string | undefined;
}

type Choices = Pick<
  DraftQuestion,
  'kind' | 'choices' | 'partial-credit' | 'status' | 'checks' | 'feedback'
>;

/** Of which one is to be chosen: `isKey` tells the right ones. */
export function readOneChoice<T extends MoodleChoice>(
  read: readonly T[],
  isKey: (choice: T) => boolean,
): Choices {
  const key = read.findIndex(isKey);
  const keys = read.filter(isKey).length;
  return {
    choices: read.map((choice, i) =>
      choiceOf(choice, i === key, i === key ? undefined : choice.percent),
    ),
    ...(keys > 1 ? { checks: [`${keys} choices earn all points; the first is the key`] } : {}),
  };
}

/** Of which several may be chosen: what is chosen adds up. */
export function readSeveralChoices(read: readonly MoodleChoice[]): Choices {
  const right = read.filter(({ percent }) => percent > 0);
  if (right.length === 0) return readNoChoice(read);
  const share = 100 / right.length;
  // Right minus wrong, over all right: the format has a name for that.
  const isByChoice =
    right.length < read.length &&
    read.every(({ percent }) => Math.abs(Math.abs(percent) - share) < 0.1);
  if (isByChoice) {
    return {
      ...(right.length === 1 ? { kind: 'multiple-answer' } : {}),
      choices: read.map((choice) => choiceOf(choice, choice.percent > 0, undefined)),
      'partial-credit': 'per-choice',
    };
  }
  if (right.length === 1) {
    return {
      kind: 'multiple-answer',
      choices: read.map((choice) => choiceOf(choice, choice.percent > 0, choice.percent, true)),
    };
  }
  const sum = right.reduce((all, { percent }) => all + percent, 0);
  const isWhole = Math.abs(sum - 100) < 0.1;
  const last = read.lastIndexOf(right.at(-1)!);
  return {
    choices: read.map((choice, i) =>
      // A third is no round number: the last key has what the others leave.
      choiceOf(
        choice,
        choice.percent > 0,
        isWhole && i === last ? undefined : choice.percent,
        true,
      ),
    ),
    ...(isWhole
      ? {}
      : { checks: [`the weights of the right choices add up to ${Number(sum.toFixed(2))} %`] }),
  };
}

/** Choices without a right one wait for their author. */
export function readNoChoice(read: readonly MoodleChoice[]): Choices {
  return {
    choices: read.map((choice) => choiceOf(choice, false, choice.percent)),
    status: 'draft',
    checks: ['no choice is marked as right'],
  };
}

function choiceOf(
  { text, feedback = '' }: MoodleChoice,
  correct: boolean,
  percent: number | undefined,
  several = false,
): DraftChoice {
  const usual = several
    ? percent === undefined || (percent === 0 && !correct)
    : percent === (correct ? 100 : 0);
  return {
    text: text === '' ? '…' : text,
    ...(correct ? { correct } : {}),
    ...(feedback === '' ? {} : { feedback }),
    ...(usual || percent === undefined ? {} : { weight: percentWeight(percent) }),
  };
}
