import { defineKind } from '../kind.js';
import { matchingSchema } from './schema.js';

export const matching = defineKind({
  kind: 'matching',
  phrase: 'a matching question',
  description: 'Left sides to be joined with their right sides.',
  madeBy: ['pairs'],
  together: false,
  keys: ['distractors', 'partial-credit'],
  schema: matchingSchema,
});
