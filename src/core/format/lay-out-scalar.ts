import type { YamlNode } from '../yaml/index.js';
import type { Comment } from './comment-queue.js';
import type { LayoutContext, Surroundings } from './layout-context.js';
import { type Element, type Remark, type Written, written } from './layout.js';
import { slotOf } from './slots.js';
import { writeScalar } from './write-scalar.js';

/** Lays out a value that is no list or map, or that repeats another. */
export function layOutScalar(
  c: LayoutContext,
  element: Element,
  node: YamlNode,
  start: number,
  place: Surroundings,
): void {
  const begin = c.beginOf(node);
  c.takeBetween(element, begin);
  const end = node.end + c.base;
  const properties = c.properties(node);
  const value = valueOf(c, element, node, start, properties === '' ? place : undefined);
  if (value === undefined) {
    c.isUnsure = true;
    return;
  }
  const { first, rest, headed } = value;
  element.value = properties === '' ? value : written(`${properties} ${first}`, rest, headed);
  const isBlock = node.type === 'scalar' && (node.style === 'literal' || node.style === 'folded');
  const remark = c.takeRemark(element, isBlock ? begin : end, isBlock ? end + 1 : place.limit);
  const becomesBlock = !isBlock && headed;
  const raw = written(properties === '' ? c.rawOf(node) : `${properties} ${c.rawOf(node)}`);
  // A remark to the linter that stood behind the text would stand before it.
  if (becomesBlock && remark?.directive !== undefined) element.value = raw;
  if (remark !== undefined && !isBlock && !becomesBlock && seemsText(remark)) {
    if (place.isInner) raise(element, c.comments.toRemark(remark));
    else if (isQuoted(node) && rest.length === 0) element.value = raw;
  }
  // A remark within a text is none that was understood.
  if (c.comments.peek(end) !== undefined) c.isUnsure = true;
}

/** The value as it is written; only its own signs are sure where `place` is undefined. */
function valueOf(
  c: LayoutContext,
  element: Element,
  node: YamlNode,
  start: number,
  place: Surroundings | undefined,
): Written | undefined {
  const raw = c.rawOf(node);
  if (node.type !== 'scalar' || c.isAlias(node)) return written(raw);
  if (node.style === 'typed') return undefined;
  const isOneLine = !raw.includes('\n');
  if (isOneLine && element.pinned) return written(raw);
  const isBelow = place !== undefined && element.key !== undefined && !isOneLine;
  return writeScalar(node, {
    source: c.text,
    base: c.base,
    slot: place === undefined ? 'other' : slotOf(place.shape),
    start,
    column: (offset) => c.column(offset),
    isBelow: isBelow && c.text.slice(start, c.beginOf(node)).includes('\n'),
  });
}

function isQuoted(node: YamlNode): boolean {
  return node.type === 'scalar' && (node.style === 'single' || node.style === 'double');
}

/** Whether a remark behind a text without quotes would be taken for its end. */
function seemsText({ text }: Comment): boolean {
  return !/^#\s/.test(text) || text.endsWith('?');
}

/** Behind a comma the remark was safe. */
function raise(element: Element, remark: Remark): void {
  element.leading = [...element.leading, remark];
  element.remark = '';
}
