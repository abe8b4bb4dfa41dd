import type { Span } from '../text/span.js';
import { trimEnd, trimStart } from './lines.js';

export interface Header {
  readonly lines: readonly string[];
  /** Where the remarks begin that belong to the first key. */
  readonly end: number;
  /** Whether an empty line stands below it. */
  readonly spaced: boolean;
}

/**
 * Reads what stands before the first key. Remarks there are about the bank and stay at its top;
 * only when there are several groups of them, the last one, right above the key, is the key's.
 */
export function readHeader(text: string, { start, end }: Span): Header {
  const groups: { lines: string[]; start: number }[] = [];
  let spaced = true;
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    const line = trimEnd(text.slice(at, next).replace(/\r?\n$/, ''));
    if (trimStart(line) === '') spaced = true;
    else {
      if (spaced) groups.push({ lines: [], start: at });
      groups.at(-1)!.lines.push(line.trimStart().startsWith('#') ? trimStart(line) : line);
      spaced = false;
    }
    at = next;
  }
  const last = groups.at(-1);
  const isOfKey = groups.length > 1 && !spaced && last!.lines.every((line) => line.startsWith('#'));
  if (isOfKey) groups.pop();
  return {
    lines: groups.flatMap(({ lines }, i) => (i === 0 ? lines : ['', ...lines])),
    end: isOfKey ? last!.start : end,
    spaced: isOfKey || spaced,
  };
}
