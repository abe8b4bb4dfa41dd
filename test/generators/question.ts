import fc from 'fast-check';

import type { KindName } from '../../src/core/model/types.js';
import {
  type Keys,
  mapOf,
  markdown,
  partialCredit,
  plain,
  points,
  questionKeys,
  texts,
  typedAnswerKeys,
  weight,
} from './keys.js';
import { arbitraryPlain } from './text.js';

/** The keys that make a question of a kind, and those that may stand beside them. */
interface Recipe {
  readonly required: Keys;
  readonly optional?: Keys;
  /** Whether `kind` must be there, since the keys could be read as another kind. */
  readonly needsKind?: boolean;
}

const number = fc.constantFrom(0, 1, -3.5, 9.81, 1822, 1e21);
const tolerance = fc.constantFrom<string | number>(0, 0.01, 2, '1%', '150%');
// A short answer that YAML reads as a number would make the question numeric.
const word = arbitraryPlain();

function choice(correct: fc.Arbitrary<boolean>): fc.Arbitrary<unknown> {
  return mapOf({ text: markdown, correct }, { feedback: markdown, weight, pin: fc.boolean() });
}

/** Choices of which so many are right, in any order. */
function choices(right: number): fc.Arbitrary<unknown[]> {
  const wrong = fc.oneof(markdown, choice(fc.constant(false)));
  const rights = fc.array(choice(fc.constant(true)), { minLength: right, maxLength: right });
  return fc
    .tuple(rights, fc.array(wrong, { maxLength: 4 }))
    .chain(([some, others]) =>
      fc.shuffledSubarray([...some, ...others], { minLength: some.length + others.length }),
    );
}

const numericEntry = fc.oneof(
  number,
  mapOf({ text: number }, { tolerance, weight, feedback: markdown }),
);
const textEntry = fc.oneof(word, mapOf({ text: word }, { weight, feedback: markdown }));
const units: Keys = {
  tolerance,
  unit: plain,
  'accept-units': fc.constant({ km: 1000, 'm/s': 0.5 }),
};

const recipes: Readonly<Record<KindName, readonly Recipe[]>> = {
  'single-choice': [{ required: { choices: choices(1) }, optional: { shuffle: fc.boolean() } }],
  'multiple-answer': [
    {
      required: { choices: fc.integer({ min: 2, max: 3 }).chain(choices) },
      optional: { shuffle: fc.boolean(), 'partial-credit': partialCredit },
    },
    {
      required: { choices: choices(1) },
      optional: { shuffle: fc.boolean(), 'partial-credit': partialCredit },
      needsKind: true,
    },
  ],
  'true-false': [{ required: { answer: fc.boolean() } }],
  'short-answer': [
    { required: { answer: word }, optional: typedAnswerKeys },
    {
      required: { answer: fc.array(textEntry, { minLength: 1, maxLength: 3 }) },
      optional: typedAnswerKeys,
    },
    {
      required: { answer: fc.oneof(number, fc.boolean()) },
      optional: typedAnswerKeys,
      needsKind: true,
    },
    {
      required: { pattern: plain },
      optional: { ...typedAnswerKeys, accept: texts, reject: texts },
    },
  ],
  numeric: [
    { required: { answer: number }, optional: { tolerance } },
    {
      required: { answer: fc.array(numericEntry, { minLength: 1, maxLength: 3 }) },
      optional: { tolerance },
    },
    { required: { answer: number, unit: plain }, optional: units },
    { required: { range: fc.constantFrom([0, 0], [9, 10], [-1.5, 2]) }, optional: { unit: plain } },
  ],
  cloze: [
    {
      required: { cloze: word.map((text) => `${text} {{gap|Lücke::hint}} and {{=a~b}}.`) },
      optional: { ...typedAnswerKeys, question: markdown, 'partial-credit': partialCredit },
    },
  ],
  matching: [
    {
      required: {
        pairs: fc.array(mapOf({ left: markdown, right: markdown }, {}), {
          minLength: 1,
          maxLength: 4,
        }),
      },
      optional: { distractors: texts, 'partial-credit': partialCredit },
    },
  ],
  ordering: [
    {
      required: { order: fc.array(markdown, { minLength: 1, maxLength: 4 }) },
      optional: { 'partial-credit': partialCredit },
    },
  ],
  open: [
    { required: { 'model-answer': markdown } },
    {
      required: {
        rubric: fc.array(mapOf({ criterion: markdown, points }, {}), {
          minLength: 1,
          maxLength: 3,
        }),
      },
      optional: { 'model-answer': markdown },
    },
    { required: {}, needsKind: true },
  ],
};

/** A question without a fault: of one kind, or of any. */
export function arbitraryQuestion(kind?: KindName): fc.Arbitrary<Record<string, unknown>> {
  const kinds = kind === undefined ? (Object.keys(recipes) as KindName[]) : [kind];
  const questions = kinds.flatMap((each) => recipes[each].map((recipe) => cook(each, recipe)));
  return fc.oneof(...questions);
}

function cook(kind: KindName, recipe: Recipe): fc.Arbitrary<Record<string, unknown>> {
  const stem: Keys = kind === 'cloze' ? {} : { question: markdown };
  const given: Keys = { kind: fc.constant(kind) };
  const required = { ...stem, ...recipe.required, ...(recipe.needsKind === true ? given : {}) };
  return mapOf(required, { ...questionKeys, ...given, ...recipe.optional });
}
