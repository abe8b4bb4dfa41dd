import type { BankDocument } from '../core/document/index.js';
import type { PlacedItem } from '../core/model/reading.js';
import type { KeyShape, MapShape, Shape } from '../core/model/schema/shape-types.js';
import {
  bankShape,
  flashcardShape,
  type KindName,
  questionShape,
  shapeOfKind,
} from '../core/model/schema/shapes.js';
import type { Path } from '../core/problem/path.js';
import { type Span, shiftSpan } from '../core/text/span.js';
import type { Pair, YamlNode } from '../core/yaml/index.js';

/** What stands at an offset of a bank: a key, or the value of one. */
export interface BankPlace {
  /** Undefined in the bank's head. */
  readonly item: PlacedItem | undefined;
  /** From the item, or from the bank. */
  readonly path: Path;
  readonly on: 'key' | 'value';
  /** Of the key or value, in offsets of the bank. */
  readonly span: Span;
  /** What is written: the key's name, or the value's text where it is one. */
  readonly text: string | undefined;
  /** What the format says of the key that stands here or whose value does; undefined where it knows none. */
  readonly key: KeyShape | undefined;
  /** Of a key: the map that it is in, as the format has it, and the keys that are written there. */
  readonly map?: { readonly shape: MapShape; readonly names: readonly string[] };
}

/** The place at an offset; undefined between items and in blank space. */
export function placeAt(document: BankDocument, offset: number): BankPlace | undefined {
  const item = itemAt(document, offset);
  if (item !== undefined) {
    const { reading } = item;
    const found = find(reading.node, shapeOf(item), offset - item.offset);
    return found && { ...found, item, span: shiftSpan(found.span, item.offset) };
  }
  const { entries } = document.head;
  const names = entries.map(({ pair }) => pair.key.text);
  for (const { pair, offset: base } of entries) {
    const found = findInPair(pair, names, bankShape(), offset - base, []);
    if (found !== undefined) {
      return { ...found, item: undefined, span: shiftSpan(found.span, base) };
    }
  }
  return undefined;
}

/** The item that an offset is in. */
export function itemAt({ items }: BankDocument, offset: number): PlacedItem | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    const { span, source } = item.reading;
    const start = item.offset + (span?.start ?? 0);
    const end = item.offset + (span?.end ?? source.length);
    if (offset < start) high = middle - 1;
    else if (offset > end) low = middle + 1;
    else return item;
  }
  return undefined;
}

function shapeOf({ reading: { list, kind } }: PlacedItem): MapShape {
  if (list === 'flashcards') return flashcardShape();
  return kind === undefined ? questionShape() : shapeOfKind(kind as KindName);
}

type Found = Omit<BankPlace, 'item'>;

/** Looks for what stands at an offset inside a value. */
function find(
  node: YamlNode | null,
  shape: Shape | undefined,
  offset: number,
  path: Path = [],
  key?: KeyShape,
): Found | undefined {
  if (node === null || offset < node.start || offset > node.end) return undefined;
  if (node.type === 'map') {
    const names = node.pairs.map((pair) => pair.key.text);
    for (const pair of node.pairs) {
      const found = findInPair(pair, names, shape, offset, path);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (node.type === 'seq') {
    const list = armOf(shape, 'list');
    const of = list?.type === 'list' ? list.of : undefined;
    for (const [index, { value }] of node.entries.entries()) {
      const found = find(value, of, offset, [...path, index], key);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const text = node.type === 'scalar' ? node.text : undefined;
  return { path, on: 'value', span: { start: node.start, end: node.end }, text, key };
}

function findInPair(
  { key, value }: Pair,
  names: readonly string[],
  shape: Shape | undefined,
  offset: number,
  path: Path,
): Found | undefined {
  const own = keyOf(shape, key.text);
  const below = [...path, key.text];
  if (offset >= key.start && offset <= key.end) {
    const { start, end } = key;
    const map = armOf(shape, 'map');
    return {
      path: below,
      on: 'key',
      span: { start, end },
      text: key.text,
      key: own,
      ...(map?.type === 'map' ? { map: { shape: map, names } } : {}),
    };
  }
  const record = armOf(shape, 'record');
  const of = own?.shape ?? (record?.type === 'record' ? record.of : undefined);
  return find(value, of, offset, below, own);
}

function keyOf(shape: Shape | undefined, name: string): KeyShape | undefined {
  const map = armOf(shape, 'map');
  return map?.type === 'map' ? map.keys.get(name) : undefined;
}

/** The shape itself, or the arm of it, that takes values of a form. */
function armOf(shape: Shape | undefined, type: Shape['type']): Shape | undefined {
  if (shape?.type === 'either') return shape.arms.find((arm) => arm.type === type);
  return shape?.type === type ? shape : undefined;
}
