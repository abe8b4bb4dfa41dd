import {
  checkCorrectChoices,
  hasCorrectChoice,
  readsAsMultiple,
} from '../../schema/correct-choices.js';
import { defineKind } from '../kind.js';
import { singleChoiceSchema } from './schema.js';

export const singleChoice = defineKind({
  kind: 'single-choice',
  phrase: 'a single-choice question',
  description: 'Choices of which exactly one is right.',
  madeBy: ['choices'],
  together: false,
  keys: ['shuffle'],
  schema: singleChoiceSchema,
  // Draft-07 cannot count the choices that are correct, so there is no `readsInJson`.
  reads: { choices: (data) => !readsAsMultiple(data) },
  check: (data) => checkCorrectChoices(data, data['kind'] === 'single-choice'),
  checkInJson: { unlessDraft: hasCorrectChoice },
});
