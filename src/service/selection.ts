import type { BankDocument } from '../core/document/index.js';
import type { PlacedItem } from '../core/model/reading.js';
import { type Span, shiftSpan } from '../core/text/span.js';
import type { Pair, ScalarNode, SeqEntry, YamlNode } from '../core/yaml/index.js';
import { itemsIn } from './items-in.js';
import { isBroken } from './line-breaks.js';
import { sectionsOf } from './section-spans.js';

/**
 * What a growing selection takes in, one after the other: the word, the line and the text around an
 * offset, the key, the choice, the list, the item, all items, the section, the bank.
 */
export function selectionAt(document: BankDocument, offset: number): readonly Span[] {
  const { blocks } = document;
  const last = blocks.at(-1);
  const end = last === undefined ? 0 : last.offset + last.content.text.length;
  const spans: Span[] = [{ start: 0, end }];
  const section = sectionsOf(document).findLast(({ start }) => start <= offset);
  const [item] = itemsIn(document, { start: offset, end: offset });
  if (section !== undefined && offset <= section.end) {
    spans.push(section);
    const { pair, source, offset: base } = section.entry;
    const isOfItems = pair.key.text === 'questions' || pair.key.text === 'flashcards';
    // The items alone, where they stand on lines of their own below the key.
    if (isOfItems) spans.push({ start: base + source.length, end: section.end });
    if (item !== undefined) addItem(item, spans, offset);
    else if (!isOfItems) addParts(pair.value, source, base, offset, spans);
  } else if (item !== undefined) addItem(item, spans, offset);
  return nested(spans, offset);
}

function addItem({ reading, offset: base }: PlacedItem, spans: Span[], at: number): void {
  const { node, source } = reading;
  if (node === null) return;
  const dash = /-[ \t]*$/.exec(source.slice(0, node.start));
  if (dash !== null) spans.push({ start: base + dash.index, end: base + node.end });
  spans.push(shiftSpan(node, base));
  addParts(node, source, base, at, spans);
}

/** Adds what is inside a value and around an offset, from the outside in. */
function addParts(
  node: YamlNode | null,
  source: string,
  base: number,
  at: number,
  spans: Span[],
): void {
  if (node === null || at < node.start + base || at > node.end + base) return;
  spans.push(shiftSpan(node, base));
  if (node.type === 'scalar') addText(node, source, base, at, spans);
  if (node.type !== 'map' && node.type !== 'seq') return;
  if (node.flow) spans.push({ start: base + node.start + 1, end: base + node.end - 1 });
  const parts: readonly (Pair | SeqEntry)[] = node.type === 'map' ? node.pairs : node.entries;
  const part = parts.find(({ start, end }) => start + base <= at && at <= end + base);
  if (part === undefined) return;
  spans.push(shiftSpan(part, base));
  if ('key' in part && at <= part.key.end + base) spans.push(shiftSpan(part.key, base));
  else addParts(part.value, source, base, at, spans);
}

/** Without its quotes, or the `|` above it; and of several lines the one. */
function addText(
  { start, end, style }: ScalarNode,
  source: string,
  base: number,
  at: number,
  spans: Span[],
): void {
  let inner = { start, end };
  if (style === 'single' || style === 'double') inner = { start: start + 1, end: end - 1 };
  else if (style === 'literal' || style === 'folded') {
    const header = source.indexOf('\n', start);
    const first = header < 0 ? end : header + source.slice(header, end).search(/\S|$/);
    inner = { start: first, end };
  }
  const local = at - base;
  spans.push(shiftSpan(inner, base));
  if (isBroken(source, inner.start, inner.end))
    spans.push(shiftSpan(lineAt(source, local, inner), base));
  spans.push(shiftSpan(wordAt(source, local), base));
}

/** The line of a text, without the blanks around it. */
function lineAt(source: string, local: number, inner: Span): Span {
  const from = Math.max(inner.start, source.lastIndexOf('\n', local - 1) + 1);
  const newline = source.indexOf('\n', local);
  const line = source.slice(from, Math.min(inner.end, newline < 0 ? inner.end : newline));
  const start = from + line.search(/\S|$/);
  return { start, end: from + line.trimEnd().length };
}

/** So far a word is looked for. */
const longestWord = 100;

function wordAt(source: string, local: number): Span {
  const before = source.slice(Math.max(0, local - longestWord), local);
  const after = source.slice(local, local + longestWord);
  return {
    start: local - /[\p{L}\p{M}\p{N}]*$/u.exec(before)![0].length,
    end: local + /^[\p{L}\p{M}\p{N}]*/u.exec(after)![0].length,
  };
}

/** From the inside out, each larger than the one before and around the offset. */
function nested(spans: readonly Span[], at: number): readonly Span[] {
  const found: Span[] = [];
  let outer: Span | undefined;
  for (const { start, end } of spans) {
    if (start > at || end < at || start >= end) continue;
    if (outer !== undefined && (start < outer.start || end > outer.end)) continue;
    if (outer?.start === start && outer.end === end) continue;
    outer = { start, end };
    found.push(outer);
  }
  return found.toReversed();
}
