// The keys that questions and flashcards share, and those that every question has.
import * as z from 'zod/mini';

import { duration } from './duration.js';
import { map, optional, required } from './key.js';
import { notNegative } from './number.js';
import { id, markdown, plain } from './text.js';

const difficultySchema = z.enum(['easy', 'medium', 'hard']);
const levelSchema = z.enum(['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create']);
const statusSchema = z.enum(['draft', 'review', 'approved']);

/** How hard an item is. */
export const difficulty = optional(difficultySchema, {
  description: 'How hard the item is for the learners it is written for.',
  examples: ['medium'],
});

/** Bloom's level, revised. */
export const level = optional(levelSchema, {
  description:
    "What the learner has to do with the knowledge: a level of Bloom's revised taxonomy.",
  examples: ['understand'],
  values: {
    remember: 'Recall a fact or a word.',
    understand: 'Say what something means, or give an example.',
    apply: 'Use a rule or a procedure.',
    analyze: 'Take something apart and see how the parts belong together.',
    evaluate: 'Judge by criteria.',
    create: 'Make something new of what was learned.',
  },
});

/** The points that a question is worth. */
export const points = optional(notNegative, {
  description:
    'How many points a right answer earns; for an open question, by default the sum of its rubric.',
  default: 1,
  examples: [2],
});

/** The keys that questions and flashcards share. */
export const itemKeys = {
  id: optional(id, {
    description:
      'A name that stays the same when the wording changes, so that history and exports find the item again; letters, digits, `-`, `_` and `.`, unique in the bank.',
    defaultNote: 'the text of the item stands in',
    examples: ['nps-range'],
  }),
  title: optional(plain, {
    description: 'What the item is called in a learning platform.',
    defaultNote: "the stem's beginning",
    examples: ['Who is a promoter?'],
  }),
  difficulty,
  tags: optional(z.array(plain), {
    description: "Words to find and filter by; the bank's tags are added.",
    examples: [['loyalty', 'week 3']],
  }),
  objectives: optional(z.array(id), {
    description:
      "The learning objectives that the item covers, by their ids in the bank's `objectives`.",
    examples: [['explain-nps']],
  }),
  hints: optional(z.array(markdown), {
    description: 'Help that the learner may ask for, shown one by one and free of charge.',
    examples: [['It is out of ten.', 'Think of the upper end.']],
  }),
  source: optional(plain, {
    description: "Where the fact is from; `#heading` points into the bank's notes.",
    examples: ['Reichheld 2003', '#measuring-loyalty'],
  }),
  status: optional(statusSchema, {
    description:
      'How far the item is; a `draft` may lack its answer, its key or its back, and is left out of quizzes and exports.',
    default: 'approved',
    examples: ['draft'],
    values: {
      draft: 'Not finished: left out of quizzes and exports unless asked for.',
      review: 'Finished, and waiting for someone to look at it.',
      approved: 'Ready for learners.',
    },
  }),
};

const feedback = map('feedback', {
  correct: optional(markdown, {
    description: 'Shown after a right answer.',
    examples: ['Well done.'],
  }),
  incorrect: optional(markdown, {
    description: 'Shown after a wrong answer.',
    examples: ['Read “Measuring loyalty” again.'],
  }),
  partial: optional(markdown, {
    description: 'Shown after an answer that is right in part.',
    examples: ['Nearly: one is missing.'],
  }),
});

/** The stem, which every question but a cloze must have. */
const stem = {
  description: 'The question itself, as the learner reads it.',
  examples: ['Which score range makes a *promoter*?'],
};
export const optionalStem = optional(markdown, stem);

/** The keys of every question, `kind` apart. */
export const questionKeys = {
  ...itemKeys,
  question: required(markdown, stem),
  points,
  level,
  stimulus: optional(id, {
    description: "The passage that the question is about, by its id in the bank's `stimuli`.",
    examples: ['case-airline'],
  }),
  explanation: optional(markdown, {
    description: 'Why the answer is right; shown after answering.',
    examples: ['The Net Promoter Score is promoters minus detractors.'],
  }),
  feedback: optional(feedback, {
    description: 'What the learner reads after a right, a wrong or a partly right answer.',
    examples: [{ correct: 'Well done.', incorrect: 'Look at the scale again.' }],
  }),
  'time-limit': optional(duration, {
    description: 'How long the learner has for this question, in hours, minutes and seconds.',
    defaultNote: 'none',
    examples: ['90s', '1h30m'],
  }),
};
