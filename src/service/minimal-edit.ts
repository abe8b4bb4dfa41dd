import type { Edit } from '../core/text/span.js';

/** The one edit that makes a text of another, without what both begin and end with. */
export function minimalEdit(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (isWithinSign(before, head) || isWithinSign(after, head)) head--;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (isWithinSign(before, before.length - tail) || isWithinSign(after, after.length - tail)) {
    tail--;
  }
  const end = before.length - tail;
  return { start: head, end, text: after.slice(head, after.length - tail) };
}

/** Whether an offset is between the halves of a character or of a line break: no editor goes there. */
function isWithinSign(text: string, at: number): boolean {
  const around = text.slice(Math.max(at - 1, 0), at + 1);
  return around === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(around);
}
