import { partsPartialCredit, typedAnswerKeys } from '../../schema/grading-keys.js';
import { optionalStem, questionKeys } from '../../schema/item.js';
import { map, required } from '../../schema/key.js';
import { markdown } from '../../schema/text.js';
import { kindKey } from '../kind.js';

export const clozeSchema = map('question', {
  ...questionKeys,
  question: optionalStem,
  kind: kindKey('cloze'),
  cloze: required(markdown, {
    description:
      'A text with gaps between `{{` and `}}`; in a gap, `|` separates accepted answers, `::` starts a hint, and `=` makes a dropdown whose entries are separated by `~`.',
    examples: [
      'The {{NPS|Net Promoter Score}} runs from {{=-100~0~1}} to {{100::a round number}}.',
    ],
  }),
  'partial-credit': partsPartialCredit,
  ...typedAnswerKeys,
});
