import { freshId, make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import type { ListedKey } from './keys.js';

/** Says which keys there are. */
export function keyHelp(
  list: readonly ListedKey[],
  tell: Tell,
  off: readonly string[],
): HTMLDialogElement {
  const title = make('h2', { id: freshId() }, tell('Keys'));
  const rows = list.map(({ action, keys, does }) =>
    make(
      'tr',
      { class: off.includes(action) ? 'is-off' : '' },
      make('td', {}, ...keys.flatMap((key, i) => [...(i > 0 ? [' '] : []), make('kbd', {}, key)])),
      make('td', {}, does, off.includes(action) && ` (${tell('switched off')})`),
    ),
  );
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

/** The focus goes back to where it was when a dialog is closed. */
function opened(dialog: HTMLDialogElement): HTMLDialogElement {
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
