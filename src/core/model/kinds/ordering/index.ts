import { defineKind } from '../kind.js';
import { orderingSchema } from './schema.js';

export const ordering = defineKind({
  kind: 'ordering',
  phrase: 'an ordering question',
  description: 'Entries to be put in the right order.',
  madeBy: ['order'],
  together: false,
  keys: ['partial-credit'],
  schema: orderingSchema,
});
