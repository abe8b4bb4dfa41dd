import { checkCorrectChoices, hasCorrectChoice } from '../../schema/correct-choices.js';
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
  check: (data) => checkCorrectChoices(data, false),
  checkInJson: { unlessDraft: hasCorrectChoice },
});
