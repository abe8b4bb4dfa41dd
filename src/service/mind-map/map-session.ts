import type { BankDocument } from '../../core/document/index.js';
import { bankMap, labelOf, type MapNode, nodesOf, type Run } from '../../core/mind-map/index.js';
import { textDirection } from '../../core/render/text-direction.js';
import type { Span } from '../../core/text/span.js';

/** A node as a page shows it. */
export interface SessionNode {
  readonly id: string;
  readonly depth: number;
  readonly sort: MapNode['sort'];
  readonly label: readonly Run[];
}

/** The mind map of one bank, followed while its text is edited. */
export class MapSession {
  #map: MapNode;
  #nodes: readonly SessionNode[] = [];
  #byId = new Map<string, MapNode>();
  /** In the order of the text. */
  #written: readonly MapNode[] = [];
  #labels = new Map<string, readonly Run[]>();
  #bank: BankDocument;

  constructor(bank: BankDocument) {
    this.#bank = bank;
    this.#map = bankMap(bank);
    this.#take();
  }

  get map(): MapNode {
    return this.#map;
  }

  /** Parents before their children. */
  get nodes(): readonly SessionNode[] {
    return this.#nodes;
  }

  /** Whether the bank is written from right to left. */
  get isMirrored(): boolean {
    return textDirection(this.#bank.head.language) === 'rtl';
  }

  update(bank: BankDocument): void {
    if (bank === this.#bank) return;
    this.#bank = bank;
    this.#map = bankMap(bank, { before: this.#map });
    this.#take();
  }

  /** Where a node is written. */
  spanOf(id: string): Span | undefined {
    return this.#byId.get(id)?.span;
  }

  /**
   * The node that an offset of the text belongs to: what is written there, or the heading or bullet above. The end of
   * the offset's line counts, so that the sign of a bullet is the bullet's.
   */
  nodeAt(offset: number): string | undefined {
    const { text } = this.#bank;
    const line = text.indexOf('\n', offset);
    const end = line < 0 ? text.length : line;
    let low = 0;
    let high = this.#written.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#written[middle]!.span.start <= end) low = middle + 1;
      else high = middle;
    }
    const node = this.#written[low - 1];
    if (node === undefined) return undefined;
    const isNote = node.sort === 'heading' || node.sort === 'bullet';
    return offset <= node.span.end || (isNote && this.#isInNotes(offset)) ? node.id : undefined;
  }

  #isInNotes(offset: number): boolean {
    return this.#bank.head.entries.some(({ pair, offset: start }) => {
      if (pair.key.text !== 'notes') return false;
      const end = start + (pair.value ?? pair.key).end;
      return start + pair.key.start <= offset && offset <= end;
    });
  }

  #take(): void {
    const nodes: SessionNode[] = [];
    const labels = new Map<string, readonly Run[]>();
    const depths = new Map<MapNode, number>();
    this.#byId = new Map();
    for (const node of nodesOf(this.#map)) {
      const depth = depths.get(node) ?? 0;
      for (const child of node.children) depths.set(child, depth + 1);
      const label = labels.get(node.text) ?? this.#labels.get(node.text) ?? labelOf(node.text);
      labels.set(node.text, label);
      nodes.push({ id: node.id, depth, sort: node.sort, label });
      this.#byId.set(node.id, node);
    }
    this.#nodes = nodes;
    this.#labels = labels;
    const written = [...this.#byId.values()].filter(({ sort }) => sort !== 'group');
    // Of an item that hangs at two places the first is meant.
    this.#written = written
      .map((node, i) => ({ node, i }))
      .sort((a, b) => a.node.span.start - b.node.span.start || b.i - a.i)
      .map(({ node }) => node);
  }
}
