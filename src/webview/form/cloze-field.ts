import { make } from '../shared/dom.js';
import type { Field, Form } from './form.js';
import { textField } from './text-field.js';

/** A text with gaps, and a button that makes one of what is selected. */
export function clozeField(form: Form): Field {
  const text = textField(form, {
    path: ['cloze'],
    label: form.word('cloze'),
    help: form.help('gaps'),
    lines: true,
    required: true,
  });
  const { control } = text;
  const button = make(
    'button',
    {
      type: 'button',
      class: 'secondary',
      onclick: () => {
        const { selectionStart, selectionEnd, value } = control;
        const [from, to] = trimmed(value, selectionStart ?? 0, selectionEnd ?? 0);
        const inner = value.slice(from, to);
        control.focus();
        control.setRangeText(`{{${inner}}}`, from, to, 'end');
        // An empty gap is to be filled in at once.
        const cursor = inner === '' ? from + 2 : from + inner.length + 4;
        control.setSelectionRange(cursor, cursor);
        control.dispatchEvent(new Event('input'));
      },
    },
    form.word('ui.make-gap'),
  );
  // Pressing it must not take the selection away.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  return {
    element: make('div', { class: 'cloze' }, text.element, button),
    show: (values) => text.show(values),
  };
}

/** Blanks around a word that was selected stay outside of its gap. */
function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return [from, to];
}
