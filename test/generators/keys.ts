// Keys that several kinds of item have.
import fc from 'fast-check';

import { arbitraryId, arbitraryMarkdown, arbitraryPlain, asRead } from './text.js';

/** A map of some of these keys: each is there or not. */
export type Keys = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Maps with all of `required` and any of `optional`. */
export function mapOf(required: Keys, optional: Keys): fc.Arbitrary<Record<string, unknown>> {
  // Required keys first, and theirs is the last word on what they hold.
  return fc.record(
    { ...required, ...optional, ...required },
    { requiredKeys: Object.keys(required) },
  );
}

export const markdown = asRead(arbitraryMarkdown());
export const plain = asRead(arbitraryPlain());
export const points = fc.constantFrom(0, 0.5, 1, 2, 10);
export const difficulty = fc.constantFrom('easy', 'medium', 'hard');
export const level = fc.constantFrom(
  'remember',
  'understand',
  'apply',
  'analyze',
  'evaluate',
  'create',
);
export const duration = fc.constantFrom('90s', '20m', '1h', '1h30m', '2h5s', '1h2m3s');
export const partialCredit = fc.constantFrom('none', 'per-choice');
export const texts = fc.array(plain, { maxLength: 3 });
export const weight = fc.constantFrom('100%', '50%', '33.33%', '0%', '-25%', '-100%');

export const typedAnswerKeys: Keys = {
  'case-sensitive': fc.boolean(),
  'accent-sensitive': fc.boolean(),
  typos: fc.nat(3),
};

export const itemKeys: Keys = {
  id: arbitraryId(),
  title: plain,
  difficulty,
  tags: texts,
  objectives: fc.array(arbitraryId(), { maxLength: 2 }),
  hints: fc.array(markdown, { maxLength: 2 }),
  source: plain,
  status: fc.constantFrom('review', 'approved', 'draft'),
};

export const questionKeys: Keys = {
  ...itemKeys,
  points,
  level,
  stimulus: arbitraryId(),
  explanation: markdown,
  feedback: mapOf({}, { correct: markdown, incorrect: markdown, partial: markdown }),
  'time-limit': duration,
};
