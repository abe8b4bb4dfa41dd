import { choiceKeys } from '../../schema/choice.js';
import { questionKeys } from '../../schema/item.js';
import { map } from '../../schema/key.js';
import { kindKey } from '../kind.js';

export const singleChoiceSchema = map('question', {
  ...questionKeys,
  kind: kindKey('single-choice'),
  ...choiceKeys,
});
