import type { Span } from '../../text/span.js';
import type { SeqNode } from '../../yaml/index.js';

/** What moves when a choice does, its remarks included; what stands between slots stays. */
export interface Slot {
  readonly body: Span;
  /** Between brackets: the remark behind the comma, with the blanks before it. */
  readonly remark: Span;
}

/** The slots of a list with dashes: whole lines, without the last line's break. */
export function slotsOfLines(
  { entries }: SeqNode,
  source: string,
  keyEnd: number,
): Slot[] | undefined {
  const slots: Slot[] = [];
  const column = columnOf(source, entries[0]!.start);
  /** Where the lines end that belong to the key, and then to the choices so far. */
  let end = keyEnd;
  for (const [i, entry] of entries.entries()) {
    const start = startOfRemarks(source, end, entry.start, i === 0 ? column : Infinity);
    if (start === undefined || columnOf(source, entry.start) !== column) return undefined;
    end = endOfRemarks(source, entry.end, entries[i + 1]?.start ?? source.length, column);
    if (!remarkOrBlank.test(source.slice(entry.end, lineEnd(source, entry.end)))) return undefined;
    slots.push({ body: { start, end }, remark: { start: end, end } });
  }
  return slots;
}

/**
 * The slots of a list in brackets. Where remarks stand among its choices, each choice must have lines
 * of its own, so that it is clear whose they are.
 */
export function slotsInBrackets(
  { entries, start, end }: SeqNode,
  source: string,
): Slot[] | undefined {
  const hasRemarks = entries.some(
    (entry, i) =>
      source.slice(entries[i - 1]?.end ?? start, entry.start).includes('#') ||
      (i === entries.length - 1 && source.slice(entry.end, end).includes('#')),
  );
  const slots: Slot[] = [];
  for (const [i, entry] of entries.entries()) {
    let body: Span = { start: entry.start, end: entry.end };
    let remark: Span = { start: entry.end, end: entry.end };
    if (hasRemarks) {
      const next = entries[i + 1]?.start ?? end - 1;
      const behind = /^([ \t]*,?)([ \t]+#[^\n\r]*)?[ \t]*\r?\n/.exec(source.slice(entry.end, next));
      const above = startOfRemarks(source, entries[i - 1]?.end ?? start, entry.start, Infinity);
      if (behind === null || above === undefined) return undefined;
      const from = entry.end + behind[1]!.length;
      body = { start: above, end: entry.end };
      remark = { start: from, end: from + (behind[2]?.length ?? 0) };
    }
    slots.push({ body, remark });
  }
  return slots;
}

const remarkOrBlank = /^[ \t\r]*(?:#|$)/;

/**
 * Where the lines of a choice begin: those of the first remark below the line of `from`, else its own.
 * Undefined where something else stands before it, or its first remark stands deeper than `column`: it
 * would be taken for text below a text after `|`.
 */
function startOfRemarks(
  source: string,
  from: number,
  choice: number,
  column: number,
): number | undefined {
  let start = -1;
  let at = lineAfter(source, from);
  // Of a choice on the same line.
  if (at === 0 || at > choice) return undefined;
  for (let next = lineAfter(source, at); next > 0 && next <= choice; next = lineAfter(source, at)) {
    const line = source.slice(at, next).trimEnd();
    if (!remarkOrBlank.test(line)) return undefined;
    if (start < 0 && line !== '') {
      start = at;
      if (line.search(/\S/) > column) return undefined;
    }
    at = next;
  }
  if (source.slice(at, choice).trim() !== '') return undefined;
  return start < 0 ? at : start;
}

/** Where the last of the remarks ends that stand behind a choice, or below it and deeper than its dash. */
function endOfRemarks(source: string, from: number, limit: number, column: number): number {
  let end = lineEnd(source, from);
  for (let at = lineAfter(source, end); at > 0 && at < limit; at = lineAfter(source, at)) {
    const line = source.slice(at, lineEnd(source, at));
    const depth = line.search(/\S/);
    if (depth < 0) continue;
    if (depth <= column || line[depth] !== '#') break;
    end = at + line.length;
  }
  return end;
}

function columnOf(source: string, at: number): number {
  return at - (source.lastIndexOf('\n', at - 1) + 1);
}

/** Where the next line begins; 0 behind the last one. */
function lineAfter(source: string, at: number): number {
  return source.indexOf('\n', at) + 1;
}

function lineEnd(source: string, from: number): number {
  const newline = source.indexOf('\n', from);
  const end = newline < 0 ? source.length : newline;
  return end > from && source[end - 1] === '\r' ? end - 1 : end;
}
