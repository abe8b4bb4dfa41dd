import * as z from 'zod/mini';

import { questionKeys } from '../../schema/item.js';
import { map, optional, required } from '../../schema/key.js';
import { notNegative } from '../../schema/number.js';
import { markdown } from '../../schema/text.js';
import { kindKey } from '../kind.js';

const criterion = map('criterion', {
  criterion: required(markdown, {
    description: 'What a good answer does.',
    examples: ['Names both groups'],
  }),
  points: required(notNegative, {
    description: 'The points that it earns.',
    examples: [2],
  }),
});

export const openSchema = map('question', {
  ...questionKeys,
  kind: kindKey('open'),
  'model-answer': optional(markdown, {
    description: 'A good answer, which the learner compares with.',
    examples: ['Detractors score 0 to 6, promoters 9 or 10…'],
  }),
  rubric: optional(z.array(criterion).check(z.minLength(1)), {
    description: 'What is counted, and how much it is worth.',
    examples: [[{ criterion: 'Names both groups', points: 2 }]],
  }),
});
