import { freshId, make } from '../shared/dom.js';
import { icon, type IconName } from '../shared/icon.js';
import { dragRows } from '../shared/drag-rows.js';
import { problemList } from './field-shell.js';
import { type Field, type FieldPath, type Form, listAt, type Values } from './form.js';

/** What stands in the row of an entry. */
export interface EntryFields {
  /** Before its text: the mark of a choice. */
  readonly lead?: Field;
  readonly main: readonly Field[];
  /** What is rarely used, folded away. */
  readonly more?: readonly Field[];
  /** Whether something is said there, so that it is not hidden from whoever wrote it. */
  hasMore?(values: Values): boolean;
  focus(): void;
}

export interface EntryListParts {
  readonly path: FieldPath;
  readonly label: string;
  readonly help?: string | undefined;
  readonly add: string;
  /** What a new entry begins with, where it is no text to be replaced. */
  readonly fresh?: string | number;
  /** What the entry of an index is called. */
  name(index: number): string;
  row(index: number): EntryFields;
  /** Whether the last one may be removed, and the list with it. */
  readonly mayBeEmpty?: boolean;
}

interface Row {
  readonly element: HTMLElement;
  readonly fields: EntryFields;
  show(values: Values, count: number): void;
}

/** The entries of a list, to be added, removed and moved by mouse and by keyboard. */
export function entryList(form: Form, parts: EntryListParts): Field {
  const { path } = parts;
  const rows: Row[] = [];
  const problems = problemList();
  const list = make('div', { class: 'rows' });
  const help =
    parts.help === undefined ? undefined : make('p', { class: 'help', id: freshId() }, parts.help);
  const add = make(
    'button',
    { type: 'button', class: 'secondary add' },
    icon('add'),
    make('span', {}, parts.add),
  );
  const element = make(
    'fieldset',
    { class: 'field list' },
    make('legend', { class: 'label' }, parts.label),
    help,
    problems.element,
    list,
    add,
  );
  if (help !== undefined) element.setAttribute('aria-describedby', help.id);
  form.register(path, { element, showProblems: (found) => problems.show(form, found) });
  const focusRow = (index: number): void => rows[Math.min(index, rows.length - 1)]?.fields.focus();
  const move = (from: number, to: number, focus: () => void): void => {
    if (to < 0 || to >= rows.length || to === from) return;
    form.change({ type: 'move', path, from, to }, focus);
  };
  add.addEventListener('click', () => {
    const index = rows.length;
    const value = parts.fresh;
    form.change({ type: 'add', path, index, ...(value === undefined ? {} : { value }) }, () =>
      rows[index]?.fields.focus(),
    );
  });
  dragRows(list, (from, to) => move(from, to, () => focusRow(to)));

  const makeRow = (index: number): Row => {
    const fields = parts.row(index);
    const name = parts.name(index);
    const button = (sign: IconName, word: string, onclick: () => void): HTMLButtonElement =>
      make(
        'button',
        { type: 'button', class: 'icon-button', title: form.word(word, name), onclick },
        icon(sign),
        make('span', { class: 'hidden' }, form.word(word, name)),
      );
    const moveBy = (by: number): void => {
      const from = index;
      const to = index + by;
      move(from, to, () => {
        const row = rows[to]!;
        const again = row.element.querySelector<HTMLElement>(by < 0 ? '.go-up' : '.go-down');
        if (again instanceof HTMLButtonElement && !again.disabled) again.focus();
        else row.fields.focus();
      });
    };
    const up = button('up', 'ui.up', () => moveBy(-1));
    const down = button('down', 'ui.down', () => moveBy(1));
    up.classList.add('go-up');
    down.classList.add('go-down');
    const remove = button('remove', 'ui.remove', () => {
      form.change({ type: 'remove', path: [...path, index] }, () => {
        if (rows.length === 0) add.focus();
        else focusRow(index);
      });
    });
    const grip = make(
      'span',
      { class: 'grip', draggable: true, title: form.word('ui.drag') },
      icon('drag'),
    );
    grip.setAttribute('aria-hidden', 'true');
    const more = makeMore(form, name, fields);
    const row = make(
      'div',
      { class: 'row' },
      grip,
      fields.lead?.element,
      make('div', { class: 'row-main' }, ...fields.main.map((field) => field.element)),
      make('div', { class: 'row-buttons' }, more?.button, up, down, remove),
      more?.panel,
    );
    row.addEventListener('keydown', (event) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      const to = index + (event.key === 'ArrowUp' ? -1 : 1);
      move(index, to, () => focusRow(to));
    });
    return {
      element: row,
      fields,
      show(values, count) {
        up.disabled = index === 0;
        down.disabled = index === count - 1;
        remove.disabled = count === 1 && parts.mayBeEmpty !== true;
        fields.lead?.show(values);
        for (const field of [...fields.main, ...(fields.more ?? [])]) field.show(values);
        if (fields.hasMore?.(values) === true) more?.open();
      },
    };
  };

  return {
    element,
    show(values) {
      const { length } = listAt(values, path);
      while (rows.length > length) rows.pop()!.element.remove();
      while (rows.length < length) {
        const row = makeRow(rows.length);
        rows.push(row);
        list.append(row.element);
      }
      for (const row of rows) row.show(values, length);
    },
  };
}

/** What opens and closes the rarely used fields of an entry. */
function makeMore(
  form: Form,
  name: string,
  { more }: EntryFields,
): { button: HTMLElement; panel: HTMLElement; open(): void } | undefined {
  if (more === undefined) return undefined;
  const panel = make(
    'div',
    { class: 'row-more', id: freshId(), hidden: true },
    ...more.map((field) => field.element),
  );
  const button = make(
    'button',
    { type: 'button', class: 'icon-button', title: form.word('ui.entry-more', name) },
    icon('more'),
    make('span', { class: 'hidden' }, form.word('ui.entry-more', name)),
  );
  const set = (open: boolean): void => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.setAttribute('aria-controls', panel.id);
  set(false);
  button.addEventListener('click', () => set(panel.hidden === true));
  let wasOpened = false;
  return {
    button,
    panel,
    open() {
      // Once: whoever closes it again means it.
      if (!wasOpened) set(true);
      wasOpened = true;
    },
  };
}
