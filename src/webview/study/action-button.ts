import { make } from '../shared/dom.js';

/**
 * A button below a question or behind the last one, with the key that does the same: in a field a key
 * types, and in one of several lines Enter begins another (`quiz.css` shows what holds).
 */
export function actionButton(
  words: string,
  key: string,
  onclick: () => void,
  look: 'primary' | 'secondary' = 'primary',
): HTMLButtonElement {
  const sign = (name: string, where: string): HTMLElement =>
    make('kbd', { class: where, attributes: { 'aria-hidden': 'true' } }, name);
  const signs =
    key === ''
      ? []
      : key === 'Enter'
        ? [sign(key, 'key-enter'), sign('Ctrl+Enter', 'key-control')]
        : [sign(key, [...key].length === 1 ? 'key-letter' : '')];
  return make('button', { type: 'button', class: look, onclick }, words, ...signs);
}
