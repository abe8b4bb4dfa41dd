import { choiceKeys } from '../../schema/choice.js';
import { choicesPartialCredit } from '../../schema/grading-keys.js';
import { questionKeys } from '../../schema/item.js';
import { map } from '../../schema/key.js';
import { kindKey } from '../kind.js';

export const multipleAnswerSchema = map('question', {
  ...questionKeys,
  kind: kindKey('multiple-answer'),
  ...choiceKeys,
  'partial-credit': choicesPartialCredit,
});
