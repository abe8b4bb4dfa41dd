import { freshId, make } from '../shared/dom.js';
import { clozeField } from './cloze-field.js';
import { entryList, type EntryFields } from './entry-list.js';
import { type Field, type FieldPath, type Form, type Values, valueAt } from './form.js';
import { truthField } from './simple-fields.js';
import { textField, type TextField } from './text-field.js';
import { unitList } from './unit-list.js';

/** What a question of a kind, or a flashcard, holds to be right. */
export function answerFields(
  form: Form,
  kind: string | undefined,
  values: Values,
): readonly Field[] {
  switch (kind) {
    case 'single-choice':
    case 'multiple-answer':
      return [choices(form, kind === 'single-choice')];
    case 'true-false':
      return [truthField(form, ['answer'])];
    case 'short-answer':
      return has(values, 'pattern')
        ? [
            ...(has(values, 'answer') ? [answers(form, kind)] : []),
            ...patternFields(form),
            variant(form, 'answer', 'ui.as-answers'),
          ]
        : [answers(form, kind), variant(form, 'pattern', 'ui.as-pattern')];
    case 'numeric':
      return has(values, 'range')
        ? [range(form), variant(form, 'answer', 'ui.as-numbers'), unit(form), unitList(form)]
        : [
            answers(form, kind),
            variant(form, 'range', 'ui.as-range'),
            tolerance(form),
            unit(form),
            unitList(form),
          ];
    case 'cloze':
      return [clozeField(form)];
    case 'matching':
      return [
        pairs(form),
        texts(form, 'distractors', 'distractors', 'ui.add-distractor', 'distractors.text'),
      ];
    case 'ordering':
      return [texts(form, 'order', 'order', 'ui.add-entry', 'order.text', false)];
    case 'open':
      return [markdown(form, 'model-answer'), rubric(form)];
    default:
      return [];
  }
}

function has(values: Values, key: string): boolean {
  return Object.hasOwn(values, key);
}

/** A text of the item with a field of its own. */
export function markdown(form: Form, key: string, parts: { required?: boolean } = {}): TextField {
  return textField(form, {
    path: [key],
    label: form.word(key),
    help: form.help(key),
    lines: true,
    ...parts,
  });
}

/** A list of texts. */
export function texts(
  form: Form,
  key: string,
  label: string,
  add: string,
  entry: string,
  mayBeEmpty = true,
): Field {
  const name = (index: number): string => form.word(entry, index + 1);
  return entryList(form, {
    path: [key],
    label: form.word(label),
    help: form.help(label),
    add: form.word(add),
    mayBeEmpty,
    name,
    row: (index) => {
      const text = rowText(form, [key, index], name(index));
      return { main: [text], focus: () => select(text) };
    },
  });
}

function rowText(form: Form, path: FieldPath, label: string, number = false): TextField {
  return textField(form, {
    path,
    label,
    lines: !number,
    required: true,
    number,
    isLabelHidden: true,
  });
}

/** Puts the cursor into a text, all of it selected: what is new is written over. */
function select({ control }: TextField): void {
  control.focus();
  control.select();
}

function choices(form: Form, isSingle: boolean): Field {
  const group = freshId();
  const name = (index: number): string => form.word('choices.text', index + 1);
  return entryList(form, {
    path: ['choices'],
    label: form.word('choices'),
    help: form.help('choices'),
    add: form.word('ui.add-choice'),
    name,
    row: (index) => {
      const path: FieldPath = ['choices', index];
      const text = rowText(form, [...path, 'text'], name(index));
      return {
        lead: mark(form, index, isSingle ? group : undefined, name(index)),
        main: [text],
        focus: () => select(text),
        ...more(form, path, index, ['feedback', 'weight', 'pin'], 'choices'),
      };
    },
  });
}

/** Whether a choice is right: one of a group, or any. */
function mark(form: Form, index: number, group: string | undefined, name: string): Field {
  const input = make('input', { type: group === undefined ? 'checkbox' : 'radio', id: freshId() });
  if (group !== undefined) input.name = group;
  const said = form.word('ui.right', name);
  const label = make('label', { htmlFor: input.id, class: 'hidden' }, said);
  input.title = said;
  input.addEventListener('change', () =>
    form.change({ type: 'mark', index, correct: input.checked }),
  );
  return {
    element: make('div', { class: 'mark' }, input, label),
    show(values) {
      input.checked = valueAt(values, ['choices', index, 'correct']) === true;
    },
  };
}

