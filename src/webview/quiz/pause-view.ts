import { make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';

/** Stands in the place of a question while the time stands still; `main` goes on. */
export function pauseView(
  tell: Tell,
  goOn: () => void,
): { readonly element: HTMLElement; readonly main: HTMLButtonElement } {
  const main = make('button', { type: 'button', class: 'primary', onclick: goOn }, tell('Go on'));
  const element = make(
    'div',
    { class: 'pause' },
    icon('pause'),
    make('h2', {}, tell('Paused')),
    make('p', {}, tell('The time stands still.')),
    main,
  );
  return { element, main };
}
