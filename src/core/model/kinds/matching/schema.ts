import * as z from 'zod/mini';

import { partsPartialCredit } from '../../schema/grading-keys.js';
import { questionKeys } from '../../schema/item.js';
import { map, optional, required } from '../../schema/key.js';
import { markdown } from '../../schema/text.js';
import { kindKey } from '../kind.js';

const pair = map('pair', {
  left: required(markdown, { description: 'What is to be matched.', examples: ['France'] }),
  right: required(markdown, { description: 'What it belongs to.', examples: ['Paris'] }),
});

export const matchingSchema = map('question', {
  ...questionKeys,
  kind: kindKey('matching'),
  pairs: required(z.array(pair).check(z.minLength(1)), {
    description: 'What belongs together: a list of left and right sides.',
    examples: [
      [
        { left: 'France', right: 'Paris' },
        { left: 'Italy', right: 'Rome' },
      ],
    ],
  }),
  distractors: optional(z.array(markdown), {
    description: 'Right sides that belong to no left side.',
    examples: [['Berlin']],
  }),
  'partial-credit': partsPartialCredit,
});
