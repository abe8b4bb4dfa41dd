import { freshId, make } from '../shared/dom.js';
import { problemList, shellOf } from './field-shell.js';
import { type Field, type FieldPath, type Form, textOf, valueAt } from './form.js';

/** A yes or no; what is not said is no. */
export function checkField(
  form: Form,
  parts: { readonly path: FieldPath; readonly label: string; readonly help?: string | undefined },
): Field {
  const control = make('input', { type: 'checkbox' });
  const shell = shellOf(form, { ...parts, control });
  control.addEventListener('change', () => {
    form.change({ type: 'set', path: parts.path, value: control.checked ? true : null });
  });
  return {
    element: shell.element,
    show(values) {
      control.checked = valueAt(values, parts.path) === true;
    },
  };
}

/** A yes, a no, or what the bank says. */
export function triField(
  form: Form,
  parts: { readonly path: FieldPath; readonly label: string; readonly help?: string | undefined },
): Field {
  return selectField(form, {
    ...parts,
    options: [
      { value: 'true', label: form.word('ui.yes') },
      { value: 'false', label: form.word('ui.no') },
    ],
    toValue: (value) => value === 'true',
  });
}

export interface SelectParts {
  readonly path: FieldPath;
  readonly label: string;
  readonly help?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly toValue?: (value: string) => string | boolean;
}

/** One of a few values, or none. */
export function selectField(form: Form, parts: SelectParts): Field {
  const { path, options, toValue = (value: string): string => value } = parts;
  const control = make('select');
  control.append(
    make('option', { value: '', textContent: form.word('ui.unset') }),
    ...options.map(({ value, label }) => make('option', { value, textContent: label })),
  );
  const shell = shellOf(form, { ...parts, control });
  control.addEventListener('change', () => {
    const { value } = control;
    form.change({ type: 'set', path, value: value === '' ? null : toValue(value) });
  });
  return {
    element: shell.element,
    show(values) {
      const value = textOf(valueAt(values, path));
      // What is not among them has a problem of its own, and is shown all the same.
      for (const odd of control.querySelectorAll('.odd')) odd.remove();
      if (value !== '' && !options.some((option) => option.value === value)) {
        control.append(make('option', { value, textContent: value, class: 'odd' }));
      }
      control.value = value;
    },
  };
}

/** True or false, as two big buttons of a group. */
export function truthField(form: Form, path: FieldPath): Field {
  const name = freshId();
  const problems = problemList();
  const radio = (value: boolean): { input: HTMLInputElement; element: HTMLElement } => {
    const input = make('input', { type: 'radio', name, value: String(value), id: freshId() });
    input.addEventListener('change', () => form.change({ type: 'set', path, value }));
    const label = make('label', { htmlFor: input.id }, form.word(String(value)));
    return { input, element: make('div', { class: 'check' }, input, label) };
  };
  const [yes, no] = [radio(true), radio(false)];
  const legend = make('legend', { class: 'label' }, form.word('true-false.answer'));
  const element = make(
    'fieldset',
    { class: 'field' },
    legend,
    yes.element,
    no.element,
    problems.element,
  );
  form.register(path, { element, showProblems: (found) => problems.show(form, found) });
  return {
    element,
    show(values) {
      const value = valueAt(values, path);
      yes.input.checked = value === true;
      no.input.checked = value === false;
    },
  };
}
