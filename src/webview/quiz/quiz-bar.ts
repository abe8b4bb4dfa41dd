import type { QuizStatus } from '../../protocol/quiz.js';
import { fill, make } from '../shared/dom.js';
import { iconButton } from '../shared/icon-button.js';
import { icon } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';
import { QuizTimer } from './quiz-timer.js';

/** What the bar asks of the page. */
export interface BarHost {
  readonly tell: Tell;
  readonly title: string;
  readonly isTimerHidden: boolean;
  pause(): void;
  hideTimer(isHidden: boolean): void;
  flag(): void;
  source(): void;
  help(): void;
  finish(): void;
  leave(): void;
  timeIsOver(): void;
}

/** Above the question: how far one is, how much time it took, and what can be done at any time. */
export class QuizBar {
  readonly element: HTMLElement;
  readonly timer: QuizTimer;
  readonly #tell: Tell;
  readonly #mode: HTMLElement;
  readonly #place: HTMLElement;
  readonly #progress: HTMLProgressElement;
  readonly #pause: HTMLButtonElement;
  readonly #flag: HTMLButtonElement;
  readonly #hide: HTMLButtonElement;
  readonly #ofQuestion: readonly HTMLElement[];
  readonly #finish: HTMLButtonElement;

  constructor(host: BarHost) {
    const { tell } = host;
    this.#tell = tell;
    this.timer = new QuizTimer({ tell, over: () => host.timeIsOver() });
    this.#mode = make('span', { class: 'quiz-place' });
    this.#place = make('span', { class: 'quiz-place' });
    this.#progress = make('progress', { attributes: { 'aria-label': tell('Progress') } });
    this.#pause = iconButton('pause', tell('Pause'), () => host.pause());
    this.#hide = iconButton('eye', tell('Show the time'), () => {
      const isHidden = this.#hide.getAttribute('aria-pressed') === 'true';
      this.#showTimer(!isHidden);
      host.hideTimer(isHidden);
    });
    this.#flag = iconButton('flag', tell('Flag this question'), () => host.flag());
    this.#flag.setAttribute('aria-pressed', 'false');
    const source = iconButton('source', tell('Go to the text'), () => host.source());
    this.#finish = make(
      'button',
      { type: 'button', class: 'link-button', onclick: () => host.finish() },
      tell('Finish'),
    );
    this.#ofQuestion = [this.#mode, this.#place, this.#flag, source, this.#pause, this.#finish];
    this.element = make(
      'header',
      { class: 'quiz-bar' },
      make(
        'div',
        { class: 'quiz-line' },
        make('h1', { class: 'quiz-title', dir: 'auto' }, host.title),
        this.#mode,
        this.#place,
        make('span', { class: 'spacer' }),
        this.timer.element,
        this.#hide,
        this.#pause,
        this.#flag,
        source,
        iconButton('keyboard', tell('Keys'), () => host.help()),
        this.#finish,
        iconButton('remove', tell('Leave; you can go on later'), () => host.leave()),
      ),
      this.#progress,
    );
    this.#showTimer(!host.isTimerHidden);
  }

  setStatus(status: QuizStatus, isPaused: boolean): void {
    const { index, total, done, mode, flagged, time } = status;
    const tell = this.#tell;
    const place = fill(tell('{0} of {1}'), [mode === 'exam' ? index + 1 : done, total]);
    this.#place.textContent = mode === 'exam' ? place : fill(tell('{0} done'), [place]);
    this.#mode.textContent = `${modeName(mode, tell)} ·`;
    this.#progress.max = Math.max(1, total);
    this.#progress.value = done;
    this.#flag.setAttribute('aria-pressed', String(flagged));
    this.#pause.replaceChildren(icon(isPaused ? 'play' : 'pause'));
    const name = isPaused ? tell('Go on') : tell('Pause');
    this.#pause.title = name;
    this.#pause.setAttribute('aria-label', name);
    this.timer.set(time);
  }

  /** Behind the last question there is no question to be flagged. */
  end(): void {
    for (const element of this.#ofQuestion) element.hidden = true;
    this.#hide.hidden = true;
    this.timer.element.hidden = true;
    this.timer.stop();
    this.#progress.value = this.#progress.max;
  }

  #showTimer(isShown: boolean): void {
    this.timer.hide(!isShown);
    this.#hide.setAttribute('aria-pressed', String(isShown));
  }
}

function modeName(mode: QuizStatus['mode'], tell: Tell): string {
  switch (mode) {
    case 'practice':
      return tell('Practice');
    case 'exam':
      return tell('Exam');
    case 'flip':
      return tell('Flip cards');
    case 'cram':
      return tell('Cram');
  }
}
