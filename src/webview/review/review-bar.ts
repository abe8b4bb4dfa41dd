import type { ReviewStatus } from '../../protocol/review.js';
import { make } from '../shared/dom.js';
import { iconButton } from '../shared/icon-button.js';
import type { Tell } from '../shared/tell.js';

/** What the bar asks of the page. */
export interface BarHost {
  readonly tell: Tell;
  readonly title: string;
  readonly source: () => void;
  readonly help: () => void;
  readonly leave: () => void;
}

/** Above the card: how much is still to come, as new, learnt and known, and what can be done at any time. */
export class ReviewBar {
  readonly element: HTMLElement;
  readonly #tell: Tell;
  readonly #counts: HTMLElement;
  readonly #progress: HTMLProgressElement;
  readonly #source: HTMLButtonElement;

  constructor({ tell, title, source, help, leave }: BarHost) {
    this.#tell = tell;
    this.#counts = make('ul', {
      class: 'counts',
      attributes: { 'aria-label': tell('Still to come') },
    });
    this.#progress = make('progress', { attributes: { 'aria-label': tell('Progress') } });
    this.#source = iconButton('source', tell('Go to the text'), source);
    this.element = make(
      'header',
      { class: 'quiz-bar' },
      make(
        'div',
        { class: 'quiz-line' },
        make('h1', { class: 'quiz-title', dir: 'auto' }, title),
        this.#counts,
        make('span', { class: 'spacer' }),
        this.#source,
        iconButton('keyboard', tell('Keys'), help),
        iconButton('remove', tell('Leave; what you rated is kept'), leave),
      ),
      this.#progress,
    );
  }

  setStatus({ newCards, learning, reviews, among, done }: ReviewStatus): void {
    const tell = this.#tell;
    const counts = [
      ['new', newCards, tell('new')],
      ['learning', learning, tell('learning')],
      ['review', reviews, tell('to review')],
    ] as const;
    this.#counts.replaceChildren(
      ...counts.map(([name, count, words]) => {
        const entry = make(
          'li',
          { class: `count count-${name}` },
          make('strong', {}, String(count)),
          ` ${words}`,
        );
        // The card that is looked at is one of these.
        if (name === among) entry.setAttribute('aria-current', 'true');
        return entry;
      }),
    );
    this.#counts.hidden = false;
    this.#source.hidden = false;
    this.#progress.max = Math.max(1, done + newCards + learning + reviews);
    this.#progress.value = done;
  }

  /** Behind the last card there is none to be counted. */
  end(): void {
    this.#counts.hidden = true;
    this.#source.hidden = true;
    this.#progress.max = 1;
    this.#progress.value = 1;
  }
}
