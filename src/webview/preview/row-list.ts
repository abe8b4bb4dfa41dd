import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { make } from '../shared/dom.js';

/** What a list of rows shows, and whom it tells. */
export interface RowListHost {
  /** Makes what a row shows; undefined while that is not known. */
  make(row: number, index: number): HTMLElement | undefined;
  /** These rows are near to what is seen. */
  near(rows: readonly number[]): void;
  /** The reader has scrolled: so far into a row. */
  scrolled(row: number, share: number): void;
}

/** A place in the list. */
export interface ListPlace {
  readonly index: number;
  readonly share: number;
}

/** How high a row is taken to be before it has been seen, in pixels. */
const USUAL = 240;

/** So many rows beyond what is seen are there, too. */
const OVERSCAN = 3;

/**
 * Rows below one another, of which only those near to what is seen are in the document: ten thousand
 * are scrolled as ten are.
 */
export class RowList {
  readonly #host: RowListHost;
  readonly #box: HTMLElement;
  readonly #inner: HTMLElement;
  readonly #virtual: Virtualizer<HTMLElement, HTMLElement>;
  readonly #shown = new Map<number, HTMLElement>();
  #rows: readonly number[] = [];
  #near = '';
  /** Where we have scrolled to ourselves: only other places are the reader's doing. */
  #ownTop = 0;
  /** A place that is being gone to, until the reader goes elsewhere: rows above it may turn out higher. */
  #held: ListPlace | undefined;

  constructor(host: RowListHost, label: string) {
    this.#host = host;
    this.#inner = make('div', { class: 'rows', attributes: { 'aria-label': label } });
    this.#box = make('div', { class: 'scroll', tabIndex: -1 }, this.#inner);
    this.#virtual = new Virtualizer(this.#options());
    this.#box.addEventListener('scroll', () => this.#onScroll(), { passive: true });
  }

  get element(): HTMLElement {
    return this.#box;
  }

  get rows(): readonly number[] {
    return this.#rows;
  }

  /** Begins once the element stands in the document. */
  start(): void {
    this.#virtual._didMount();
    this.#virtual._willUpdate();
  }

  setRows(rows: readonly number[]): void {
    this.#rows = rows;
    // A feed of nothing is none.
    this.#inner.setAttribute('role', rows.length === 0 ? 'group' : 'feed');
    this.#virtual.setOptions(this.#options());
    this.#virtual._willUpdate();
    this.#draw();
  }

  /** Makes rows anew that are in the document. */
  redraw(rows: Iterable<number> = [...this.#shown.keys()]): void {
    for (const row of rows) {
      const element = this.#shown.get(row);
      if (element !== undefined) this.#fill(element, row, Number(element.dataset['index']));
    }
    this.#draw();
  }

  /** What a row stands in, while it is in the document. */
  elementOf(row: number): HTMLElement | undefined {
    return this.#shown.get(row);
  }

  /** What stands at the top now. */
  get top(): ListPlace {
    const offset = this.#box.scrollTop;
    const item = this.#virtual.getVirtualItemForOffset(offset);
    if (item === undefined) return { index: 0, share: 0 };
    const share = item.size === 0 ? 0 : Math.min(1, Math.max(0, offset - item.start) / item.size);
    return { index: item.index, share };
  }

  /** Brings a place to the top. */
  scrollTo(place: ListPlace): void {
    this.#held = place;
    this.#goToHeld();
  }

  /** Brings a row into view where it is not; `block` says what counts as that. */
  reveal(row: number): void {
    const index = this.#rows.indexOf(row);
    if (index < 0) return;
    const element = this.#shown.get(row);
    if (element !== undefined) {
      const { top, bottom } = element.getBoundingClientRect();
      const box = this.#box.getBoundingClientRect();
      const isSeen = top >= box.top - 1 && (bottom <= box.bottom + 1 || top < box.bottom - 80);
      const fills = top <= box.top && bottom >= box.bottom;
      if (isSeen || fills) return;
    }
    this.scrollTo({ index, share: 0 });
  }

  #options(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    return {
      count: this.#rows.length,
      getScrollElement: () => this.#box,
      estimateSize: () => USUAL,
      getItemKey: (index) => this.#rows[index]!,
      overscan: OVERSCAN,
      observeElementRect,
      observeElementOffset,
      measureElement: (element, entry, instance) => measureElement(element, entry, instance),
      scrollToFn: (offset, options, instance) => {
        this.#ownTop = offset + (options.adjustments ?? 0);
        elementScroll(offset, options, instance);
      },
      onChange: () => {
        this.#draw();
        if (this.#held !== undefined) this.#goToHeld();
      },
    };
  }

