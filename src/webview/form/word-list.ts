import { freshId, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import { problemList } from './field-shell.js';
import { type Field, type FieldPath, type Form, listAt, textOf } from './form.js';

/** Tags: words that are typed one by one, offered from those in use. */
export function wordList(
  form: Form,
  parts: {
    readonly path: FieldPath;
    readonly label: string;
    readonly help?: string | undefined;
    readonly known: readonly string[];
  },
): Field {
  const { path } = parts;
  const problems = problemList();
  const words = make('div', { class: 'words' });
  const help = make('p', { class: 'help', id: freshId() }, parts.help ?? '');
  const offers = make(
    'datalist',
    { id: freshId() },
    ...parts.known.map((value) => make('option', { value })),
  );
  const input = make('input', {
    type: 'text',
    id: freshId(),
    autocomplete: 'off',
    enterKeyHint: 'done',
  });
  input.setAttribute('list', offers.id);
  input.setAttribute('aria-describedby', help.id);
  const label = make('label', { htmlFor: input.id, class: 'hidden' }, form.word('ui.add-tag'));
  const button = make('button', { type: 'button', class: 'secondary' }, form.word('ui.add-tag'));
  let present: readonly string[] = [];
  const add = (): void => {
    const value = input.value.trim();
    input.value = '';
    if (value === '' || present.includes(value)) return;
    form.change({ type: 'add', path, index: present.length, value }, () => input.focus());
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add();
  });
  input.addEventListener('change', add);
  button.addEventListener('click', add);
  const element = make(
    'fieldset',
    { class: 'field list' },
    make('legend', { class: 'label' }, parts.label),
    help,
    words,
    make('div', { class: 'word-input' }, label, input, offers, button),
    problems.element,
  );
  form.register(path, { element, showProblems: (found) => problems.show(form, found) });
  return {
    element,
    show(values) {
      const next = listAt(values, path).map(textOf);
      if (next.join('\n') === present.join('\n') && words.childElementCount === next.length) return;
      present = next;
      words.replaceChildren(
        ...next.map((word, index) => {
          const remove = form.word('ui.remove', word);
          return make(
            'span',
            { class: 'word' },
            make('span', { lang: form.language, dir: 'auto' }, word),
            make(
              'button',
              {
                type: 'button',
                class: 'icon-button',
                title: remove,
                onclick: () =>
                  form.change({ type: 'remove', path: [...path, index] }, () => input.focus()),
              },
              icon('remove'),
              make('span', { class: 'hidden' }, remove),
            ),
          );
        }),
      );
    },
  };
}

/** Objectives of the bank, to be ticked; ids that the bank does not know are shown too. */
export function objectiveList(
  form: Form,
  known: readonly { readonly id: string; readonly text: string }[],
): Field {
  const path: FieldPath = ['objectives'];
  const problems = problemList();
  const boxes = make('div');
  const element = make(
    'fieldset',
    { class: 'field list' },
    make('legend', { class: 'label' }, form.word('objectives')),
    make('p', { class: 'help' }, form.help('objectives') ?? ''),
    boxes,
    problems.element,
  );
  form.register(path, { element, showProblems: (found) => problems.show(form, found) });
  let present: readonly string[] = [];
  const inputs = new Map<string, HTMLInputElement>();
  const box = (id: string, text: string): HTMLElement => {
    const input = make('input', { type: 'checkbox', id: freshId() });
    inputs.set(id, input);
    input.addEventListener('change', () => {
      const index = present.indexOf(id);
      if (input.checked && index < 0) {
        form.change({ type: 'add', path, index: present.length, value: id });
      } else if (!input.checked && index >= 0)
        form.change({ type: 'remove', path: [...path, index] });
    });
    const label = make('label', { htmlFor: input.id }, text === '' ? id : text);
    if (text !== '') label.lang = form.language;
    return make('div', { class: 'check' }, input, label);
  };
  boxes.append(...known.map(({ id, text }) => box(id, text)));
  return {
    element,
    show(values) {
      present = listAt(values, path).map(textOf);
      for (const id of present) if (!inputs.has(id)) boxes.append(box(id, ''));
      for (const [id, input] of inputs) input.checked = present.includes(id);
      element.hidden = inputs.size === 0;
    },
  };
}