/** The rarely used fields of a choice or an answer. */
function more(
  form: Form,
  path: FieldPath,
  index: number,
  keys: readonly string[],
  of: string,
): Pick<EntryFields, 'more' | 'hasMore'> {
  const fields = keys.map((key): Field => {
    const label = form.word(`${of}.${key}`, index + 1);
    const help = form.help(`${of}.${key}`);
    if (key === 'pin') {
      const input = make('input', { type: 'checkbox', id: freshId() });
      input.addEventListener('change', () =>
        form.change({ type: 'set', path: [...path, key], value: input.checked ? true : null }),
      );
      return {
        element: make(
          'div',
          { class: 'field check' },
          input,
          make('label', { htmlFor: input.id }, label),
        ),
        show(values) {
          input.checked = valueAt(values, [...path, key]) === true;
        },
      };
    }
    return textField(form, {
      path: [...path, key],
      label,
      help,
      lines: key === 'feedback',
      number: key !== 'feedback',
    });
  });
  return {
    more: fields,
    hasMore: (values) => keys.some((key) => valueAt(values, [...path, key]) !== undefined),
  };
}

function answers(form: Form, kind: 'short-answer' | 'numeric'): Field {
  const name = (index: number): string => form.word('answer.text', index + 1);
  const keys = kind === 'numeric' ? ['tolerance', 'feedback', 'weight'] : ['feedback', 'weight'];
  return entryList(form, {
    path: ['answer'],
    label: form.word(`${kind}.answer`),
    help: form.help(`${kind}.answer`),
    add: form.word('ui.add-answer'),
    ...(kind === 'numeric' ? { fresh: 0 } : {}),
    name,
    row: (index) => {
      const path: FieldPath = ['answer', index];
      const text = textField(form, {
        path: [...path, 'text'],
        label: name(index),
        required: true,
        number: kind === 'numeric',
        isLabelHidden: true,
      });
      return {
        main: [text],
        focus: () => select(text),
        ...more(form, path, index, keys, 'answer'),
      };
    },
  });
}

function patternFields(form: Form): readonly Field[] {
  return [
    textField(form, {
      path: ['pattern'],
      label: form.word('pattern'),
      help: form.help('pattern'),
      required: true,
    }),
    texts(form, 'accept', 'accept', 'ui.add-sample', 'accept.text'),
    texts(form, 'reject', 'reject', 'ui.add-sample', 'reject.text'),
  ];
}

function range(form: Form): Field {
  const ends = [0, 1].map((index) =>
    textField(form, {
      path: ['range', index],
      label: form.word(`range.${index}`),
      required: true,
      number: true,
    }),
  );
  const element = make(
    'fieldset',
    { class: 'field' },
    make('legend', { class: 'label' }, form.word('range')),
    make('p', { class: 'help' }, form.help('range') ?? ''),
    make('div', { class: 'grid' }, ...ends.map((field) => field.element)),
  );
  return { element, show: (values) => ends.forEach((field) => field.show(values)) };
}

function tolerance(form: Form): Field {
  const [path, label, help] = [['tolerance'], form.word('tolerance'), form.help('tolerance')];
  return textField(form, { path, label, help, number: true, class: 'short' });
}

function unit(form: Form): Field {
  return textField(form, {
    path: ['unit'],
    label: form.word('unit'),
    help: form.help('unit'),
    class: 'short',
  });
}

function pairs(form: Form): Field {
  return entryList(form, {
    path: ['pairs'],
    label: form.word('pairs'),
    help: form.help('pairs'),
    add: form.word('ui.add-pair'),
    name: (index) => form.word('pairs.text', index + 1),
    row: (index) => {
      const sides = (['left', 'right'] as const).map((side) =>
        rowText(form, ['pairs', index, side], form.word(`pairs.${side}`, index + 1)),
      );
      return { main: sides, focus: () => select(sides[0]!) };
    },
  });
}

function rubric(form: Form): Field {
  return entryList(form, {
    path: ['rubric'],
    label: form.word('rubric'),
    help: form.help('rubric'),
    add: form.word('ui.add-criterion'),
    mayBeEmpty: true,
    name: (index) => form.word('rubric.criterion', index + 1),
    row: (index) => {
      const text = rowText(
        form,
        ['rubric', index, 'criterion'],
        form.word('rubric.criterion', index + 1),
      );
      const points = rowText(
        form,
        ['rubric', index, 'points'],
        form.word('rubric.points', index + 1),
        true,
      );
      points.element.classList.add('short');
      return { main: [text, points], focus: () => select(text) };
    },
  });
}

/** Says the same in another way. */
export function variant(
  form: Form,
  to: 'answer' | 'range' | 'pattern' | 'cloze' | 'sides',
  word: string,
): Field {
  const button = make(
    'button',
    { type: 'button', class: 'link', onclick: () => form.change({ type: 'variant', to }) },
    form.word(word),
  );
  return { element: make('div', { class: 'variant' }, button), show: () => undefined };
}
