import type { MapShape, Shape } from '../model/schema/shape-types.js';
import type { MapNode, Pair, SeqEntry, SeqNode } from '../yaml/index.js';
import { arrange } from './arrange.js';
import { type KeyOrder, orderOfMap } from './key-order.js';
import { layOutScalar } from './lay-out-scalar.js';
import type { LayoutContext, Surroundings } from './layout-context.js';
import { type Block, type Element, written } from './layout.js';
import { beginsLine, isBlankAbove } from './lines.js';
import { partOf } from './slots.js';
import { writeFlow, writeKey } from './write-flow.js';

/** The order of the keys of a map that has the shape of an item; undefined for other maps. */
export type ItemOrder = (shape: MapShape, node: MapNode) => KeyOrder | undefined;

const none: readonly never[] = [];

/** Lays out keys and entries: who has which remark, and how every value is written. */
export class ElementLayout {
  constructor(
    private readonly c: LayoutContext,
    private readonly orderOfItem: ItemOrder,
  ) {}

  pair(pair: Pair, place: Surroundings): Element {
    const key = writeKey(pair.key, { source: this.c.text, base: this.c.base }, false);
    if (key === undefined || pair.colon < 0) this.c.isUnsure = true;
    return this.#element(pair, pair.colon + 1, key ?? '', pair.key.text, place);
  }

  entry(entry: SeqEntry, place: Surroundings): Element {
    return this.#element(entry, entry.start + 1, undefined, undefined, place);
  }

