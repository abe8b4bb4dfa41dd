import { defineKind } from '../kind.js';
import { openSchema } from './schema.js';

export const open = defineKind({
  kind: 'open',
  phrase: 'an open question',
  description: 'A free text that the learner grades against a model answer or a rubric.',
  madeBy: ['model-answer', 'rubric'],
  together: true,
  kindAlone: true,
  keys: [],
  schema: openSchema,
});
