import type { ProgressRequest, ShownProgress } from '../../protocol/progress.js';
import { make } from '../shared/dom.js';
import { cardsFigure } from './cards-figure.js';
import { emptyPage } from './empty-page.js';
import { figureBox, type FigureHost, type FigureParts } from './figure-box.js';
import { forecastFigure } from './forecast-figure.js';
import { hardestFigure } from './hardest-figure.js';
import { masteryFigure } from './mastery-figure.js';
import { retentionFigure } from './retention-figure.js';
import { tiles } from './tiles.js';
import type { Words } from './words.js';
import { yearFigure } from './year-figure.js';

/** What the page needs of the one that it is shown by. */
export interface PageHost {
  readonly words: Words;
  readonly starts: readonly ('review' | 'quiz')[];
  readonly post: (request: ProgressRequest) => void;
  /** Keeps which figures show their numbers, for when the window is loaded again. */
  keep(open: readonly string[]): void;
}

/** What a learner has come to. It is drawn anew whenever something was answered. */
export class ProgressPage {
  readonly #root: HTMLElement;
  readonly #host: PageHost;
  readonly #open: Set<string>;
  readonly #widths = new Map<Element, { width: number; readonly draw: (width: number) => void }>();
  readonly #observer = new ResizeObserver(() => this.#fit());
  readonly #figures: FigureHost;
  #shown = '';

  constructor(root: HTMLElement, host: PageHost, open: readonly string[]) {
    this.#root = root;
    this.#host = host;
    this.#open = new Set(open);
    this.#figures = {
      isOpen: (key) => this.#open.has(key),
      setOpen: (key, isOpen) => {
        if (isOpen) this.#open.add(key);
        else this.#open.delete(key);
        host.keep([...this.#open]);
      },
      follow: (element, draw) => {
        this.#widths.set(element, { width: 0, draw });
      },
    };
    const { tell } = host.words;
    root.replaceChildren(
      make('p', { class: 'coming', textContent: tell('What you have done is being read…') }),
    );
  }

  show(progress: ShownProgress): void {
    const said = JSON.stringify(progress);
    if (said === this.#shown) return;
    this.#shown = said;
    const focused = document.activeElement?.getAttribute('data-key');
    const place = this.#root.parentElement!.scrollTop;
    this.#widths.clear();
    this.#observer.disconnect();
    const { tell } = this.#host.words;
    this.#root.replaceChildren(
      make('h1', { textContent: tell('Your progress') }),
      ...this.#parts(progress),
    );
    for (const element of this.#widths.keys()) this.#observer.observe(element);
    this.#fit();
    this.#root.parentElement!.scrollTop = place;
    if (focused !== null && focused !== undefined) this.#focus(focused);
  }

  close(): void {
    this.#observer.disconnect();
  }

  #parts(progress: ShownProgress): readonly HTMLElement[] {
    const { words, starts, post } = this.#host;
    const { total, tags, objectives, hardest } = progress;
    if (total.reviews + total.attempts === 0) return [emptyPage(progress, words, starts, post)];
    const column = (...figures: readonly FigureParts[]): HTMLElement =>
      make('div', { class: 'column' }, ...figures.map((each) => figureBox(each, this.#figures)));
    return [
      tiles(progress, words, starts.includes('review'), post),
      column(yearFigure(progress, words)),
      make(
        'div',
        { class: 'columns' },
        column(
          forecastFigure(progress, words),
          cardsFigure(progress, words),
          ...(objectives.length > 0 ? [masteryFigure('objectives', objectives, words)] : []),
        ),
        column(
          retentionFigure(progress, words),
          ...(tags.length > 0 ? [masteryFigure('tags', tags, words)] : []),
        ),
      ),
      column(hardestFigure(hardest, words, post)),
    ];
  }

  #fit(): void {
    for (const [element, known] of this.#widths) {
      const width = Math.floor(element.clientWidth);
      if (width === known.width || width === 0) continue;
      known.width = width;
      known.draw(width);
    }
  }

  /** What had the focus may be another element by now. */
  #focus(key: string): void {
    for (const element of this.#root.querySelectorAll<HTMLElement>('[data-key]')) {
      if (element.getAttribute('data-key') === key) element.focus({ preventScroll: true });
    }
  }
}

/** Which figures showed their numbers, as the page kept it. */
export function readOpen(kept: unknown): readonly string[] {
  if (typeof kept !== 'object' || kept === null || !('open' in kept)) return [];
  const { open } = kept;
  return Array.isArray(open) ? open.filter((key): key is string => typeof key === 'string') : [];
}
