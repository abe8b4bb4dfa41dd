import type { PageLine } from './page-lines.js';

/** Longest stem, in lines, that is looked for twice. */
const mostStemLines = 12;

/** A stem or term that the page shows twice, and what it shows below. */
export interface Repeat {
  readonly head: readonly PageLine[];
  readonly body: readonly PageLine[];
}

export interface Repeats {
  /** What stands before the first repeat. */
  readonly before: readonly PageLine[];
  readonly items: readonly Repeat[];
}

/**
 * How many lines from `start` on are said again right after themselves, or 0. The shortest such run
 * counts; of three equal lines the third is what stands below.
 */
export function measureRepeat(lines: readonly PageLine[], start: number): number {
  const first = lines[start]?.key;
  for (let length = 1; length <= mostStemLines; length += 1) {
    if (lines[start + length]?.key === first && isRepeat(lines, start, length)) return length;
  }
  return 0;
}

function isRepeat(lines: readonly PageLine[], start: number, length: number): boolean {
  for (let offset = 0; offset < length; offset += 1) {
    const line = lines[start + offset];
    if (line === undefined || line.key !== lines[start + length + offset]?.key) return false;
  }
  return true;
}

/** Cuts lines into items, each beginning with its repeated head. */
export function splitAtRepeats(
  lines: readonly PageLine[],
  mayBegin: (line: PageLine) => boolean,
): Repeats {
  const before: PageLine[] = [];
  const items: { head: readonly PageLine[]; body: PageLine[] }[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    const length = mayBegin(line) ? measureRepeat(lines, index) : 0;
    if (length > 0) {
      items.push({ head: lines.slice(index, index + length), body: [] });
      index += 2 * length;
    } else {
      (items.at(-1)?.body ?? before).push(line);
      index += 1;
    }
  }
  return { before, items };
}
