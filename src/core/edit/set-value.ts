import { orderOfMap, type KeyOrder } from '../format/index.js';
import { ScalarPlace } from '../lint/scalar-place.js';
import { partOf } from '../format/slots.js';
import { slotOf } from '../format/slots.js';
import { looksLikeValue } from '../format/write-scalar.js';
import type { Edit } from '../text/span.js';
import type { MapNode, Pair, ScalarNode } from '../yaml/index.js';
import type { EditPlace } from './edit-place.js';
import { columnOf, endOfLine, startOfLine, withoutBreak } from './lines.js';
import { isData } from './patch-data.js';
import { writeBehindDash, writeBehindKey, writeInline, type Writing } from './write-value.js';

/** Ways to give a place a value, the smallest first. `order` is that of the item's own keys. */
export function* waysToSet(
  place: EditPlace,
  value: unknown,
  source: string,
  lineBreak: Writing['lineBreak'],
  order: KeyOrder | undefined,
): Generator<readonly Edit[]> {
  const writing: Writing = { lineBreak, inFlow: place.inFlow };
  const { value: node } = place;
  if (node?.type === 'scalar' && typeof value === 'string') {
    const edit = editText(node, value, place, source);
    if (edit !== undefined) yield [edit];
  }
  if (node?.type === 'scalar' && isData(value)) {
    const edits = wrapText(node, value, place, source, writing);
    if (edits !== undefined) yield edits;
  }
  if ('pair' in place.in) {
    const { map, pair, key } = place.in;
    if (pair === undefined) {
      yield [addKey(map, key, value, place, source, writing, order)];
      return;
    }
    yield* besideRemark(rewriteBehindKey(pair, value, place, source, writing), source);
    return;
  }
  const { list, entry } = place.in;
  if (list.flow) {
    const { start, end } = entry.value ?? entry;
    yield [{ start, end, text: writeInline(value, place.shape, 0, writing) }];
    return;
  }
  const from = entry.start + 1;
  const column = columnOf(source, entry.start);
  const text = writeBehindDash(value, place.shape, column, writing);
  yield* besideRemark({ ...endedAt(from, entry.value?.end ?? from, source), text }, source);
}

