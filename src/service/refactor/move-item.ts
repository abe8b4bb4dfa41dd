import type { BankDocument } from '../../core/document/index.js';
import type { ItemReading, PlacedItem } from '../../core/model/reading.js';
import type { Edit, Span } from '../../core/text/span.js';
import { comesOutAs } from './comes-out-as.js';
import { columnOf, lineEnd, lineStart } from './source-lines.js';

/** A remark that speaks of all that comes until another: what moves past it is spoken of otherwise. */
export const speaksOfRange = /#+[ \t]*quizwright-(?:disable|enable)(?![\w-])/;

/** The lines of an item with its own remarks above them; undefined where it shares a line. */
export function linesOfItem({ text }: BankDocument, item: PlacedItem): Span | undefined {
  const { reading, offset } = item;
  const { node, source } = reading;
  if (node === null) return undefined;
  const first = lineStart(source, node.start);
  // Its dash may stand on a line above: `- &x` or `- # remark`.
  const dash = source.search(/\S/);
  const from = lineStart(source, dash);
  if (source[dash] !== '-' || !/^[ \t]*-[ \t]/.test(source.slice(from)) || first < from) {
    return undefined;
  }
  if (!/^\s*(?:#[^\n]*)?$/.test(source.slice(node.end, lineEnd(source, node.end))))
    return undefined;
  const column = columnOf(source, dash);
  // Remarks below it that stand deeper than its dash are its own.
  let end = lineEnd(source, node.end);
  for (const line of source.slice(end).matchAll(/\n([ \t]*)#[^\r\n]*/g)) {
    if (line[1]!.length <= column) break;
    end = lineEnd(source, node.end) + line.index + line[0].length;
  }
  let start = offset + from;
  // Those right above it, as deep as its dash, too; what a blank line parts from it is a heading.
  for (;;) {
    const above = lineStart(text, start - 1);
    if (start === 0 || !/^[ \t]*#/.test(text.slice(above, start))) break;
    if (columnOf(text, above + text.slice(above).search(/\S/)) > column) break;
    start = above;
  }
  return { start, end: offset + end };
}

/** Whether nobody can tell what the lines of an item belong to. */
function isUnclear({ reading }: PlacedItem): boolean {
  return reading.findings.some(({ rule }) => rule === 'syntax' || rule === 'merge-conflict');
}

/** An item one place up or down in its list. */
export function moveItem(
  document: BankDocument,
  item: PlacedItem,
  by: -1 | 1,
): { readonly edits: readonly Edit[]; readonly shift: number } | undefined {
  const { list } = item.reading;
  const other = document.items.find(
    (each) => each.reading.list === list && each.index === item.index + by,
  );
  if (other === undefined) return undefined;
  if (isUnclear(item) || isUnclear(other)) return undefined;
  const [upper, lower] = by < 0 ? [other, item] : [item, other];
  const above = linesOfItem(document, upper);
  const below = linesOfItem(document, lower);
  if (above === undefined || below === undefined || above.end >= below.start) return undefined;
  const { text } = document;
  if (speaksOfRange.test(text.slice(above.start, below.end))) return undefined;
  const [first, second] = [text.slice(above.start, above.end), text.slice(below.start, below.end)];
  // `- a` above an item that is indented otherwise would be another list.
  if (/^[ \t]*/.exec(first)![0] !== /^[ \t]*/.exec(second)![0]) return undefined;
  const edits = [
    { ...above, text: second },
    { ...below, text: first },
  ];
  const swapped = (readings: readonly ItemReading[]): readonly ItemReading[] =>
    readings.map((each) =>
      each === upper.reading ? lower.reading : each === lower.reading ? upper.reading : each,
    );
  if (comesOutAs(document, edits, { items: swapped }) === undefined) return undefined;
  const shift =
    by < 0 ? above.start - below.start : below.start + second.length - first.length - above.start;
  return { edits, shift };
}
