import { freshId, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import { problemList } from './field-shell.js';
import { type Field, type FieldPath, type Form, textOf, valueAt } from './form.js';

/** Units that may be typed instead, each with what its numbers are multiplied by. */
export function unitList(form: Form): Field {
  const path: FieldPath = ['accept-units'];
  const problems = problemList();
  const rows = make('div', { class: 'rows' });
  const name = input(form, '');
  const add = make(
    'button',
    { type: 'button', class: 'secondary add' },
    icon('add'),
    make('span', {}, form.word('ui.add-unit')),
  );
  const label = make('label', { htmlFor: name.id, class: 'hidden' }, form.word('ui.add-unit'));
  const begin = (): void => {
    const unit = name.value.trim();
    if (unit === '') return name.focus();
    name.value = '';
    form.change({ type: 'set', path: [...path, unit], value: 1 }, () => {
      rows.querySelector<HTMLInputElement>('.row:last-child input')?.select();
    });
  };
  add.addEventListener('click', begin);
  name.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    begin();
  });
  const element = make(
    'fieldset',
    { class: 'field list' },
    make('legend', { class: 'label' }, form.word('accept-units')),
    make('p', { class: 'help' }, form.help('accept-units') ?? ''),
    problems.element,
    rows,
    make('div', { class: 'word-input' }, label, name, add),
  );
  form.register(path, { element, showProblems: (found) => problems.show(form, found) });
  let shown = '';
  return {
    element,
    show(values) {
      const units = Object.entries((valueAt(values, path) ?? {}) as Record<string, unknown>);
      const next = JSON.stringify(units);
      if (next === shown) return;
      shown = next;
      rows.replaceChildren(...units.map(([unit, factor]) => unitRow(form, unit, factor)));
    },
  };
}

function unitRow(form: Form, unit: string, factor: unknown): HTMLElement {
  const path = ['accept-units', unit];
  const control = input(form, textOf(factor));
  control.inputMode = 'decimal';
  control.addEventListener('change', () => {
    if (control.value.trim() === '') control.value = textOf(factor);
    else form.change({ type: 'set', path, value: control.value });
  });
  const said = form.word('ui.remove', form.word('unit.name', unit));
  return make(
    'div',
    { class: 'row unit' },
    make('label', { htmlFor: control.id, class: 'unit-name' }, `1 ${unit} =`),
    control,
    make(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        title: said,
        onclick: () => form.change({ type: 'remove', path }),
      },
      icon('remove'),
      make('span', { class: 'hidden' }, said),
    ),
  );
}

function input(form: Form, value: string): HTMLInputElement {
  const control = make('input', { type: 'text', id: freshId(), value, autocomplete: 'off' });
  control.lang = form.language;
  return control;
}
