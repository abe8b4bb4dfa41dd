import { freshId, make } from '../../dom.js';
import type { BodyView } from '../body-view.js';
import { recordOf } from '../kept-entries.js';
import { missing, rightMark } from '../parts.js';
import { groupOf, rowOf } from './choice-row.js';

/** True or false. */
export const trueFalseView: BodyView<'true-false'> = ({ answer }, context) => {
  const { tell, answers, state, change } = context;
  const { chosen } = recordOf(state);
  const name = freshId();
  const rows = [true, false].map((value) => {
    const isRight = answers && answer === value;
    return rowOf({
      type: 'radio',
      name,
      checked: chosen === value,
      words: make('span', {}, value ? tell('True') : tell('False')),
      isRight,
      notes: isRight ? [make('div', { class: 'item-marks' }, rightMark(tell('Right answer')))] : [],
      onChange: () => change({ chosen: value }),
    });
  });
  return groupOf(
    context,
    ...rows.map(({ element }) => element),
    answers && answer === undefined && missing(tell('Which is right is not written yet.')),
  );
};
