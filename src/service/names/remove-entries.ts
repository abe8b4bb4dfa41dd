import type { Edit } from '../../core/text/span.js';
import type { SeqEntry, SeqNode } from '../../core/yaml/index.js';

/**
 * The edits that take entries out of a list that keeps at least one; undefined where a remark or the
 * layout leaves it open what goes with them. Remarks stay.
 */
export function removeEntries(
  { entries, flow }: SeqNode,
  indexes: readonly number[],
  source: string,
): readonly Edit[] | undefined {
  const gone = new Set(indexes);
  const edits = runsOf(gone, entries.length).map(([first, last]) =>
    flow
      ? removeBetweenBrackets(entries, first, last, source)
      : removeLines(entries.slice(first, last + 1), source),
  );
  const found = edits.filter((edit) => edit !== undefined);
  return found.length === edits.length ? found.flat() : undefined;
}

/** Neighbours that go together, as the first and the last of each run. */
function runsOf(gone: ReadonlySet<number>, length: number): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < length; i++) {
    if (!gone.has(i)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === i - 1) run[1] = i;
    else runs.push([i, i]);
  }
  return runs;
}

/** With the commas behind them, or before them at the end of the list. */
function removeBetweenBrackets(
  entries: readonly SeqEntry[],
  first: number,
  last: number,
  source: string,
): readonly Edit[] | undefined {
  const from = last + 1 < entries.length ? first : first - 1;
  const to = last + 1 < entries.length ? last + 1 : last;
  for (let i = from; i < to; i++) {
    const between = source.slice(entries[i]!.end, entries[i + 1]!.start);
    if (!/^\s*,\s*$/.test(between)) return undefined;
  }
  return from === first
    ? [{ start: entries[first]!.start, end: entries[to]!.start, text: '' }]
    : [{ start: entries[from]!.end, end: entries[last]!.end, text: '' }];
}

/** Whole lines; of a line with a remark, only what stands before it. */
function removeLines(entries: readonly SeqEntry[], source: string): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const { start, value } of entries) {
    const lineStart = source.lastIndexOf('\n', start - 1) + 1;
    if (value === null || !/^[ \t]*$/.test(source.slice(lineStart, start))) return undefined;
    if (value.comment !== undefined) {
      edits.push({ start, end: value.comment.start, text: '' });
      continue;
    }
    const written = source.slice(start, value.end);
    const rest = /^[ \t]*(?:\r?\n|$)/.exec(written.endsWith('\n') ? '' : source.slice(value.end));
    // In front of a block text, too, a remark may stand.
    if (rest === null || /(?:^|\s)#/.test(written)) return undefined;
    edits.push({ start: lineStart, end: value.end + rest[0].length, text: '' });
  }
  return edits;
}