/** A remark behind a value that gets lines of its own stays where it is, behind the `|`. */
function* besideRemark(edit: Edit, source: string): Generator<readonly Edit[]> {
  const end = endOfLine(source, edit.end);
  const newline = /\r?\n/.exec(edit.text)?.index ?? -1;
  if (newline < 0 || !/^[ \t]+#/.test(source.slice(edit.end, end))) yield [edit];
  else {
    yield [
      { ...edit, text: edit.text.slice(0, newline) },
      { start: end, end, text: edit.text.slice(newline) },
    ];
  }
}

/** The smallest edit inside a text, in the style in which it is written. */
function editText(
  node: ScalarNode,
  value: string,
  { shape, inFlow }: EditPlace,
  source: string,
): Edit | undefined {
  const text = value.trim();
  if (text === '' || node.style === 'typed') return undefined;
  // Only quotes and lines of its own say that a number is meant as a text.
  const isBare = node.style === 'plain';
  if (isBare && slotOf(shape) === 'answer' && looksLikeValue(text, 'text')) return undefined;
  if (isBare && slotOf(shape) === 'other') return undefined;
  const before = node.text;
  const lead = before.length - before.trimStart().length;
  const old = before.trim();
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  if (isHalf(old, head) || isHalf(text, head)) head--;
  if (isHalf(old, old.length - tail) || isHalf(text, text.length - tail)) tail--;
  return new ScalarPlace(node, source, inFlow).edit(
    lead + head,
    lead + old.length - tail,
    text.slice(head, text.length - tail),
  );
}

/** Whether an offset is between the halves of one character. */
function isHalf(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** `Paris` becomes `text: Paris` with further keys below or behind it. */
function wrapText(
  node: ScalarNode,
  value: Readonly<Record<string, unknown>>,
  place: EditPlace,
  source: string,
  writing: Writing,
): readonly Edit[] | undefined {
  const { text, ...rest } = value;
  if (typeof text !== 'string' || text !== node.text.trim() || !('list' in place.in)) {
    return undefined;
  }
  const keys = Object.keys(rest);
  if (writing.inFlow) {
    const written = writeInline(rest, place.shape, 0, writing).slice(1, -1);
    return [
      { start: node.start, end: node.start, text: '{text: ' },
      { start: node.end, end: node.end, text: `, ${written}}` },
    ];
  }
  if (source.slice(node.start, node.end).includes('\n')) return undefined;
  const column = columnOf(source, node.start);
  const pad = writing.lineBreak + ' '.repeat(column);
  const at = endOfLine(source, node.end);
  const map = partOf(place.shape, 'map');
  const lines = keys.map(
    (key) =>
      `${pad}${key}:${writeBehindKey(rest[key], map?.keys.get(key)?.shape, column, writing)}`,
  );
  return [
    { start: node.start, end: node.start, text: 'text: ' },
    { start: at, end: at, text: lines.join('') },
  ];
}

function rewriteBehindKey(
  pair: Pair,
  value: unknown,
  place: EditPlace,
  source: string,
  writing: Writing,
): Edit {
  const from = pair.colon < 0 ? pair.key.end : pair.colon + 1;
  const column = columnOf(source, pair.key.start);
  const written = writeBehindKey(value, place.shape, column, writing);
  const text = pair.colon < 0 ? `:${written}` : written;
  const node = pair.value;
  if (node === null || node.end <= from) return { start: from, end: from, text };
  // What is on the key's line keeps the blanks before it.
  const between = source.slice(from, node.start);
  if (/^[ \t]+$/.test(between) && !/^[\r\n]/.test(text)) {
    return { ...withoutBreak(source, node), text: text.slice(1) };
  }
  return { ...endedAt(from, node.end, source), text };
}

/** From a sign to the end of a value, without its line break; never before the sign. */
function endedAt(start: number, end: number, source: string): { start: number; end: number } {
  return withoutBreak(source, { start, end: Math.max(start, end) });
}

/** Writes a new key where the format has it among the others. */
function addKey(
  map: MapNode,
  key: string,
  value: unknown,
  place: EditPlace,
  source: string,
  writing: Writing,
  itemOrder: KeyOrder | undefined,
): Edit {
  const shape = partOf(place.parentShape, 'map');
  const order = itemOrder ?? (shape === undefined ? undefined : orderOfMap(shape));
  const rank = (name: string): number => order?.get(name) ?? Number.MAX_SAFE_INTEGER;
  const own = rank(key);
  const before = map.pairs
    .filter((pair) => rank(pair.key.text) < own)
    .reduce<Pair | undefined>(
      (last, pair) =>
        last === undefined || rank(pair.key.text) >= rank(last.key.text) ? pair : last,
      undefined,
    );
  const first = map.pairs[0];
  if (map.flow) {
    const written = `${key}: ${writeInline(value, place.shape, 0, writing)}`;
    if (first === undefined) return { start: map.start + 1, end: map.start + 1, text: written };
    return before === undefined
      ? { start: first.start, end: first.start, text: `${written}, ` }
      : { start: before.end, end: before.end, text: `, ${written}` };
  }
  const column = first === undefined ? 0 : columnOf(source, first.start);
  const written = `${key}:${writeBehindKey(value, place.shape, column, writing)}`;
  const pad = padOf(map, source);
  if (before === undefined) {
    const at = first?.start ?? map.start;
    return { start: at, end: at, text: `${written}${writing.lineBreak}${pad}` };
  }
  const at = endOfLine(source, before.end);
  return { start: at, end: at, text: `${writing.lineBreak}${pad}${written}` };
}

/** The indentation of a map's keys, as it is typed. */
function padOf({ pairs }: MapNode, source: string): string {
  for (const { start } of pairs) {
    const before = source.slice(startOfLine(source, start), start);
    if (before.trim() === '') return before;
  }
  return ' '.repeat(columnOf(source, pairs[0]?.start ?? 0));
}
