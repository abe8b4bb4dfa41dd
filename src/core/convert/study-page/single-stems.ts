import { parseBullet } from './bullets.js';
import type { MarkTest } from './choices.js';
import type { PageLine } from './page-lines.js';
import type { Repeat, Repeats } from './repeats.js';
import { isSignUp, parseFinalBrackets } from './site-words.js';
import { continuesLine } from './unfinished.js';

const asksOrGaps = /[?？؟:]["»”)*]*$|_{3,}/;

/**
 * Cuts off the questions whose stem the page shows only once: a line between two lists of choices
 * that is not the rest of the choice before it.
 */
export function splitSingleStems(items: readonly Repeat[], isMark: MarkTest): Repeat[] {
  return items.flatMap((item) => {
    const parts: { head: readonly PageLine[]; body: PageLine[] }[] = [
      { head: item.head, body: [] },
    ];
    let entries = 0;
    let marked = false;
    for (const [index, line] of item.body.entries()) {
      const bullet = isBullet(line);
      const before = item.body[index - 1];
      const stem =
        !bullet &&
        entries > 1 &&
        isBullet(item.body[index + 1]) &&
        isBullet(item.body[index + 2]) &&
        before !== undefined &&
        !continuesLine(before.text, line.text) &&
        (asksOrGaps.test(line.text) || marked);
      if (stem) {
        parts.push({ head: [line], body: [] });
        entries = 0;
        marked = false;
      } else {
        parts.at(-1)?.body.push(line);
        if (bullet) entries += 1;
        marked ||= isMark(parseFinalBrackets(line.text)?.inside ?? '');
      }
    }
    return parts;
  });
}

/** Cuts a section in which nothing is repeated: a line over choices, or one that asks, is a stem. */
export function splitAtSingleStems(lines: readonly PageLine[]): Repeats {
  const before: PageLine[] = [];
  const items: { head: readonly PageLine[]; body: PageLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const current = items.at(-1);
    const previous = lines[index - 1];
    const rest =
      previous !== undefined && current !== undefined && continuesLine(previous.text, line.text);
    const opens = asksOrGaps.test(line.text) || isBullet(lines[index + 1]);
    if (opens && !isBullet(line) && !isSignUp(line.text) && !rest) {
      items.push({ head: [line], body: [] });
    } else {
      (current?.body ?? before).push(line);
    }
  }
  return { before, items };
}

function isBullet(line: PageLine | undefined): boolean {
  return line !== undefined && parseBullet(line.text) !== undefined;
}
