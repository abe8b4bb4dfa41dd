import { readYamlText, type MapNode, type YamlNode } from '../yaml/index.js';
import type { Finding } from '../problem/finding.js';
import type { Span } from '../text/span.js';
import { itemKeyNames } from './key-names.js';
import type { ItemList, ItemReading, PlainData } from './reading.js';
import { restoreSlips } from './restore-slips.js';
import { flashcardShape, questionShape } from './schema/shapes.js';

/**
 * An item without the nodes that it was read from. Ten thousand items are a million nodes: kept, they are
 * most of the memory and of the time to collect it, and rules ask for those of a few items.
 */
export class ReadItem implements ItemReading {
  #node: YamlNode | null | undefined;

  constructor(
    readonly list: ItemList,
    readonly source: string,
    readonly span: Span | undefined,
    readonly asked: Span,
    readonly isMap: boolean,
    readonly kind: string | undefined,
    readonly data: PlainData,
    readonly id: string | undefined,
    readonly findings: readonly Finding[],
    /** Undefined where it is to be read again. */
    node: YamlNode | null | undefined,
  ) {
    this.#node = node;
  }

  get node(): YamlNode | null {
    if (this.#node === undefined) this.#node = readAgain(this);
    return this.#node;
  }

  get map(): MapNode | null {
    if (!this.isMap) return null;
    const { node } = this;
    return node?.type === 'map' ? node : null;
  }
}

/** The node of an item that nothing was found in: no slip, no fault, no anchor. */
function readAgain({ source, list }: ItemReading): YamlNode | null {
  const { node } = readYamlText(source, itemKeyNames(), false);
  const entry = node?.type === 'seq' ? node.entries[0] : undefined;
  if (entry === undefined || entry.value === null) return null;
  const shape = list === 'questions' ? questionShape() : flashcardShape();
  const context = { source, read: [], findings: [], isAnchorUsed: () => false };
  return restoreSlips(entry.value, shape, context, entry);
}
