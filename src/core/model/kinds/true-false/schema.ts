import * as z from 'zod/mini';

import { questionKeys } from '../../schema/item.js';
import { map, required } from '../../schema/key.js';
import { kindKey } from '../kind.js';

export const trueFalseSchema = map('question', {
  ...questionKeys,
  kind: kindKey('true-false'),
  answer: required(z.boolean(), {
    description: 'Whether the statement is true.',
    examples: [true],
  }),
});
