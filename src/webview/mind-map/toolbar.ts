import { fill, make } from '../shared/dom.js';
import { iconButton } from '../shared/icon-button.js';
import type { Tell } from '../shared/tell.js';

/** What the buttons do. */
export interface ToolbarHost {
  readonly tell: Tell;
  zoom(factor: number): void;
  fit(): void;
  foldAll(): void;
  unfoldAll(): void;
  save(format: 'svg' | 'png'): void;
  setOutline(isShown: boolean): void;
  search(text: string): void;
  /** Goes to the next hit, or to the one before. */
  nextHit(step: 1 | -1): void;
  /** Gives the focus back to the map. */
  leave(): void;
}

/** The buttons over a map, and its search. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #search: HTMLInputElement;
  readonly #count: HTMLElement;
  readonly #outline: HTMLButtonElement;
  readonly #tell: Tell;

  constructor(host: ToolbarHost, hasOutline: boolean) {
    const { tell } = host;
    this.#tell = tell;
    this.#search = make('input', {
      type: 'search',
      class: 'search',
      placeholder: tell('Search the map'),
      attributes: { 'aria-label': tell('Search the map') },
      oninput: () => host.search(this.#search.value),
      onkeydown: (event) => {
        if (event.key === 'Enter') host.nextHit(event.shiftKey ? -1 : 1);
        else if (event.key === 'Escape') {
          this.clear();
          host.search('');
          host.leave();
        } else if (event.key === 'ArrowDown') host.leave();
        else return;
        event.preventDefault();
      },
    });
    this.#count = make('span', { class: 'count', attributes: { role: 'status' } });
    this.#outline = iconButton('list', tell('Outline beside the map'), () => {
      const isShown = this.#outline.getAttribute('aria-pressed') !== 'true';
      this.#outline.setAttribute('aria-pressed', String(isShown));
      host.setOutline(isShown);
    });
    this.#outline.setAttribute('aria-pressed', String(hasOutline));
    this.element = make(
      'div',
      { class: 'toolbar', attributes: { role: 'toolbar', 'aria-label': tell('Mind map') } },
      this.#outline,
      iconButton('add', tell('Larger'), () => host.zoom(1.25)),
      iconButton('skip', tell('Smaller'), () => host.zoom(0.8)),
      iconButton('fit', tell('All of it'), () => host.fit()),
      iconButton('unfold', tell('Unfold all'), () => host.unfoldAll()),
      iconButton('fold', tell('Fold all'), () => host.foldAll()),
      textButton('SVG', tell('Save as SVG picture'), () => host.save('svg')),
      textButton('PNG', tell('Save as PNG picture'), () => host.save('png')),
      make('div', { class: 'searching' }, this.#search, this.#count),
    );
  }

  get searched(): string {
    return this.#search.value;
  }

  focusSearch(): void {
    this.#search.focus();
    this.#search.select();
  }

  clear(): void {
    this.#search.value = '';
  }

  /** Says how much was found; `at` is the place of the one that is shown, from 1. */
  showCount(found: number, at: number): void {
    const tell = this.#tell;
    const isSearching = this.#search.value.trim() !== '';
    this.#count.textContent = !isSearching
      ? ''
      : found === 0
        ? tell('Nothing found')
        : fill(tell('{0} of {1}'), [at, found]);
  }
}

function textButton(text: string, label: string, onclick: () => void): HTMLButtonElement {
  return make(
    'button',
    {
      ...{ type: 'button', class: 'icon-button', title: label, onclick },
      attributes: { 'aria-label': label },
    },
    text,
  );
}