  #element(
    { start: localStart, value }: Pair | SeqEntry,
    headEnd: number,
    key: string | undefined,
    name: string | undefined,
    place: Surroundings,
  ): Element {
    const { c } = this;
    const start = localStart + c.base;
    const pinned = c.spoken.has(start);
    const element: Element = {
      leading: c.remarks(c.comments.takeBefore(start)),
      spaced: beginsLine(c.text, start) && isBlankAbove(c.text, c.lineStart(start)),
      ...{ key, name, pinned, value: written(''), remark: '' },
    };
    if (value === null || (value.type === 'scalar' && value.start === value.end)) {
      // The anchor of nothing, or its tag.
      if (value?.anchor !== undefined || value?.tag !== undefined) c.isUnsure = true;
      c.takeRemark(element, headEnd + c.base, place.limit);
      return element;
    }
    const isAlias = c.isAlias(value);
    const isCollection = !isAlias && (value.type === 'map' || value.type === 'seq');
    const movesUp = !isCollection || value.flow;
    if (movesUp && c.spoken.has(c.beginOf(value)) !== pinned) c.isUnsure = true;
    if (!isCollection) layOutScalar(c, element, value, start, place);
    else if (value.flow) this.#brackets(element, value, place);
    else this.#block(element, value, start, place);
    return element;
  }

  #block(element: Element, node: MapNode | SeqNode, start: number, place: Surroundings): void {
    const { c } = this;
    const properties = c.properties(node);
    const first = firstOf(node) + c.base;
    const hasOwnLine = element.key !== undefined || properties !== '';
    if (hasOwnLine) c.takeRemark(element, start, first);
    else if (element.pinned !== c.spoken.has(first)) c.isUnsure = true;
    const children = this.#children(node, place, false);
    const ending = c.comments.takeDeeper(c.column(start), place.limit);
    element.value = { type: 'block', properties, children, ending, isItems: false };
    if (!hasOwnLine) joinFirstLine(c, element, children[0]);
  }

  /** Brackets stay where they are short and on one line; else every part gets lines of its own. */
  #brackets(element: Element, node: MapNode | SeqNode, place: Surroundings): void {
    const { c } = this;
    c.takeBetween(element, c.beginOf(node));
    const properties = c.properties(node);
    const end = node.end + c.base;
    const lead = properties === '' ? '' : `${properties} `;
    const line = this.#line(element, node, lead, place);
    if (line !== undefined) {
      element.value = written(lead + line);
      c.anchors += countAnchors(node);
      c.takeRemark(element, end, place.limit);
      if (c.comments.peek(end) !== undefined) c.isUnsure = true;
      return;
    }
    if (c.comments.hasDirective(end)) c.isUnsure = true;
    const hasOwnLine = element.key !== undefined || properties !== '';
    if (hasOwnLine) c.takeRemark(element, node.start + c.base, firstOf(node) + c.base);
    const children = this.#children(node, { ...place, limit: end }, true);
    const block: Block = { type: 'block', properties, children, ending: none, isItems: false };
    element.value = block;
    const ending = [...c.remarks(c.comments.takeBefore(end))];
    const behind = c.comments.takeBehind(end, place.limit);
    if (behind !== undefined) {
      c.keepPlace(behind);
      const isOneLine = !c.rawOf(node).includes('\n');
      // On a single line it was said of the whole.
      if (isOneLine && hasOwnLine) element.remark = behind.text;
      else if (isOneLine) element.leading = [...element.leading, ...c.remarks([behind])];
      else ending.push(...c.remarks([behind]));
    }
    block.ending = ending;
    if (!hasOwnLine) joinFirstLine(c, element, children[0]);
  }

  /** Brackets as one line, if they are to stay that. */
  #line(
    element: Element,
    node: MapNode | SeqNode,
    lead: string,
    { shape, indent, isInner }: Surroundings,
  ): string | undefined {
    const { c } = this;
    const raw = c.rawOf(node);
    if (c.spoken.touch(node.start + c.base, node.end + c.base)) {
      if (raw.includes('\n')) c.isUnsure = true;
      return raw;
    }
    const isMap = node.type === 'map';
    if ((isMap ? node.pairs : node.entries).length === 0) return isMap ? '{}' : '[]';
    if (isOfItems(shape)) return undefined;
    const column = indent + (element.key === undefined ? 2 : element.key.length + 2) + lead.length;
    const known = node.anchor === undefined ? shape : undefined;
    return writeFlow(node, { source: c.text, base: c.base, shape: known, column, isInner });
  }

  #children(node: MapNode | SeqNode, place: Surroundings, isInner: boolean): readonly Element[] {
    const { c } = this;
    const indent = place.indent + 2;
    // What an alias repeats may mean something else where the alias stands.
    const whole = node.anchor === undefined ? place.shape : undefined;
    const limitOf = (next: Pair | SeqEntry | undefined): number =>
      next === undefined ? place.limit : next.start + c.base;
    if (node.type === 'seq') {
      const shape = partOf(whole, 'list')?.of;
      return node.entries.map((entry, i) =>
        this.entry(entry, { indent, shape, isInner, limit: limitOf(node.entries[i + 1]) }),
      );
    }
    const anchors = c.anchors;
    const map = partOf(whole, 'map');
    const of = partOf(whole, 'record')?.of;
    const children = node.pairs.map((pair, i) => {
      const shape = map === undefined ? of : map.keys.get(pair.key.text)?.shape;
      return this.pair(pair, { indent, shape, isInner, limit: limitOf(node.pairs[i + 1]) });
    });
    // An alias must stay behind its anchor, and the same anchor may stand twice.
    if (map === undefined || !c.mayMove || c.anchors > anchors) return children;
    return arrange(children, this.orderOfItem(map, node) ?? orderOfMap(map));
  }
}

/** Items, and lists of them, always have lines of their own. */
function isOfItems(shape: Shape | undefined): boolean {
  const map = partOf(partOf(shape, 'list')?.of ?? shape, 'map');
  return map?.name === 'question' || map?.name === 'flashcard';
}

function firstOf(node: MapNode | SeqNode): number {
  return (node.type === 'map' ? node.pairs : node.entries)[0]?.start ?? node.start;
}

function countAnchors(node: MapNode | SeqNode): number {
  const parts = node.type === 'map' ? node.pairs : node.entries;
  return parts.filter(({ value }) => value?.anchor !== undefined).length;
}

/** A list's or map's first part stands on the line of its dash: remarks above it go above the dash. */
function joinFirstLine(c: LayoutContext, element: Element, first: Element | undefined): void {
  const [above, ...others] = first?.leading ?? none;
  if (first === undefined || above === undefined) return;
  for (const remark of first.leading) c.keepPlace(remark);
  const spaced = above.spaced || (element.spaced && element.leading.length > 0);
  element.leading = [...element.leading, { ...above, spaced }, ...others];
  element.spaced = first.spaced;
  first.leading = none;
}
