import type { BankDocument } from '../document/index.js';
import type { ItemList, PlacedItem } from '../model/reading.js';
import { flashcardShape, questionShape } from '../model/schema/shapes.js';
import type { Edit, Span } from '../text/span.js';
import { startOfLine, startOfNextLine } from './lines.js';
import { writeBehindDash, writeInline, type Writing } from './write-value.js';

/** What an item is to say, by the keys of the format. */
export type ItemData = Readonly<Record<string, unknown>>;

function shapeOf(list: ItemList): ReturnType<typeof questionShape> {
  return list === 'questions' ? questionShape() : flashcardShape();
}

/** Items behind another: on lines like its own (`span`, none for an item between brackets), as far apart. */
export function writeBehind(
  document: BankDocument,
  item: PlacedItem,
  span: Span | undefined,
  added: readonly ItemData[],
  lineBreak: Writing['lineBreak'],
): Edit | undefined {
  const { text } = document;
  const { node, list } = item.reading;
  if (node === null) return undefined;
  if (span === undefined) {
    const at = item.offset + node.end;
    if (node.type !== 'map' || !node.flow) return undefined;
    const written = added.map((each) =>
      writeInline(each, shapeOf(list), 0, { lineBreak, inFlow: true }),
    );
    return { start: at, end: at, text: written.map((each) => `, ${each}`).join('') };
  }
  const line = startOfLine(text, item.offset + node.start);
  const pad = /^[ \t]*/.exec(text.slice(line))![0];
  const behind = startOfNextLine(text, span.end);
  const isApart =
    /^[ \t]*\r?\n[ \t]*-/.test(text.slice(behind, behind + 200)) ||
    /\n[ \t]*\r?\n$/.test(text.slice(0, span.start));
  const gap = isApart ? lineBreak + lineBreak : lineBreak;
  const written = added.map((each) => {
    const said = writeBehindDash(each, shapeOf(list), pad.length, { lineBreak, inFlow: false });
    return `${gap}${pad}-${said}`;
  });
  return { start: span.end, end: span.end, text: written.join('') };
}

/** The first items of a list: with its key, behind everything else, where it is not there yet. */
export function openList(
  document: BankDocument,
  list: ItemList,
  added: readonly ItemData[],
  lineBreak: Writing['lineBreak'],
): Edit {
  const { text, head } = document;
  const written = added
    .map((each) => {
      const said = writeBehindDash(each, shapeOf(list), 2, { lineBreak, inFlow: false });
      return `${lineBreak}  -${said}`;
    })
    .join('');
  const key = head.entries.find(({ pair }) => pair.key.text === list);
  if (key !== undefined) {
    const { pair, offset } = key;
    const from = offset + (pair.colon < 0 ? pair.key.end : pair.colon + 1);
    const to = Math.max(from, offset + (pair.value?.end ?? 0));
    return { start: from, end: to, text: written };
  }
  const isOpen = text !== '' && !text.endsWith('\n');
  const at = text.length;
  return { start: at, end: at, text: `${isOpen ? lineBreak : ''}${list}:${written}${lineBreak}` };
}
