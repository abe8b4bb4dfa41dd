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

/**
 * The map as a tree of words, for those who hear it or read it, and the one place of it that has the focus: keys
 * move through the tree, and the drawing shows where.
 */
export class OutlineList {
  readonly element: HTMLElement;
  readonly #host: OutlineHost;
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

  show(shown: readonly TreeNode[], selected: string, hits: ReadonlySet<string>): void {
    this.#shown = shown;
    const rows = shown.map((node) => this.#row(node, node.id === selected, hits.has(node.id)));
    const ids = new Set(shown.map(({ id }) => id));
    for (const id of this.#rows.keys()) if (!ids.has(id)) this.#rows.delete(id);
    const { children } = this.element;
    const isSame = children.length === rows.length && rows.every((row, i) => row === children[i]);
    if (!isSame) this.element.replaceChildren(...rows);
    const active = this.#rows.get(selected)?.row;
    if (active === undefined) this.element.removeAttribute('aria-activedescendant');
    else this.element.setAttribute('aria-activedescendant', active.id);
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

  #row(node: TreeNode, isSelected: boolean, isHit: boolean): HTMLElement {
    const { isFolded, knownOf, tell } = this.#host;
    const known = knownOf(node);
    const hasMore = node.children.length > 0;
    const attributes = {
      role: 'treeitem',
      'aria-level': String(node.depth + 1),
      'aria-setsize': String(node.parent?.children.length ?? 1),
      'aria-posinset': String(node.place + 1),
      'aria-selected': String(isSelected),
      ...(hasMore ? { 'aria-expanded': String(!isFolded(node)) } : {}),
    };
    const kind = node.sort === 'item' ? tell('question or card') : '';
    const said = JSON.stringify([attributes, node.words, kind, known, isHit]);
    const before = this.#rows.get(node.id);
    if (before?.said === said) return before.row;
    const row = before?.row ?? make('div', { id: freshId(), attributes: { 'data-id': node.id } });
    row.removeAttribute('aria-expanded');
    for (const [name, value] of Object.entries(attributes)) row.setAttribute(name, value);
    row.className = `row depth-${Math.min(node.depth, 8)}${isSelected ? ' selected' : ''}${isHit ? ' hit' : ''}`;
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