  #goToHeld(): void {
    const { index, share } = this.#held!;
    const measured = this.#virtual.getOffsetForIndex(index, 'start');
    if (measured === undefined) return;
    const size = this.#virtual.measurementsCache[index]?.size ?? USUAL;
    const start = this.#virtual.measurementsCache[index]?.start ?? measured[0];
    const most = this.#box.scrollHeight - this.#box.clientHeight;
    const offset = Math.min(Math.max(0, most), start + size * share);
    if (Math.abs(offset - this.#box.scrollTop) < 1) return;
    this.#ownTop = offset;
    this.#box.scrollTop = offset;
  }

  #onScroll(): void {
    const { scrollTop } = this.#box;
    // A place between two pixels is one of them.
    if (Math.abs(scrollTop - this.#ownTop) <= 2) return;
    this.#ownTop = scrollTop;
    this.#held = undefined;
    const { index, share } = this.top;
    const row = this.#rows[index];
    if (row !== undefined) this.#host.scrolled(row, share);
  }

  #draw(): void {
    const items = this.#virtual.getVirtualItems();
    this.#inner.style.height = `${this.#virtual.getTotalSize()}px`;
    const wanted = new Map(items.map((item) => [this.#rows[item.index]!, item]));
    for (const [row, element] of this.#shown) {
      // What has the focus stays, so that scrolling away loses nothing.
      if (wanted.has(row) || element.contains(document.activeElement)) continue;
      element.remove();
      this.#shown.delete(row);
    }
    for (const [row, { index, start }] of wanted) {
      let element = this.#shown.get(row);
      const isNew = element === undefined;
      if (element === undefined) {
        element = make('article', { class: 'row', attributes: { 'data-row': String(row) } });
        this.#shown.set(row, element);
      }
      const isMoved = element.dataset['index'] !== String(index);
      element.dataset['index'] = String(index);
      element.setAttribute('aria-posinset', String(index + 1));
      element.setAttribute('aria-setsize', String(this.#rows.length));
      element.style.transform = `translateY(${start}px)`;
      if (isNew) {
        this.#fill(element, row, index);
        this.#place(element, index);
      } else if (isMoved) this.#place(element, index);
      this.#virtual.measureElement(element);
    }
    const near = items.map(({ index }) => this.#rows[index]!);
    if (near.join() === this.#near) return;
    this.#near = near.join();
    this.#host.near(near);
  }

  /** In the order of the rows, which is that of reading and of the Tab key. */
  #place(element: HTMLElement, index: number): void {
    const next = [...this.#inner.children].find(
      (other) => other !== element && Number((other as HTMLElement).dataset['index']) > index,
    );
    if (element.nextElementSibling !== (next ?? null) || element.parentElement === null) {
      this.#inner.insertBefore(element, next ?? null);
    }
  }

  #fill(element: HTMLElement, row: number, index: number): void {
    const content = this.#host.make(row, index);
    if (content === undefined) {
      if (element.childElementCount === 0) element.append(make('div', { class: 'coming' }));
      return;
    }
    const focused = focusPath(element);
    element.replaceChildren(content);
    if (focused !== undefined) restoreFocus(element, focused);
  }
}

/** Which of the controls of an element has the focus. */
function focusPath(element: HTMLElement): number | undefined {
  const at = [...controlsOf(element)].indexOf(document.activeElement as HTMLElement);
  return at < 0 ? undefined : at;
}

function restoreFocus(element: HTMLElement, at: number): void {
  [...controlsOf(element)][at]?.focus({ preventScroll: true });
}

function controlsOf(element: HTMLElement): NodeListOf<HTMLElement> {
  return element.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]');
}
