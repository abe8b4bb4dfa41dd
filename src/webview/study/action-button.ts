import { make } from '../shared/dom.js';

/** A button below a question or behind the last one, with the key that does the same. */
export function actionButton(
  words: string,
  key: string,
  onclick: () => void,
  look: 'primary' | 'secondary' = 'primary',
): HTMLButtonElement {
  return make(
    'button',
    { type: 'button', class: look, onclick },
    words,
    key !== '' && make('kbd', { attributes: { 'aria-hidden': 'true' } }, key),
  );
}
