import { make } from '../shared/dom.js';
import { shellOf } from './field-shell.js';
import { type Field, type FieldPath, type Form, textOf, valueAt } from './form.js';

export interface TextFieldParts {
  readonly path: FieldPath;
  readonly label: string;
  readonly help?: string | undefined;
  /** Whether it may have several lines, as Markdown may. */
  readonly lines?: boolean;
  /** Whether the bank cannot do without it. */
  readonly required?: boolean;
  readonly number?: boolean;
  readonly isLabelHidden?: boolean;
  readonly class?: string;
  /** Words to choose from, as an element of the page. */
  readonly list?: string;
}

export interface TextField extends Field {
  readonly control: HTMLInputElement | HTMLTextAreaElement;
}

/** A text, a number or a few signs that somebody types. */
export function textField(form: Form, parts: TextFieldParts): TextField {
  const { path, lines = false, required = false, number = false } = parts;
  const control = lines
    ? make('textarea', { rows: 1, spellcheck: true })
    : make('input', { type: 'text', autocomplete: 'off', spellcheck: !number });
  if (number) control.inputMode = 'decimal';
  // What stands in it is of the bank's language, whatever that of the form is.
  else if (form.language !== '') control.lang = form.language;
  control.dir = 'auto';
  if (required) control.required = true;
  if (parts.list !== undefined) control.setAttribute('list', parts.list);
  const shell = shellOf(form, { ...parts, control });
  let shown = '';
  const take = (): void => {
    const typed = control.value;
    if (required && typed.trim() === '') {
      form.forget(path);
      shell.complain(form.word('ui.required'));
    } else if (number && typed.trim() !== '' && !isNumber(typed)) {
      form.forget(path);
      shell.complain(form.word('ui.number'));
    } else {
      shell.complain(undefined);
      form.type(path, typed.trim() === '' ? null : typed);
    }
  };
  control.addEventListener('input', take);
  control.addEventListener('change', () => form.flush());
  control.addEventListener('blur', () => {
    form.flush();
    // What cannot be is not kept: the field says again what the text does.
    if (control.getAttribute('aria-invalid') === null || isSame(control.value, shown)) return;
    if (form.isPending(path)) return;
    control.value = shown;
    shell.complain(undefined);
  });
  return {
    element: shell.element,
    control,
    show(values) {
      shown = textOf(valueAt(values, path)).trim();
      if (form.isPending(path) || isSame(control.value, shown)) return;
      // Somebody is about to write something else.
      if (document.activeElement === control && required && control.value.trim() === '') return;
      replaceText(control, shown);
      shell.complain(undefined);
    },
  };
}

/** A number as people type it; the other side reads it again. */
function isNumber(typed: string): boolean {
  return /^\s*[-+\u2212\u2013]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d+)?\s*%?\s*$/i.test(typed);
}

/** Blank space around a text does not count, and `0.` is being typed where the text has `0`. */
function isSame(typed: string, shown: string): boolean {
  const trimmed = typed.trim().replaceAll('\r\n', '\n');
  if (trimmed === shown.replaceAll('\r\n', '\n')) return true;
  const number = Number(trimmed.replace(',', '.'));
  return trimmed !== '' && shown !== '' && !Number.isNaN(number) && number === Number(shown);
}

/** Puts in what is different only, so that the cursor stays where it is. */
function replaceText(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const old = control.value;
  if (document.activeElement !== control) {
    control.value = text;
    return;
  }
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  control.setRangeText(text.slice(head, text.length - tail), head, old.length - tail, 'preserve');
}
