import { slotsInBrackets, slotsOfLines } from '../rules/shared/choice-slots.js';
import type { Shape } from '../model/schema/shape-types.js';
import type { Edit } from '../text/span.js';
import type { SeqNode } from '../yaml/index.js';
import { columnOf, endOfLine, startOfLine } from './lines.js';
import { shapeOfEntry, writeBehindDash, writeInline, type Writing } from './write-value.js';

/** Writes an entry into a list that has some. */
export function insertEntry(
  list: SeqNode,
  index: number,
  value: unknown,
  shape: Shape | undefined,
  source: string,
  writing: Writing,
): readonly Edit[] | undefined {
  const of = shapeOfEntry(shape);
  const { entries } = list;
  const first = entries[0];
  if (first === undefined) {
    const at = list.start + 1;
    return list.flow
      ? [{ start: at, end: at, text: writeInline(value, of, 0, writing) }]
      : undefined;
  }
  if (list.flow) {
    const written = writeInline(value, of, 0, { ...writing, inFlow: true });
    const after = entries[index - 1];
    return after === undefined
      ? [{ start: first.start, end: first.start, text: `${written}, ` }]
      : [{ start: after.end, end: after.end, text: `, ${written}` }];
  }
  const column = columnOf(source, first.start);
  const written = `-${writeBehindDash(value, of, column, writing)}`;
  if (index === 0) {
    const pad = source.slice(startOfLine(source, first.start), first.start);
    const text = `${written}${writing.lineBreak}${/^\s*$/.test(pad) ? pad : ' '.repeat(column)}`;
    return [{ start: first.start, end: first.start, text }];
  }
  const after = entries[index - 1]!;
  const start = startOfLine(source, after.start);
  const pad = source.slice(start, after.start);
  const at = endOfLine(source, after.end);
  const text = `${writing.lineBreak}${/^\s*$/.test(pad) ? pad : ' '.repeat(column)}${written}`;
  return [{ start: at, end: at, text }];
}

/** Gives an entry of a list another place, with the remarks that belong to it. */
export function moveEntry(
  list: SeqNode,
  from: number,
  to: number,
  keyEnd: number,
  source: string,
): readonly Edit[] | undefined {
  const slots = list.flow ? slotsInBrackets(list, source) : slotsOfLines(list, source, keyEnd);
  if (slots === undefined) return undefined;
  const order = slots.map((_, i) => i);
  const [moved] = order.splice(from, 1);
  order.splice(to, 0, moved!);
  return order.flatMap((at, i): Edit[] => {
    if (at === i) return [];
    const [into, taken] = [slots[i]!, slots[at]!];
    const body = { ...into.body, text: source.slice(taken.body.start, taken.body.end) };
    const remark = source.slice(taken.remark.start, taken.remark.end);
    return remark === source.slice(into.remark.start, into.remark.end)
      ? [body]
      : [body, { ...into.remark, text: remark }];
  });
}
