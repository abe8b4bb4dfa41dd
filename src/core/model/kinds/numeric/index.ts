import { defineKind } from '../kind.js';
import { checkNumeric, isNumericAnswer, numericAnswerInJson } from './check.js';
import { numericSchema } from './schema.js';

export const numeric = defineKind({
  kind: 'numeric',
  phrase: 'a numeric question',
  description: 'A number, or a range of numbers.',
  madeBy: ['answer', 'range'],
  together: false,
  keys: ['tolerance', 'unit', 'accept-units'],
  schema: numericSchema,
  reads: (data) => !('answer' in data) || isNumericAnswer(data['answer']),
  readsInJson: { properties: { answer: numericAnswerInJson } },
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
