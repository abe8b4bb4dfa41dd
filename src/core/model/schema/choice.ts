// The choices of single-choice and multiple-answer questions.
import * as z from 'zod/mini';

import { map, optional, required } from './key.js';
import { weight } from './percent.js';
import { markdown } from './text.js';

/** A choice with more to say than its text. */
export const choiceMap = map('choice', {
  text: required(markdown, {
    description: 'The choice, as the learner reads it.',
    examples: ['9–10'],
  }),
  correct: optional(z.boolean(), {
    description: 'Whether this choice is right.',
    default: false,
    examples: [true],
  }),
  feedback: optional(markdown, {
    description: 'Shown to a learner who took this choice.',
    examples: ['Promoters recommend the brand.'],
  }),
  weight: optional(weight, {
    description: 'The share of the points that this choice earns, from `-100%` to `100%`.',
    defaultNote: '100% for the key, 0 for the others',
    examples: ['50%', '-25%'],
  }),
  pin: optional(z.boolean(), {
    description: 'Whether the choice keeps its place when the others are shuffled.',
    default: false,
    examples: [true],
  }),
});

/** A choice is Markdown (a distractor), or a map. */
export const choice = z.union([markdown, choiceMap]);

/** The keys of questions with choices. */
export const choiceKeys = {
  choices: required(z.array(choice).check(z.minLength(1)), {
    description: 'What the learner chooses from; the right ones are marked `correct: true`.',
    examples: [['0–6', '7–8', { text: '9–10', correct: true }]],
  }),
  shuffle: optional(z.boolean(), {
    description: 'Whether the choices are shown in a new order each time.',
    defaultNote: "the bank's `quiz: shuffle-choices`",
    examples: [false],
  }),
};
