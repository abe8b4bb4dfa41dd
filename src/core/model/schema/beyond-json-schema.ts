// What the JSON Schema (draft-07) cannot say and the validator can. The property test of
// `json/agreement.test.ts` lets the two disagree about these and nothing else, and
// `docs/formats/json-schema.md` lists them.
import { isMap } from './forms.js';
import type { SchemaProblem } from '../schema-problem.js';

export interface BeyondJsonSchema {
  readonly rule: string;
  readonly message: string;
  /** What is beyond, and why: one sentence. */
  readonly sentence: string;
  /** The least bank that shows it, as a question. */
  readonly example: Readonly<Record<string, unknown>>;
  /** Where rule and message are not enough to tell: `item` is what the problem is in. */
  readonly covers?: (problem: SchemaProblem, item: unknown) => boolean;
}

export const beyondJsonSchema: readonly BeyondJsonSchema[] = [
  {
    rule: 'several-correct-choices',
    message: 'several',
    sentence:
      'With `kind: single-choice` only one choice may be `correct`: draft-07 can ask for one such entry of a list, but cannot count them.',
    example: {
      kind: 'single-choice',
      question: 'Which are primes?',
      choices: [{ text: '2', correct: true }, { text: '3', correct: true }, '4'],
    },
  },
  {
    rule: 'unknown-key',
    message: 'belongs-elsewhere',
    sentence:
      '`partial-credit` is refused where, without a `kind`, just one choice is `correct`: that is a single-choice question, which draft-07 cannot tell from a multiple-answer one.',
    example: {
      question: 'Which is even?',
      choices: [{ text: '2', correct: true }, '3'],
      'partial-credit': 'none',
    },
    covers: ({ data }, item) =>
      data['key'] === 'partial-credit' &&
      data['inside'] === 'a single-choice question' &&
      isMap(item) &&
      !('kind' in item) &&
      ['none', 'per-choice'].includes(item['partial-credit'] as string),
  },
  {
    rule: 'wrong-value',
    message: 'range-order',
    sentence:
      'The first number of `range` may not be above the second: draft-07 cannot compare two values.',
    example: { question: 'How warm is a room, in °C?', range: [25, 18] },
  },
];

/** Whether the JSON Schema cannot be expected to know of a problem in this item. */
export function isBeyondJsonSchema(problem: SchemaProblem, item: unknown): boolean {
  return beyondJsonSchema.some(
    ({ rule, message, covers }) =>
      rule === problem.rule &&
      message === problem.message &&
      (covers === undefined || covers(problem, item)),
  );
}
