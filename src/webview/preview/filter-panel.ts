import { kindName } from '../../core/render/index.js';
import type { PreviewFacets, PreviewFilter } from '../../protocol/preview.js';
import { freshId, make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { nameOfDifficulty, nameOfStatus } from './names.js';

type ListName = 'kinds' | 'difficulties' | 'statuses' | 'tags';

/** What items can be filtered by, with a box for each value that occurs. */
export class FilterPanel {
  readonly element: HTMLElement;
  readonly #tell: Tell;
  readonly #change: (part: Partial<PreviewFilter>) => void;
  #filter: PreviewFilter | undefined;
  #drawn = '';

  constructor(tell: Tell, change: (part: Partial<PreviewFilter>) => void) {
    this.#tell = tell;
    this.#change = change;
    this.element = make('div', {
      class: 'filter-panel',
      id: freshId(),
      hidden: true,
      role: 'group',
      attributes: { 'aria-label': tell('Filter') },
    });
  }

  setFilter(filter: PreviewFilter): void {
    this.#filter = filter;
    for (const box of this.element.querySelectorAll('input')) {
      box.checked = this.#isOn(filter, box.name, box.value);
    }
  }

  setFacets(facets: PreviewFacets, filter: PreviewFilter): void {
    this.#filter = filter;
    const said = JSON.stringify(facets);
    // As it stands, so that nobody loses the box that they are about to tick.
    if (said === this.#drawn) return;
    this.#drawn = said;
    const tell = this.#tell;
    this.element.replaceChildren(
      this.#box('problemsOnly', '', tell('Only items with problems')),
      ...this.#group('kinds', tell('Kind'), facets.kinds, (kind) =>
        kindName({ list: kind === 'flashcard' ? 'flashcards' : 'questions', kind }, tell),
      ),
      ...this.#group('difficulties', tell('Difficulty'), facets.difficulties, (difficulty) =>
        nameOfDifficulty(difficulty, tell),
      ),
      ...this.#group('statuses', tell('Status'), facets.statuses, (status) =>
        nameOfStatus(status, tell),
      ),
      ...this.#group('tags', tell('Tags'), facets.tags, (tag) => tag),
      make(
        'button',
        {
          type: 'button',
          class: 'secondary',
          onclick: () =>
            this.#change({
              kinds: [],
              difficulties: [],
              statuses: [],
              tags: [],
              problemsOnly: false,
            }),
        },
        tell('Show all items'),
      ),
    );
  }

  /** One value is no choice. */
  #group(
    name: ListName,
    label: string,
    values: readonly string[],
    say: (value: string) => string,
  ): readonly Node[] {
    if (values.length < 2 && this.#filter?.[name].length === 0) return [];
    return [
      make(
        'fieldset',
        { class: `filter-${name}` },
        make('legend', {}, label),
        ...values.map((value) => this.#box(name, value, say(value))),
      ),
    ];
  }

  #box(name: string, value: string, label: string): HTMLElement {
    const box = make('input', { type: 'checkbox', name, value });
    box.checked = this.#filter !== undefined && this.#isOn(this.#filter, name, value);
    box.addEventListener('change', () => this.#take(name, value, box.checked));
    return make('label', { class: 'filter-box' }, box, make('span', { dir: 'auto' }, label));
  }

  #isOn(filter: PreviewFilter, name: string, value: string): boolean {
    return name === 'problemsOnly' ? filter.problemsOnly : filter[name as ListName].includes(value);
  }

  #take(name: string, value: string, on: boolean): void {
    if (this.#filter === undefined) return;
    if (name === 'problemsOnly') return this.#change({ problemsOnly: on });
    const others = this.#filter[name as ListName].filter((each) => each !== value);
    this.#change({ [name]: on ? [...others, value] : others });
  }
}
