import type { ShownChoice } from '../../../../core/render/index.js';
import { freshId, make } from '../../dom.js';
import type { BodyContext, BodyView } from '../body-view.js';
import { choiceLetter } from '../choice-letter.js';
import { type KeptEntries, valuesNow } from '../kept-entries.js';
import { missing, note, shareOf } from '../parts.js';
import { choiceMark, groupOf, rowOf } from './choice-row.js';

/** Choices by letter: one of them, or as many as are right. */
export const choicesView: BodyView<'choices'> = ({ choices, multiple }, context) => {
  const { tell, text, answers, state, change } = context;
  const texts = choices.map((choice) => choice.text);
  const kept = valuesNow(state, texts);
  const type = multiple ? 'checkbox' : 'radio';
  const name = freshId();
  const rows = choices.map((choice, index) =>
    rowOf({
      type,
      name,
      checked: kept[index] === true,
      letter: (context.keyOf ?? choiceLetter)(index),
      words: text(choice.text),
      isRight: answers && choice.correct,
      isWrong: context.graded !== undefined && kept[index] === true && !choice.correct,
      isSettled: context.graded !== undefined,
      notes: answers ? notesOf(choice, kept[index] === true, context) : [],
      onChange() {
        const next: KeptEntries = { texts, values: rows.map(({ input }) => input.checked) };
        change(next);
      },
    }),
  );
  return groupOf(
    context,
    multiple && note(tell('Several answers can be right.')),
    ...rows.map(({ element }) => element),
    choices.length === 0 && missing(tell('This question has no choices yet.')),
    answers &&
      choices.length > 0 &&
      !choices.some(({ correct }) => correct) &&
      missing(tell('No choice is marked as right yet.')),
  );
};

function notesOf(
  { correct, weight, feedback }: ShownChoice,
  chosen: boolean,
  context: BodyContext,
): readonly HTMLElement[] {
  const { text } = context;
  const marks = [
    choiceMark({ right: correct, chosen }, context),
    weight !== undefined && shareOf(weight, context),
  ];
  return [
    ...(marks.some((mark) => mark !== false)
      ? [make('div', { class: 'item-marks' }, ...marks)]
      : []),
    ...(feedback === undefined ? [] : [make('div', { class: 'item-feedback' }, text(feedback))]),
  ];
}
