import * as z from 'zod/mini';

import { orderPartialCredit } from '../../schema/grading-keys.js';
import { questionKeys } from '../../schema/item.js';
import { map, required } from '../../schema/key.js';
import { markdown } from '../../schema/text.js';
import { kindKey } from '../kind.js';

export const orderingSchema = map('question', {
  ...questionKeys,
  kind: kindKey('ordering'),
  order: required(z.array(markdown).check(z.minLength(1)), {
    description: 'The entries in the right order; the learner sees them shuffled.',
    examples: [['egg', 'caterpillar', 'chrysalis', 'butterfly']],
  }),
  'partial-credit': orderPartialCredit,
});
