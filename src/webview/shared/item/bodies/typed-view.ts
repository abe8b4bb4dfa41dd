import { freshId, make } from '../../dom.js';
import type { BodyContext, BodyOf, BodyView } from '../body-view.js';
import { recordOf } from '../kept-entries.js';
import { withUnit } from '../../../../core/render/with-unit.js';
import { answerPart, missing, partMark, plain, rightMark, shareOf } from '../parts.js';

/** A word or a number that is typed. */
export const typedView: BodyView<'typed'> = (body, context) => {
  const { tell, language, answers, graded, stemId, state, change } = context;
  const { text } = recordOf(state);
  const unit =
    body.unit === undefined
      ? undefined
      : make('span', { class: 'typed-unit', id: freshId() }, plain('span', body.unit, context));
  const field = make('input', {
    type: 'text',
    id: freshId(),
    class: 'item-field',
    lang: language,
    dir: 'auto',
    spellcheck: false,
    value: typeof text === 'string' ? text : '',
    readOnly: graded !== undefined,
    attributes: {
      autocomplete: 'off',
      autocapitalize: 'off',
      ...(body.numeric ? { inputmode: 'decimal' } : {}),
    },
    oninput: () => change({ text: field.value }),
  });
  const about = [stemId, unit?.id].filter((id) => id !== undefined).join(' ');
  if (about !== '') field.setAttribute('aria-describedby', about);
  return make(
    'div',
    { class: `item-body typed${body.numeric ? ' is-number' : ''}` },
    make('label', { htmlFor: field.id, class: 'item-label' }, tell('Your answer')),
    make(
      'div',
      { class: 'typed-line' },
      field,
      unit,
      graded !== undefined && graded.outcome !== 'skipped' && markOf(graded.outcome, context),
    ),
    answers && acceptedOf(body, context),
  );
};

function markOf(
  outcome: NonNullable<BodyContext['graded']>['outcome'],
  { tell }: BodyContext,
): HTMLElement {
  return outcome === 'partial'
    ? rightMark(tell('Partly right'))
    : partMark(outcome === 'correct', tell);
}

function acceptedOf(
  { answers, pattern, unit }: BodyOf<'typed'>,
  context: BodyContext,
): HTMLElement {
  const { tell, text } = context;
  if (pattern !== undefined) {
    return answerPart(
      tell('Answers that match this pattern'),
      make('div', {}, plain('code', pattern, context)),
    );
  }
  if (answers.length === 0) {
    return answerPart(tell('Accepted answers'), missing(tell('The answer is not written yet.')));
  }
  const rows = answers.map(({ text: words, weight, feedback }) =>
    make(
      'li',
      {},
      make(
        'div',
        { class: 'accepted' },
        plain('span', unit === undefined ? words : withUnit(words, unit), context),
        weight !== undefined && shareOf(weight, context),
      ),
      feedback !== undefined && make('div', { class: 'item-feedback' }, text(feedback)),
    ),
  );
  return answerPart(
    answers.length === 1 ? tell('Accepted answer') : tell('Accepted answers'),
    make('ul', { class: 'accepted-list' }, ...rows),
  );
}
