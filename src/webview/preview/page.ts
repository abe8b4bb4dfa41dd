import { slugOfReference } from '../../core/markdown/headings.js';
import type { PageMedia } from '../../protocol/media.js';
import type {
  PreviewFilter,
  PreviewHeading,
  PreviewMessage,
  PreviewRequest,
  PreviewRowData,
} from '../../protocol/preview.js';
import type { Extras } from '../shared/extras/extras.js';
import type { Tell } from '../shared/tell.js';
import { arriveAt } from './arrive-at.js';
import { contentsList } from './contents-list.js';
import { headRow } from './head-row.js';
import { itemRow } from './item-row.js';
import { noteRow } from './note-row.js';
import { noFilter, type PreviewState, type Settings } from './preview-state.js';
import type { RowContext } from './row-context.js';
import { RowList } from './row-list.js';
import { Toolbar } from './toolbar.js';

type RowsMessage = Extract<PreviewMessage, { readonly type: 'rows' }>;

/** What the page needs of the one that it is shown by. */
export interface PageHost {
  readonly tell: Tell;
  readonly extras: Extras;
  readonly origins: readonly string[];
  readonly post: (request: PreviewRequest) => void;
  /** Keeps what comes back when the window is loaded again. */
  keep(state: PreviewState): void;
}

/** The preview of a bank: its toolbar, and its rows. */
export class PreviewPage {
  readonly #host: PageHost;
  readonly #toolbar: Toolbar;
  readonly #list: RowList;
  readonly #data = new Map<number, PreviewRowData>();
  readonly #states: Map<number, unknown>;
  readonly #open: Set<number>;
  #media: Readonly<Record<string, PageMedia>> = {};
  readonly #wantedMedia = new Set<string>();
  #state: PreviewState;
  #language = 'en';
  #contents: RowsMessage['contents'] = [];
  #rows: readonly number[] = [];
  #marked: number | undefined;
  /** Where to go as soon as there are rows. */
  #restore: PreviewState['top'] | undefined;

