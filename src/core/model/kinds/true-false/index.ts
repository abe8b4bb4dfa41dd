import { defineKind } from '../kind.js';
import { trueFalseSchema } from './schema.js';

export const trueFalse = defineKind({
  kind: 'true-false',
  phrase: 'a true-false question',
  description: 'A statement that is true or false.',
  madeBy: ['answer'],
  together: false,
  keys: [],
  schema: trueFalseSchema,
  reads: { answer: (data) => typeof data['answer'] === 'boolean' },
  readsInJson: { answer: { properties: { answer: { type: 'boolean' } } } },
});
