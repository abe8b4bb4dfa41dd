import type { Shape } from '../model/schema/shape-types.js';
import type { MapNode, Pair, ScalarNode, SeqNode, YamlNode } from '../yaml/index.js';
import { isSafeBare } from '../yaml/index.js';
import { type KeyOrder, orderOfMap } from './key-order.js';
import { partOf, slotOf } from './slots.js';
import { looksLikeValue, plainSpelling } from './write-scalar.js';

/** Up to which column brackets may go on one line. */
const WIDTH = 100;

export interface FlowPlace {
  readonly source: string;
  readonly base: number;
  readonly shape: Shape | undefined;
  /** The column at which they would begin. */
  readonly column: number;
  /** Whether they stand in other brackets, which are taken apart. */
  readonly isInner: boolean;
}

/**
 * Writes a list or map in brackets on its one line, as an author wrote it who knows that it is
 * short: plain words and numbers only. Undefined where lines of its own are better. In brackets that
 * are taken apart, only lists of words stay: in a bank that is JSON, nobody chose the brackets.
 */
export function writeFlow(node: MapNode | SeqNode, place: FlowPlace): string | undefined {
  const { source, base, isInner } = place;
  if (source.slice(node.start + base, node.end + base).includes('\n')) return undefined;
  if (isInner && !(node.type === 'seq' && isListOfWords(place.shape))) return undefined;
  const parts = node.type === 'seq' ? entriesOf(node, place) : pairsOf(node, place);
  if (parts === undefined) return undefined;
  const inner = parts.join(', ');
  const line = node.type === 'seq' ? `[${inner}]` : `{${inner}}`;
  return place.column + line.length <= WIDTH ? line : undefined;
}

function entriesOf(node: SeqNode, place: FlowPlace): string[] | undefined {
  const { of } = partOf(place.shape, 'list') ?? {};
  return allOf(node.entries, ({ value }) => writeInFlow(value, of, place));
}

function pairsOf(node: MapNode, place: FlowPlace): string[] | undefined {
  const map = partOf(place.shape, 'map');
  const of = partOf(place.shape, 'record')?.of;
  const order = map === undefined ? undefined : orderOfMap(map);
  return allOf(inOrder(node.pairs, order), (pair) => {
    const key = writeKey(pair.key, place, true);
    const shape = map === undefined ? of : map.keys.get(pair.key.text)?.shape;
    const value = writeInFlow(pair.value, shape, place);
    return key === undefined || value === undefined || pair.colon < 0
      ? undefined
      : `${key}: ${value}`;
  });
}

/** Where one of them repeats or names a value, all stay as they are. */
function inOrder(pairs: readonly Pair[], order: KeyOrder | undefined): readonly Pair[] {
  if (order === undefined || pairs.some(({ value }) => value?.anchor !== undefined)) return pairs;
  const rank = ({ key }: Pair): number => order.get(key.text) ?? order.size;
  return pairs.toSorted((a, b) => rank(a) - rank(b));
}

function allOf<T>(
  parts: readonly T[],
  write: (part: T) => string | undefined,
): string[] | undefined {
  const texts: string[] = [];
  for (const part of parts) {
    const text = write(part);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts;
}

function writeInFlow(
  node: YamlNode | null,
  shape: Shape | undefined,
  { source, base }: FlowPlace,
): string | undefined {
  if (node === null) return undefined;
  const raw = source.slice(node.start + base, node.end + base);
  if (raw.startsWith('*')) return raw;
  if (node.type !== 'scalar' || raw === '') return undefined;
  const properties = writeProperties(node, source, base);
  if (properties !== '') return `${properties} ${raw}`;
  const slot = slotOf(shape);
  if (slot === 'other') return raw;
  const plain = plainSpelling(node, raw, slot, true);
  return plain ?? (looksLikeValue(node.text.trim(), slot) ? raw : undefined);
}

/** `&anchor` and `!tag` of a value, as they stand before it. */
export function writeProperties(node: YamlNode, source: string, base: number): string {
  const { anchor, tag } = node;
  const spans = [anchor?.span, tag?.span].filter((span) => span !== undefined);
  spans.sort((a, b) => a.start - b.start);
  return spans.map(({ start, end }) => source.slice(start + base, end + base)).join(' ');
}

/** A key without the quotes that it does not need; undefined for what is no plain key. */
export function writeKey(
  key: ScalarNode,
  { source, base }: Pick<FlowPlace, 'source' | 'base'>,
  inFlow: boolean,
): string | undefined {
  const raw = source.slice(key.start + base, key.end + base);
  if (key.anchor !== undefined || key.tag !== undefined) return undefined;
  if (raw === '' || raw.startsWith('*') || raw.includes('\n')) return undefined;
  if (key.style === 'plain') return raw;
  if (key.style !== 'single' && key.style !== 'double') return undefined;
  const { text } = key;
  // `<<` would merge maps for readers of YAML 1.1.
  const mayBeBare = text !== '<<' && !looksLikeValue(text, 'text') && !/[\n\r]/.test(text);
  return mayBeBare && isSafeBare(text, { inFlow, strictText: true }) ? text : raw;
}

function isListOfWords(shape: Shape | undefined): boolean {
  const of = partOf(shape, 'list')?.of;
  return of?.type === 'number' || (of?.type === 'text' && !of.markdown);
}
