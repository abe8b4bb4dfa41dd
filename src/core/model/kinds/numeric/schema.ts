import * as z from 'zod/mini';

import { questionKeys } from '../../schema/item.js';
import { map, optional, required } from '../../schema/key.js';
import { anyNumber, factor, notNegative } from '../../schema/number.js';
import { relativeTolerance, weight } from '../../schema/percent.js';
import { markdown, plain } from '../../schema/text.js';
import { kindKey } from '../kind.js';

const distance = z.union([notNegative, relativeTolerance]);

const answerMap = map('answer', {
  text: required(anyNumber, { description: 'The number.', examples: [1822] }),
  tolerance: optional(distance, {
    description: 'How far off this answer may be: a number, or a percentage of the answer.',
    defaultNote: "the question's `tolerance`",
    examples: [2, '1%'],
  }),
  weight: optional(weight, {
    description: 'The share of the points that this answer earns.',
    default: '100%',
    examples: ['50%'],
  }),
  feedback: optional(markdown, {
    description: 'Shown to a learner who gave this answer.',
    examples: ['Close.'],
  }),
});

export const numericSchema = map('question', {
  ...questionKeys,
  kind: kindKey('numeric'),
  answer: optional(
    z.union([anyNumber, z.array(z.union([anyNumber, answerMap])).check(z.minLength(1))]),
    {
      description:
        'The right number, without quotes, or a list of them; the first that fits decides.',
      examples: [3.14, [1822, { text: 1822, tolerance: 2, weight: '50%', feedback: 'Close.' }]],
    },
  ),
  range: optional(z.array(anyNumber).check(z.minLength(2), z.maxLength(2)), {
    description: 'The lowest and the highest number that are right.',
    examples: [[9, 10]],
  }),
  tolerance: optional(distance, {
    description:
      'How far off an answer may be: a number, or a percentage of the answer; not with `range`.',
    default: 0,
    examples: [0.01, '1%'],
  }),
  unit: optional(plain, {
    description: 'The unit of the answer; the learner may leave it out.',
    examples: ['m'],
  }),
  'accept-units': optional(z.record(plain, factor), {
    description:
      'Other units that may be typed: the number typed, times this factor, is in `unit`.',
    examples: [{ km: 1000 }],
  }),
});
