import { freshId, make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import type { ListedKey } from './keys.js';

/** Says which keys there are. */
export function keyHelp(
  list: readonly ListedKey[],
  tell: Tell,
  off: readonly string[],
): HTMLDialogElement {
  // It has the focus, so that a long list is read from its beginning.
  const title = make('h2', { id: freshId(), tabIndex: -1, autofocus: true }, tell('Keys'));
  const rows = list.map(({ action, keys, does }) => {
    const isOff = action !== undefined && off.includes(action);
    return make(
      'tr',
      { class: isOff ? 'is-off' : '' },
      make('td', {}, ...keys.flatMap((key, i) => [...(i > 0 ? [' '] : []), make('kbd', {}, key)])),
      make('td', {}, does, isOff && ` (${tell('switched off')})`),
    );
  });
  const dialog: HTMLDialogElement = make(
    'dialog',
    { class: 'dialog', attributes: { 'aria-labelledby': title.id } },
    title,
    make('table', { class: 'key-table' }, make('tbody', {}, ...rows)),
    make(
      'p',
      { class: 'dialog-note' },
      tell('Each can be switched off in the setting “Quizwright: Quiz: Shortcuts”.'),
    ),
    make(
      'div',
      { class: 'dialog-buttons' },
      make(
        'button',
        { type: 'button', class: 'primary', onclick: () => dialog.close() },
        tell('Close'),
      ),
    ),
  );
  return opened(dialog);
}

/** Asks before something is done that cannot be undone. */
export function confirmDialog(
  { title, text, yes, no }: Readonly<Record<'title' | 'text' | 'yes' | 'no', string>>,
  confirmed: () => void,
): HTMLDialogElement {
  const name = make('h2', { id: freshId() }, title);
  const words = make('p', { id: freshId() }, text);
  const dialog: HTMLDialogElement = make(
    'dialog',
    { class: 'dialog', attributes: { 'aria-labelledby': name.id, 'aria-describedby': words.id } },
    name,
    words,
    make(
      'div',
      { class: 'dialog-buttons' },
      make('button', { type: 'button', class: 'secondary', onclick: () => dialog.close() }, no),
      make(
        'button',
        {
          type: 'button',
          class: 'primary',
          onclick() {
            dialog.close();
            confirmed();
          },
        },
        yes,
      ),
    ),
  );
  return opened(dialog);
}

/** Whoever was asked something is asked it no more. */
export function closeDialogs(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
}

/** The focus goes back to where it was when a dialog is closed. */
function opened(dialog: HTMLDialogElement): HTMLDialogElement {
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
