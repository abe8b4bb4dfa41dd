import type { ShownCriterion } from '../../core/render/index.js';
import { fill, freshId, make } from '../shared/dom.js';
import { recordOf } from '../shared/item/kept-entries.js';
import type { Tell } from '../shared/tell.js';

export interface RubricContext {
  readonly tell: Tell;
  /** What the question is worth. */
  readonly points: number;
  readonly text: (markdown: string) => HTMLElement;
  /** What was given so far, one for each criterion. */
  readonly given: unknown;
  readonly change: (given: readonly number[]) => void;
}

/** The points that learners give their own answer: one field for each criterion, or one for all. */
export function rubricForm(
  rubric: readonly ShownCriterion[],
  { tell, points, text, given, change }: RubricContext,
): HTMLElement {
  const rows = rubric.length === 0 ? [{ criterion: undefined, points }] : rubric;
  const before = valuesOf(given);
  const sum = make('output', { class: 'rubric-sum' });
  const fields = rows.map((row, i) => {
    const field = make('input', {
      type: 'number',
      class: 'item-field rubric-points',
      id: freshId(),
      min: '0',
      max: String(row.points),
      step: 'any',
      value: before[i] === undefined ? '0' : String(before[i]),
      oninput: () => update(),
    });
    field.addEventListener('focus', () => field.select());
    return field;
  });
  const update = (): void => {
    const values = fields.map((field, i) =>
      Math.min(rows[i]!.points, Math.max(0, Number(field.value) || 0)),
    );
    sum.textContent = fill(tell('{0} of {1} points'), [
      pointsGiven(rubric, points, values),
      points,
    ]);
    change(values);
  };
  const list = rows.map((row, i) => {
    const label = make(
      'label',
      { htmlFor: fields[i]!.id },
      row.criterion === undefined ? tell('Your points') : text(row.criterion),
    );
    return make(
      'div',
      { class: 'rubric-row' },
      label,
      make(
        'span',
        { class: 'rubric-of' },
        fields[i]!,
        make('span', {}, fill(tell('of {0}'), [row.points])),
      ),
    );
  });
  update();
  return make(
    'fieldset',
    { class: 'rubric' },
    make('legend', { class: 'item-label' }, tell('How much of it did you say?')),
    ...list,
    sum,
  );
}

/** What the fields of a rubric come to: of what the question is worth, whatever the rubric adds up to. */
export function pointsGiven(
  rubric: readonly ShownCriterion[],
  points: number,
  given: unknown,
): number {
  const sum = valuesOf(given).reduce((all, each) => all + each, 0);
  const whole = rubric.length === 0 ? points : rubric.reduce((all, each) => all + each.points, 0);
  if (whole <= 0) return 0;
  return Math.min(points, Math.max(0, Math.round((sum / whole) * points * 100) / 100));
}

/** The points for each criterion; none where there is no rubric. */
export function rubricGiven(rubric: readonly ShownCriterion[], given: unknown): readonly number[] {
  const values = valuesOf(given);
  return rubric.map((_, i) => values[i] ?? 0);
}

/** The points that were given, as they are kept. */
export function valuesOf(given: unknown): readonly number[] {
  const values: unknown = Array.isArray(given) ? given : recordOf(given)['values'];
  return Array.isArray(values) ? values.filter((value) => typeof value === 'number') : [];
}
