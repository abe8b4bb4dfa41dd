import type { FormItem, FormState } from '../../protocol/form.js';
import { make } from '../shared/dom.js';
import { answerFields, variant } from './answer-fields.js';
import { clozeField } from './cloze-field.js';
import {
  askingFields,
  cardFields,
  detailFields,
  grid,
  helpingFields,
  rareFields,
} from './common-fields.js';
import { problemList } from './field-shell.js';
import type { Field, FieldPath, Form, ProblemPlace, ShownProblem } from './form.js';
import { kindField } from './kind-field.js';

/** The fields of one item, for as long as it has the same ones. */
export interface ItemForm {
  readonly element: HTMLElement;
  /** Which fields there are; others need another form. */
  readonly signature: string;
  show(item: FormItem, problems: readonly PlacedProblem[]): void;
  /** Puts the cursor into the first text, all of it selected. */
  focusFirst(): void;
}

export interface PlacedProblem extends ShownProblem {
  readonly path: FieldPath;
}

/** What decides which fields an item has. */
export function signatureOf(
  { key, list, kind, kinds, values }: FormItem,
  state: FormState,
): string {
  const has = ['cloze', 'range', 'pattern', 'answer'].filter((name) => Object.hasOwn(values, name));
  const { language, objectives, stimuli } = state;
  return JSON.stringify([key, list, kind, kinds, has, language, objectives, stimuli]);
}

export function itemForm(base: Omit<Form, 'register'>, item: FormItem, state: FormState): ItemForm {
  const places = new Map<string, ProblemPlace>();
  const form: Form = {
    ...base,
    register: (path, place) => void places.set(JSON.stringify(path), place),
  };
  const isCard = item.list === 'flashcards';
  const asking = askingFields(form, item);
  const answering = isCard
    ? Object.hasOwn(item.values, 'cloze')
      ? [clozeField(form), variant(form, 'sides', 'ui.as-sides')]
      : [variant(form, 'cloze', 'ui.as-cloze'), ...cardFields(form)]
    : answerFields(form, item.kind, item.values);
  const helping = helpingFields(form, item);
  const details = detailFields(form, item, state);
  const rare = rareFields(form, item, state);
  const kind: Field[] = isCard ? [] : [kindField(form, item)];
  const fields = [...kind, ...asking, ...answering, ...helping, ...details, ...rare];
  const general = problemList();
  const more = make(
    'details',
    { class: 'more' },
    make('summary', {}, form.word('ui.more')),
    grid(rare),
  );
  const controls = make(
    'fieldset',
    { class: 'item' },
    make('legend', { class: 'hidden' }, form.word(isCard ? 'flashcard' : 'question')),
    ...kind.map(({ element }) => element),
    ...asking.map(({ element }) => element),
    ...answering.map(({ element }) => element),
    ...helping.map(({ element }) => element),
    section(form.word('ui.details'), grid(details)),
    more,
  );
  const element = make('div', { class: 'item-form' }, general.element, controls);

  /** The field that is nearest to what a problem is about. */
  const placeOf = (path: FieldPath): ProblemPlace | undefined => {
    for (const each of [path, [...path, 'text'], [...path, 0, 'text']]) {
      const place = places.get(JSON.stringify(each));
      if (place !== undefined) return place;
    }
    return path.length > 0 ? placeOf(path.slice(0, -1)) : undefined;
  };

  return {
    element,
    signature: signatureOf(item, state),
    show(next, problems) {
      controls.disabled = next.broken !== undefined;
      for (const field of fields) field.show(next.values);
      const byPlace = new Map<ProblemPlace | undefined, ShownProblem[]>();
      for (const problem of problems) {
        const place = problem.path.length === 0 ? undefined : placeOf(problem.path);
        byPlace.set(place, [...(byPlace.get(place) ?? []), problem]);
      }
      for (const place of new Set(places.values())) {
        const own = byPlace.get(place) ?? [];
        place.showProblems(own);
        if (own.length > 0 && more.contains(place.element)) more.open = true;
      }
      general.show(form, byPlace.get(undefined) ?? []);
    },
    focusFirst() {
      const first = controls.querySelector<HTMLTextAreaElement>('textarea:not([disabled])');
      first?.focus();
      first?.select();
    },
  };
}

function section(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return make('section', {}, make('h2', {}, title), ...children);
}
