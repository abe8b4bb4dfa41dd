import {
  checkCorrectChoices,
  correctChoices,
  hasCorrectChoice,
} from '../../schema/correct-choices.js';
import { defineKind } from '../kind.js';
import { multipleAnswerSchema } from './schema.js';

export const multipleAnswer = defineKind({
  kind: 'multiple-answer',
  phrase: 'a multiple-answer question',
  description: 'Choices of which two or more are right; the learner marks all of them.',
  madeBy: ['choices'],
  together: false,
  keys: ['shuffle', 'partial-credit'],
  schema: multipleAnswerSchema,
  // Before any choice is marked, as in a draft, a key of its own tells.
  reads: {
    choices: (data) => {
      const { length } = correctChoices(data);
      return length > 1 || (length === 0 && 'partial-credit' in data);
    },
  },
  check: (data) => checkCorrectChoices(data, false),
  checkInJson: { unlessDraft: hasCorrectChoice },
});