  constructor(root: HTMLElement, host: PageHost, state: PreviewState) {
    this.#host = host;
    this.#state = state;
    this.#restore = state.top;
    this.#states = new Map(state.rows);
    this.#open = new Set(state.open);
    this.#toolbar = new Toolbar(
      {
        tell: host.tell,
        filter: (filter) => this.#setFilter(filter),
        set: (settings) => this.#set(settings),
        step: (by) => this.#step(by),
        exportBank: () => host.post({ type: 'export' }),
      },
      state.filter ?? noFilter,
    );
    this.#list = new RowList(
      {
        make: (row) => this.#make(row),
        near: (rows) => host.post({ type: 'watch', rows }),
        scrolled: (row, share) => {
          host.post({ type: 'scrolled', row, share });
          this.#keep();
        },
      },
      host.tell('Items'),
    );
    root.replaceChildren(this.#toolbar.element, this.#list.element);
    this.#list.start();
    this.#toolbar.setSettings(state);
    this.#listen();
  }

  take(message: Exclude<PreviewMessage, { readonly type: 'begin' }>): void {
    switch (message.type) {
      case 'rows':
        return this.#takeRows(message);
      case 'data':
        for (const each of message.data) this.#data.set(each.row, each);
        return this.#list.redraw(message.data.map(({ row }) => row));
      case 'mark':
        return this.#mark(message.row, message.reveal);
      case 'scroll': {
        if (this.#state.single) return this.#mark(message.row, true);
        const index = this.#list.rows.indexOf(message.row);
        if (index >= 0) this.#list.scrollTo({ index, share: message.share });
        return;
      }
      case 'media':
        this.#media = message.media;
        return this.#list.redraw();
    }
  }

  #takeRows({ rows, total, shown, facets, language, contents }: RowsMessage): void {
    this.#rows = rows;
    this.#language = language;
    this.#contents = contents;
    this.#toolbar.setCount(shown, total);
    this.#toolbar.setFacets(facets);
    this.#showRows();
    const place = this.#restore;
    if (place === undefined || rows.length === 0) return;
    this.#restore = undefined;
    if (place.index < this.#list.rows.length && place.index + place.share > 0) {
      this.#list.scrollTo(place);
    }
  }

  /** All rows, or of the items the one that the cursor is in. */
  #showRows(): void {
    if (!this.#state.single) return this.#list.setRows(this.#rows);
    const items = this.#rows.filter((row) => row > 0);
    const row = items.find((each) => each === this.#marked) ?? items[0];
    this.#list.setRows(row === undefined ? [] : [row]);
  }

  #make(row: number): HTMLElement | undefined {
    const data = this.#data.get(row);
    if (data === undefined) return undefined;
    const element = this.#makeRow(data);
    element.classList.toggle('marked', row === this.#marked);
    return element;
  }

  #makeRow(data: PreviewRowData): HTMLElement {
    const context = this.#context();
    switch (data.type) {
      case 'head':
        return headRow(data, context);
      case 'item':
        return itemRow(data, context);
      case 'note': {
        const own = this.#contents.filter(({ row }) => row === data.row);
        const element = noteRow(data, own, context);
        if (data.row === -1 && this.#contents.length > 1) {
          element.prepend(contentsList(this.#contents, context));
        }
        return element;
      }
    }
  }

  #context(): RowContext {
    const { tell, extras, origins, post } = this.#host;
    return {
      tell,
      extras,
      settings: this.#state,
      language: this.#language,
      media: {
        tell,
        find: (path) => this.#findMedia(path),
        isAllowed: (origin) => origins.includes(origin),
        allow: (origin) => {
          this.#keep();
          post({ type: 'allow-origin', origin });
        },
      },
      state: (row) => this.#states.get(row),
      setState: (row, state) => {
        this.#states.set(row, state);
        this.#keep();
      },
      isOpen: (row) => this.#open.has(row),
      setOpen: (row, open) => {
        if (open) this.#open.add(row);
        else this.#open.delete(row);
        this.#list.redraw([row]);
        this.#keep();
      },
      headingOf: (reference) => this.#headingOf(reference),
      show: (row, heading) => this.#show(row, heading),
      goTo: (row, focus, problem) =>
        post({ type: 'go-to', row, focus, ...(problem === undefined ? {} : { problem }) }),
    };
  }

  /** What is not known yet is asked for, with all that the same rows refer to. */
  #findMedia(path: string): PageMedia | undefined {
    if (Object.hasOwn(this.#media, path)) return this.#media[path];
    if (this.#wantedMedia.size === 0) {
      queueMicrotask(() => {
        const paths = [...this.#wantedMedia].slice(0, 500);
        this.#wantedMedia.clear();
        this.#host.post({ type: 'find-media', paths });
      });
    }
    this.#wantedMedia.add(path);
    return undefined;
  }

  #mark(row: number, reveal: boolean): void {
    const before = this.#marked;
    this.#marked = row;
    if (this.#state.single) this.#showRows();
    for (const each of [before, row]) {
      if (each === undefined) continue;
      const content = this.#list.elementOf(each)?.firstElementChild;
      content?.classList.toggle('marked', each === row);
    }
    if (reveal && !this.#state.single) this.#list.reveal(row);
  }

  #headingOf(reference: string): PreviewHeading | undefined {
    const slug = slugOfReference(reference);
    return this.#contents.find((each) => each.slug === slug);
  }

  /** A heading inside a part of the notes is there once its row is. */
  #show(row: number, heading?: PreviewHeading): void {
    if (this.#state.single) {
      if (row > 0) this.#mark(row, false);
      else this.#set({ single: false });
    }
    this.#goToRow(row);
    if (row > 0) this.#host.post({ type: 'go-to', row, focus: false });
    const [first] = this.#contents.filter((each) => each.row === row);
    if (heading === undefined) return arriveAt(() => this.#list.elementOf(row));
    const places = (): Iterable<HTMLElement> =>
      this.#list.elementOf(row)?.querySelectorAll<HTMLElement>('[data-slug]') ?? [];
    arriveAt(
      () => [...places()].find(({ dataset }) => dataset['slug'] === heading.slug),
      (place) => heading !== first && place.scrollIntoView(),
    );
  }

  #goToRow(row: number): void {
    const index = this.#list.rows.indexOf(row);
    if (index >= 0) this.#list.scrollTo({ index, share: 0 });
  }

  #step(by: 1 | -1): void {
    const items = this.#rows.filter((row) => row > 0);
    const at = items.indexOf(this.#list.rows[0]!);
    const row = items[Math.max(0, Math.min(items.length - 1, at + by))];
    if (row === undefined) return;
    this.#mark(row, false);
    this.#host.post({ type: 'go-to', row, focus: false });
  }

  #setFilter(filter: PreviewFilter): void {
    this.#state = { ...this.#state, filter };
    this.#keep();
    this.#host.post({ type: 'filter', filter });
  }

  #set(settings: Partial<Settings>): void {
    const { index } = this.#list.top;
    const row = this.#list.rows[index];
    this.#state = { ...this.#state, ...settings };
    this.#toolbar.setSettings(this.#state);
    if (settings.single === true && this.#marked === undefined) this.#marked = row;
    this.#showRows();
    this.#list.redraw();
    // What was read stays in sight, although all rows are higher or lower now.
    if (settings.single !== true && row !== undefined) this.#goToRow(row);
    this.#keep();
  }

  #keep(): void {
    const { top } = this.#list;
    this.#host.keep({ ...this.#state, rows: [...this.#states], open: [...this.#open], top });
  }

  /** A click on what is no control shows its row in the text; a second one goes there. */
  #listen(): void {
    const { post } = this.#host;
    this.#list.element.addEventListener('click', (event) => {
      const row = rowOf(event);
      if (row === undefined || window.getSelection()?.isCollapsed === false) return;
      post({ type: 'go-to', row, focus: false });
    });
    this.#list.element.addEventListener('dblclick', (event) => {
      const row = rowOf(event);
      if (row !== undefined) post({ type: 'go-to', row, focus: true });
    });
    this.#list.element.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a[href^="#"]');
      if (link === null) return;
      event.preventDefault();
      const heading = this.#headingOf(link.getAttribute('href')!);
      if (heading !== undefined) this.#show(heading.row, heading);
    });
  }
}

const controls =
  'a, button, input, select, textarea, label, summary, audio, video, [draggable], [role="button"], [contenteditable]';

/** The row that was clicked beside its controls. */
function rowOf({ target }: Event): number | undefined {
  const element = target as Element;
  if (element.closest(controls) !== null) return undefined;
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return row === undefined ? undefined : Number(row);
}
