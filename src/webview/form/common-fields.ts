import { make } from '../shared/dom.js';
import type { FormState } from '../../protocol/form.js';
import { markdown, texts } from './answer-fields.js';
import type { Field, Form } from './form.js';
import { checkField, selectField, triField } from './simple-fields.js';
import { textField } from './text-field.js';
import { objectiveList, wordList } from './word-list.js';

type Item = NonNullable<FormState['item']>;

/** What an item asks: its stem, or the front and back of a card. */
export function askingFields(form: Form, { list, kind, values }: Item): readonly Field[] {
  if (list === 'flashcards') {
    return Object.hasOwn(values, 'cloze')
      ? []
      : [markdown(form, 'front', { required: true }), markdown(form, 'back', { required: true })];
  }
  if (kind !== 'cloze') return [markdown(form, 'question', { required: true })];
  return [textField(form, { path: ['question'], label: form.word('question.cloze'), lines: true })];
}

/** What most items have. */
export function detailFields(form: Form, item: Item, state: FormState): readonly Field[] {
  const isQuestion = item.list === 'questions';
  return [
    ...(isQuestion ? [numberField(form, 'points')] : []),
    valuesField(form, 'difficulty', ['easy', 'medium', 'hard']),
    ...(isQuestion
      ? [
          valuesField(form, 'level', [
            ...['remember', 'understand', 'apply'],
            ...['analyze', 'evaluate', 'create'],
          ]),
        ]
      : []),
    wordList(form, {
      path: ['tags'],
      label: form.word('tags'),
      help: form.help('tags'),
      known: state.tags,
    }),
    objectiveList(form, state.objectives),
  ];
}

/** What few items have; shown when asked for. */
export function rareFields(form: Form, item: Item, state: FormState): readonly Field[] {
  const isQuestion = item.list === 'questions';
  return [
    valuesField(form, 'status', ['draft', 'review', 'approved']),
    plain(form, 'source'),
    ...(isQuestion ? [stimulusField(form, state)] : []),
    ...(isQuestion ? kindFields(form, item.kind) : []),
    ...(isQuestion
      ? ['correct', 'incorrect', 'partial'].map((key) =>
          textField(form, {
            path: ['feedback', key],
            label: form.word(`feedback.${key}`),
            help: form.help(`feedback.${key}`),
            lines: true,
          }),
        )
      : []),
    ...(isQuestion ? [plain(form, 'time-limit')] : []),
    plain(form, 'title'),
    plain(form, 'id'),
  ];
}

/** How answers of a kind are compared and counted. */
function kindFields(form: Form, kind: string | undefined): readonly Field[] {
  const fields: Field[] = [];
  if (kind === 'single-choice' || kind === 'multiple-answer') fields.push(tri(form, 'shuffle'));
  if (['multiple-answer', 'cloze', 'matching', 'ordering'].includes(kind ?? '')) {
    fields.push(valuesField(form, 'partial-credit', ['none', 'per-choice']));
  }
  if (kind === 'short-answer' || kind === 'cloze') {
    fields.push(
      tri(form, 'case-sensitive'),
      tri(form, 'accent-sensitive'),
      numberField(form, 'typos'),
    );
  }
  return fields;
}

function stimulusField(form: Form, { stimuli }: FormState): Field {
  return selectField(form, {
    path: ['stimulus'],
    label: form.word('stimulus'),
    help: form.help('stimulus'),
    options: stimuli.map(({ id, text }) => ({
      value: id,
      label: shorten(text === '' ? id : text),
    })),
  });
}

function shorten(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** What helps the learner along: an explanation, hints. */
export function helpingFields(form: Form, { list }: Item): readonly Field[] {
  const hints = texts(form, 'hints', 'hints', 'ui.add-hint', 'hints.text');
  return list === 'questions' ? [markdown(form, 'explanation'), hints] : [hints];
}

/** What only a flashcard has. */
export function cardFields(form: Form): readonly Field[] {
  return [
    checkField(form, {
      path: ['reverse'],
      label: form.word('reverse'),
      help: form.help('reverse'),
    }),
  ];
}

function valuesField(form: Form, key: string, values: readonly string[]): Field {
  return selectField(form, {
    path: [key],
    label: form.word(key),
    help: form.help(key),
    options: values.map((value) => {
      const meaning = key === 'level' ? form.help(value) : undefined;
      const label = form.word(value);
      return { value, label: meaning === undefined ? label : `${label} – ${meaning}` };
    }),
  });
}

function numberField(form: Form, key: string): Field {
  return textField(form, {
    path: [key],
    label: form.word(key),
    help: form.help(key),
    number: true,
  });
}

function plain(form: Form, key: string): Field {
  return textField(form, { path: [key], label: form.word(key), help: form.help(key) });
}

function tri(form: Form, key: string): Field {
  return triField(form, { path: [key], label: form.word(key), help: form.help(key) });
}

/** Fields side by side where there is room. */
export function grid(fields: readonly Field[]): HTMLElement {
  return make('div', { class: 'grid' }, ...fields.map(({ element }) => element));
}
