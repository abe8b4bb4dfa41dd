import type { BlockContent } from '../core/document/index.js';
import type { Span } from '../core/text/span.js';
import type { Pair, SeqEntry, YamlNode } from '../core/yaml/index.js';
import { columnOf, isBroken } from './line-breaks.js';

/** Lines that an editor can fold away: those behind the line of `start`, up to that of `end`. */
export interface Fold extends Span {
  readonly sort: 'part' | 'comment' | 'region';
}

/** What of each block has been looked for: an edit makes one of them anew. */
const items = new WeakMap<BlockContent, readonly Fold[]>();
const parts = new WeakMap<BlockContent, readonly Fold[]>();
const partsOfKeys = new WeakMap<Pair, readonly Fold[]>();

/** The items of a block that have several lines, in offsets of the block. */
export function itemFolds(content: BlockContent): readonly Fold[] {
  let folds = items.get(content);
  if (folds === undefined) items.set(content, (folds = findItems(content)));
  return folds;
}

/** What has several lines in the items of a block. */
export function partFolds(content: BlockContent): readonly Fold[] {
  let folds = parts.get(content);
  if (folds === undefined) parts.set(content, (folds = findParts(content)));
  return folds;
}

/** What has several lines in the value of one of the bank's keys, in offsets of its source. */
export function keyFolds(pair: Pair, source: string): readonly Fold[] {
  // Items have folds of their own.
  if (pair.key.text === 'questions' || pair.key.text === 'flashcards') return [];
  let folds = partsOfKeys.get(pair);
  if (folds === undefined) {
    const found: Fold[] = [];
    addParts(pair.value, pair.start, source, 0, found);
    partsOfKeys.set(pair, (folds = found));
  }
  return folds;
}

function findItems(content: BlockContent): readonly Fold[] {
  const folds: Fold[] = [];
  const { text } = content;
  content.items.forEach(({ reading, offset }, i) => {
    const { span, source } = reading;
    if (span === undefined) return;
    const start = offset + span.start;
    const end = endOfItem(content, i, text);
    if (end > offset + span.end) folds.push({ start, end, sort: 'part' });
    else if (isBroken(source, span.start, span.end)) {
      // Nearly all items end with what is in them; only for brackets their nodes are read again.
      const last = '}]'.includes(source[span.end - 1]!) ? lastLine(reading.node, source) : span.end;
      folds.push({ start, end: offset + last, sort: 'part' });
    }
  });
  return folds;
}

function findParts({ items: own }: BlockContent): readonly Fold[] {
  const folds: Fold[] = [];
  for (const { reading, offset } of own) {
    const { node, source } = reading;
    if (node !== null) addParts(node, node.start, source, offset, folds);
  }
  return folds;
}

/** Where an item ends, with the remarks below it that stand as deep as its keys. */
export function endOfItem(block: BlockContent, index: number, text: string): number {
  const { reading, offset } = block.items[index]!;
  const { span, source } = reading;
  if (span === undefined) return offset + source.length;
  const next = block.items[index + 1];
  const limit = next === undefined ? text.length : next.offset + (next.reading.span?.start ?? 0);
  const { comments } = block;
  let end = offset + span.end;
  for (let i = firstBehind(comments, end); (comments[i]?.start ?? limit) < limit; i++) {
    const comment = comments[i]!;
    if (text.slice(end, comment.start).trim() !== '') break;
    if (columnOf(text, comment.start) < columnOf(text, offset + span.start)) break;
    end = comment.end;
  }
  return end;
}

function firstBehind(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds what is in a list or map and has several lines; `from` is where the fold around it begins. */
function addParts(
  node: YamlNode | null,
  from: number,
  source: string,
  by: number,
  folds: Fold[],
): void {
  if (node === null || (node.type !== 'map' && node.type !== 'seq')) return;
  const own: readonly (Pair | SeqEntry)[] = node.type === 'map' ? node.pairs : node.entries;
  for (const { start, value } of own) {
    if (value === null || !isBroken(source, start, value.end)) continue;
    // Of several that begin on one line, the outermost folds.
    const isFirst = !isBroken(source, from, start);
    if (!isFirst)
      folds.push({ start: start + by, end: lastLine(value, source) + by, sort: 'part' });
    addParts(value, isFirst ? from : start, source, by, folds);
  }
}

/** The end of what goes away with a value: brackets on a line of their own stay to be seen. */
function lastLine(node: YamlNode | null, source: string): number {
  if (node === null) return source.length;
  if (!(node.type === 'map' || node.type === 'seq') || !node.flow) return node.end;
  if (!isBroken(source, node.start, node.end)) return node.end;
  const lineStart = source.lastIndexOf('\n', node.end - 1) + 1;
  const isAlone = /^[\]}\s]*$/.test(source.slice(lineStart, node.end));
  return isAlone ? lineStart - 1 : node.end;
}
