import { fill, make } from '../dom.js';
import { icon } from '../icon.js';
import type { PartContext } from './body-view.js';

export interface HintsContext extends PartContext {
  /** How many are unfolded. */
  readonly shown: number;
  readonly change: (shown: number) => void;
}

/** The hints of an item, unfolded one by one. */
export function hintsView(hints: readonly string[], context: HintsContext): HTMLElement {
  const { tell, text, change } = context;
  let shown = 0;
  const list = make('ol', {
    class: 'item-hint-list',
    hidden: true,
    attributes: { 'aria-label': tell('Hints'), 'aria-live': 'polite' },
  });
  const words = make('span');
  const count = make('span', { class: 'item-count' });
  const button = make(
    'button',
    {
      type: 'button',
      class: 'item-button item-quiet',
      onclick: () => {
        unfold();
        change(shown);
        // Behind the last hint there is no button that could keep the focus.
        if (button.hidden === true) (list.lastElementChild as HTMLElement).focus();
      },
    },
    icon('hint'),
    words,
    count,
  );
  const unfold = (): void => {
    list.append(
      make(
        'li',
        { tabIndex: -1, class: 'item-hint' },
        make('span', { class: 'item-label' }, fill(tell('Hint {0}'), [shown + 1])),
        text(hints[shown]!),
      ),
    );
    shown += 1;
    update();
  };
  const update = (): void => {
    list.hidden = shown === 0;
    button.hidden = shown === hints.length;
    words.textContent = shown === 0 ? tell('Show a hint') : tell('Next hint');
    count.textContent = hints.length > 1 ? `${shown}/${hints.length}` : '';
  };
  update();
  while (shown < Math.min(context.shown, hints.length)) unfold();
  return make('div', { class: 'item-hints' }, list, button);
}
