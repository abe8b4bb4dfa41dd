// Keys that say how an answer is compared and counted, shared by several kinds and by `defaults`.
import * as z from 'zod/mini';

import { optional } from './key.js';
import { count } from './number.js';

/** How typed answers are compared. */
export const typedAnswerKeys = {
  'case-sensitive': optional(z.boolean(), {
    description: 'Whether capital and small letters are told apart in typed answers.',
    default: false,
    examples: [true],
  }),
  'accent-sensitive': optional(z.boolean(), {
    description: 'Whether accents are told apart in typed answers.',
    default: false,
    examples: [true],
  }),
  typos: optional(count, {
    description:
      'How many slips of the keyboard a typed answer may have; two neighbouring letters swapped count as one.',
    default: 0,
    examples: [1],
  }),
};

const partialCredit = z.enum(['none', 'per-choice']);
const example = {
  examples: ['per-choice'],
  values: {
    none: 'All the points, or none.',
    'per-choice': 'A share of the points for what is right.',
  },
};

/** Credit for a multiple-answer question. */
export const choicesPartialCredit = optional(partialCredit, {
  description:
    'Whether an answer that is right in part earns a part of the points: `per-choice` counts right minus wrong choices.',
  default: 'none',
  ...example,
});

/** Credit for gaps and pairs. */
export const partsPartialCredit = optional(partialCredit, {
  description:
    'Whether gaps or pairs count one by one, `per-choice`, or only all together, `none`.',
  default: 'per-choice',
  ...example,
});

/** Credit for an order. */
export const orderPartialCredit = optional(partialCredit, {
  description:
    'Whether only the whole order counts, `none`, or the share of neighbours kept, `per-choice`.',
  default: 'none',
  ...example,
});

/** Credit for all questions of a bank that do not say otherwise. */
export const bankPartialCredit = optional(partialCredit, {
  description:
    'Whether partly right answers earn a part of the points, where a question does not say it.',
  defaultNote: "each kind's own",
  ...example,
});
