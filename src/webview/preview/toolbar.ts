import type { PreviewFacets, PreviewFilter } from '../../protocol/preview.js';
import { fill, make } from '../shared/dom.js';
import { iconButton } from '../shared/icon-button.js';
import { icon, type IconName } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';
import { FilterPanel } from './filter-panel.js';
import { countFilters, type Settings } from './preview-state.js';

/** What the toolbar asks of the page. */
export interface ToolbarHost {
  readonly tell: Tell;
  filter(filter: PreviewFilter): void;
  set(settings: Partial<Settings>): void;
  /** To the item before or behind, where one is shown at a time. */
  step(by: 1 | -1): void;
  exportBank(): void;
}

/** After so many milliseconds without a key the search is made. */
const PAUSE_MS = 150;

/** What is shown of a bank, and how. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #host: ToolbarHost;
  readonly #search: HTMLInputElement;
  readonly #filterButton: HTMLButtonElement;
  readonly #filterCount: HTMLElement;
  readonly #panel: FilterPanel;
  readonly #count: HTMLElement;
  readonly #toggles: Readonly<Record<keyof Settings, HTMLButtonElement>>;
  readonly #steps: HTMLElement;
  #filter: PreviewFilter;
  #timer: number | undefined;

  constructor(host: ToolbarHost, filter: PreviewFilter) {
    const { tell } = host;
    this.#host = host;
    this.#filter = filter;
    this.#search = make('input', {
      type: 'search',
      value: filter.text,
      placeholder: tell('Search'),
      spellcheck: false,
      attributes: { 'aria-label': tell('Search the items') },
    });
    this.#search.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#change({ text: this.#search.value }), PAUSE_MS);
    });
    this.#panel = new FilterPanel(tell, (part) => this.#change(part));
    this.#filterCount = make('span', { class: 'count-badge', hidden: true });
    this.#filterButton = make(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        title: tell('Filter'),
        onclick: () => this.#openPanel(this.#panel.element.hidden === true),
        attributes: {
          'aria-label': tell('Filter'),
          'aria-expanded': 'false',
          'aria-controls': this.#panel.element.id,
        },
      },
      icon('filter'),
      this.#filterCount,
    );
    this.#count = make('p', { class: 'shown-count', role: 'status' });
    this.#toggles = {
      answers: this.#toggle('answers', 'eye', tell('Show the answers')),
      single: this.#toggle('single', 'one', tell('One item at a time')),
      author: this.#toggle('author', 'author', tell('The author’s view')),
    };
    this.#steps = make(
      'span',
      { class: 'steps', hidden: true },
      iconButton('previous', tell('Previous item'), () => host.step(-1)),
      iconButton('next', tell('Next item'), () => host.step(1)),
    );
    this.element = make(
      'div',
      { class: 'toolbar-box' },
      // The bank's own title may be scrolled out of the page.
      make('h1', { class: 'hidden' }, tell('Preview')),
      make(
        'div',
        { class: 'toolbar', role: 'toolbar', attributes: { 'aria-label': tell('Preview') } },
        make('span', { class: 'search' }, icon('search'), this.#search),
        this.#filterButton,
        make('span', { class: 'spacer' }),
        this.#steps,
        ...Object.values(this.#toggles),
        iconButton('print', tell('Export as HTML'), () => host.exportBank()),
      ),
      this.#panel.element,
      this.#count,
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#panel.element.hidden) return;
      this.#openPanel(false);
      this.#filterButton.focus();
    });
    this.#showFilter();
  }

  setSettings(settings: Settings): void {
    for (const [name, button] of Object.entries(this.#toggles)) {
      button.setAttribute('aria-pressed', String(settings[name as keyof Settings]));
    }
    this.#steps.hidden = !settings.single;
  }

  setFacets(facets: PreviewFacets): void {
    this.#panel.setFacets(facets, this.#filter);
  }

  /** How many items are shown of how many. */
  setCount(shown: number, total: number): void {
    const { tell } = this.#host;
    this.#count.textContent =
      shown === total
        ? ''
        : shown === 0
          ? tell('No item passes the filter.')
          : fill(tell('{0} of {1} items'), [shown, total]);
  }

  #change(part: Partial<PreviewFilter>): void {
    this.#filter = { ...this.#filter, ...part };
    this.#showFilter();
    this.#host.filter(this.#filter);
  }

  #showFilter(): void {
    const count = countFilters(this.#filter);
    this.#filterCount.textContent = String(count);
    this.#filterCount.hidden = count === 0;
    this.#panel.setFilter(this.#filter);
  }

  #openPanel(open: boolean): void {
    this.#panel.element.hidden = !open;
    this.#filterButton.setAttribute('aria-expanded', String(open));
  }

  #toggle(setting: keyof Settings, name: IconName, label: string): HTMLButtonElement {
    const button = iconButton(name, label, () => {
      this.#host.set({ [setting]: button.getAttribute('aria-pressed') !== 'true' });
    });
    button.setAttribute('aria-pressed', 'false');
    return button;
  }
}
