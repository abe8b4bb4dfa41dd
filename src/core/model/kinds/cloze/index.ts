import { defineKind } from '../kind.js';
import { clozeSchema } from './schema.js';

export const cloze = defineKind({
  kind: 'cloze',
  phrase: 'a cloze question',
  description: 'A text with gaps to fill.',
  madeBy: ['cloze'],
  together: false,
  keys: ['partial-credit', 'case-sensitive', 'accent-sensitive', 'typos'],
  schema: clozeSchema,
});
