import { defineKind } from '../kind.js';
import { checkNumeric, numericAnswerInJson, readsAsNumeric } from './check.js';
import { numericSchema } from './schema.js';

export const numeric = defineKind({
  kind: 'numeric',
  phrase: 'a numeric question',
  description: 'A number, or a range of numbers.',
  madeBy: ['answer', 'range'],
  together: false,
  keys: ['tolerance', 'unit', 'accept-units'],
  schema: numericSchema,
  reads: { answer: readsAsNumeric },
  readsInJson: { answer: { properties: { answer: numericAnswerInJson } } },
  check: checkNumeric,
  checkInJson: {
    always: {
      dependencies: {
        'accept-units': ['unit'],
        range: { properties: { tolerance: false } },
      },
    },
  },
});
