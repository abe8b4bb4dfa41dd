import { fill, freshId, make } from '../../dom.js';
import type { BodyContext, BodyOf, BodyView } from '../body-view.js';
import { recordOf } from '../kept-entries.js';
import { pointsOf } from '../../points-of.js';
import { answerPart, missing, namedPart } from '../parts.js';

/** An answer in one's own words. */
export const openView: BodyView<'open'> = (body, context) => {
  const { tell, language, answers, graded, stemId, state, change } = context;
  const { text } = recordOf(state);
  const field = make('textarea', {
    id: freshId(),
    class: 'item-field',
    rows: 4,
    lang: language,
    dir: 'auto',
    value: typeof text === 'string' ? text : '',
    readOnly: graded !== undefined,
    oninput: () => change({ text: field.value }),
  });
  if (stemId !== undefined) field.setAttribute('aria-describedby', stemId);
  const isGone = graded !== undefined && graded.outcome !== 'skipped' && field.value === '';
  return make(
    'div',
    { class: 'item-body open' },
    ...(isGone
      ? // It was written on paper, or before the history kept it.
        [missing(tell('Of this answer, only the points were kept.'))]
      : [make('label', { htmlFor: field.id, class: 'item-label' }, tell('Your answer')), field]),
    ...(answers ? answerShown(body, context) : []),
  );
};

function answerShown(
  { modelAnswer, rubric }: BodyOf<'open'>,
  { tell, text, rubric: graded, criteria }: BodyContext,
): readonly HTMLElement[] {
  const total = rubric.reduce((sum, { points }) => sum + points, 0);
  const worth = (points: number, given?: number): HTMLElement =>
    make(
      'span',
      { class: 'item-share' },
      given !== undefined
        ? pointsOf(given, points, tell)
        : points === 1
          ? tell('1 point')
          : fill(tell('{0} points'), [points]),
    );
  const rows = rubric.map(({ criterion, points }, i) =>
    make('li', { class: 'criterion' }, text(criterion), worth(points, criteria?.[i])),
  );
  const sum =
    rubric.length > 1 &&
    make(
      'li',
      { class: 'criterion is-sum' },
      make('span', {}, tell('Total')),
      worth(
        total,
        criteria?.reduce((sum, points) => sum + points, 0),
      ),
    );
  return [
    answerPart(
      tell('Model answer'),
      modelAnswer === undefined
        ? missing(tell('The model answer is not written yet.'))
        : text(modelAnswer),
    ),
    ...(graded !== undefined
      ? [graded(rubric)]
      : rubric.length === 0
        ? []
        : [namedPart(tell('Rubric'), make('ul', { class: 'criteria' }, ...rows, sum))]),
  ];
}
