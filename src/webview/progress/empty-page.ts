import type { ProgressRequest, ShownProgress } from '../../protocol/progress.js';
import { fill, make } from '../shared/dom.js';
import type { Words } from './words.js';

/** What is said to who did nothing yet: what will be here, and how to begin. */
export function emptyPage(
  { cards }: ShownProgress,
  { tell, cards: counted }: Words,
  starts: readonly ('review' | 'quiz')[],
  post: (request: ProgressRequest) => void,
): HTMLElement {
  const button = (what: 'review' | 'quiz', text: string, look: string): HTMLElement => {
    const made = make('button', {
      type: 'button',
      class: look,
      textContent: text,
      attributes: { 'data-key': what },
    });
    made.addEventListener('click', () => post({ type: 'start', what }));
    return made;
  };
  return make(
    'div',
    { class: 'welcome' },
    make('h2', { textContent: tell('Nothing to show yet, and that is soon done') }),
    make('p', {
      textContent: tell(
        'Open a question bank and answer a few questions, or review its flashcards. From the first answer on you see here:',
      ),
    }),
    make(
      'ul',
      {},
      make('li', { textContent: tell('on which days you learnt, and how many in a row') }),
      make('li', { textContent: tell('which cards come up again, and when') }),
      make('li', { textContent: tell('how much of it stays, and which items are hardest') }),
    ),
    cards.fresh > 0 &&
      make('p', {
        textContent: fill(tell('Your banks have {0} that you can learn.'), [counted(cards.fresh)]),
      }),
    make(
      'div',
      { class: 'buttons' },
      starts.includes('quiz') && button('quiz', tell('Start a quiz'), 'primary'),
      starts.includes('review') && button('review', tell('Start a review'), 'secondary'),
    ),
    make('p', {
      class: 'note',
      textContent: tell(
        'What you answer stays with you, in files of your own, and is sent nowhere.',
      ),
    }),
  );
}
