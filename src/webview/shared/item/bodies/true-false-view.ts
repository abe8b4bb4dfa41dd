import { freshId, make } from '../../dom.js';
import type { BodyView } from '../body-view.js';
import { recordOf } from '../kept-entries.js';
import { missing } from '../parts.js';
import { choiceMark, groupOf, rowOf } from './choice-row.js';

/** True or false. */
export const trueFalseView: BodyView<'true-false'> = ({ answer }, context) => {
  const { tell, answers, state, change } = context;
  const { chosen } = recordOf(state);
  const name = freshId();
  const rows = [true, false].map((value, index) => {
    const isRight = answers && answer === value;
    const mark = answers && choiceMark({ right: isRight, chosen: chosen === value }, context);
    return rowOf({
      type: 'radio',
      name,
      checked: chosen === value,
      // In no language are two letters theirs.
      ...(context.keyOf === undefined ? {} : { letter: String(index + 1) }),
      words: make('span', {}, value ? tell('True') : tell('False')),
      isRight,
      isWrong: context.graded !== undefined && chosen === value && !isRight,
      isSettled: context.graded !== undefined,
      notes: mark === false ? [] : [make('div', { class: 'item-marks' }, mark)],
      onChange: () => change({ chosen: value }),
    });
  });
  return groupOf(
    context,
    ...rows.map(({ element }) => element),
    answers && answer === undefined && missing(tell('Which is right is not written yet.')),
  );
};
