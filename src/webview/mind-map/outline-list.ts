import { freshId, make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import type { TreeNode } from './map-tree.js';

/** What the outline tells the page. */
export interface OutlineHost {
  readonly tell: Tell;
  readonly isFolded: (node: TreeNode) => boolean;
  /** What is known of a node, in words; empty where nothing is. */
  readonly knownOf: (node: TreeNode) => string;
  select(node: TreeNode): void;
  toggle(node: TreeNode): void;
  open(node: TreeNode): void;
}

/** Of thousands of rows so many are made before others have their turn. */
const atOnce = 300;

/**
 * The map as a tree of words, for those who hear it or read it, and the one place of it that has the focus: keys
 * move through the tree, and the drawing shows where.
 */
export class OutlineList {
  readonly element: HTMLElement;
  readonly #host: OutlineHost;
  #turn = 0;
  #selected = '';
  /** The row that is marked as selected. */
  #active: HTMLElement | undefined;
  readonly #rows = new Map<string, { readonly row: HTMLElement; said: string }>();

  constructor(host: OutlineHost) {
    this.#host = host;
    this.element = make('div', {
      class: 'outline',
      tabIndex: 0,
      attributes: { role: 'tree', 'aria-label': host.tell('Mind map') },
    });
    this.element.addEventListener('click', (event) => {
      const row = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
      const node = this.#shown.find(({ id }) => id === row?.dataset['id']);
      if (node === undefined) return;
      host.select(node);
      if ((event.target as Element).closest('.twist') !== null) host.toggle(node);
    });
    this.element.addEventListener('dblclick', (event) => {
      const row = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
      const node = this.#shown.find(({ id }) => id === row?.dataset['id']);
      if (node !== undefined) host.open(node);
    });
  }

  #shown: readonly TreeNode[] = [];

  /** The nodes that are seen, as they are read. */
  get shown(): readonly TreeNode[] {
    return this.#shown;
  }

  /** Shows other nodes; of thousands, the first at once and the others piece by piece. */
  show(shown: readonly TreeNode[], selected: string, hits: ReadonlySet<string>): void {
    this.#shown = shown;
    this.#selected = selected;
    const ids = new Set(shown.map(({ id }) => id));
    for (const [id, { row }] of this.#rows) {
      if (ids.has(id)) continue;
      row.remove();
      this.#rows.delete(id);
    }
    const turn = ++this.#turn;
    const placeFrom = (from: number, before: Element | undefined): void => {
      if (turn !== this.#turn) return;
      let last = before;
      for (const node of shown.slice(from, from + atOnce)) {
        const row = this.#row(node, hits.has(node.id));
        const next = last === undefined ? this.element.firstElementChild : last.nextElementSibling;
        if (row !== next) this.element.insertBefore(row, next);
        last = row;
      }
      this.select(this.#selected);
      if (from + atOnce < shown.length) setTimeout(() => placeFrom(from + atOnce, last), 0);
    };
    placeFrom(0, undefined);
  }

  /** Marks the node that is selected. */
  select(id: string): void {
    this.#selected = id;
    const row = this.#rows.get(id)?.row;
    if (this.#active !== row) {
      this.#active?.classList.remove('selected');
      this.#active?.setAttribute('aria-selected', 'false');
      this.#active = row;
    }
    row?.classList.add('selected');
    row?.setAttribute('aria-selected', 'true');
    if (row === undefined) this.element.removeAttribute('aria-activedescendant');
    else this.element.setAttribute('aria-activedescendant', row.id);
  }

  /** Scrolls the outline, where it is seen, to a node. */
  reveal(id: string): void {
    const row = this.#rows.get(id)?.row;
    if (row === undefined) return;
    const { scrollTop, clientHeight } = this.element;
    if (row.offsetTop < scrollTop) this.element.scrollTop = row.offsetTop;
    else if (row.offsetTop + row.offsetHeight > scrollTop + clientHeight) {
      this.element.scrollTop = row.offsetTop + row.offsetHeight - clientHeight;
    }
  }

  #row(node: TreeNode, isHit: boolean): HTMLElement {
    const { isFolded, knownOf, tell } = this.#host;
    const known = knownOf(node);
    const hasMore = node.children.length > 0;
    const attributes = {
      role: 'treeitem',
      'aria-level': String(node.depth + 1),
      'aria-setsize': String(node.parent?.children.length ?? 1),
      'aria-posinset': String(node.place + 1),
      ...(hasMore ? { 'aria-expanded': String(!isFolded(node)) } : {}),
    };
    const kind = node.sort === 'item' ? tell('question or card') : '';
    const said = JSON.stringify([attributes, node.words, kind, known, isHit]);
    const before = this.#rows.get(node.id);
    if (before?.said === said) return before.row;
    const row = before?.row ?? make('div', { id: freshId(), attributes: { 'data-id': node.id } });
    row.removeAttribute('aria-expanded');
    row.setAttribute('aria-selected', String(row === this.#active));
    for (const [name, value] of Object.entries(attributes)) row.setAttribute(name, value);
    row.className = `row depth-${Math.min(node.depth, 8)}${isHit ? ' hit' : ''}`;
    row.replaceChildren(
      make(
        'span',
        { class: 'twist', attributes: { 'aria-hidden': 'true' } },
        hasMore ? (isFolded(node) ? '▸' : '▾') : '',
      ),
      make(
        'span',
        { class: 'words', dir: 'auto' },
        node.words === '' ? '…' : node.words,
        kind !== '' && make('span', { class: 'hidden' }, `, ${kind}`),
        known !== '' && make('span', { class: 'more' }, ` · ${known}`),
      ),
    );
    this.#rows.set(node.id, { row, said });
    return row;
  }
}
