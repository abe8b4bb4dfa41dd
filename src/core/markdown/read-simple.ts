import type { EventCollector } from './read-events.js';
import { latePattern } from '../text/late-pattern.js';

/** Signs that may make something else than code and strong or emphasised words. */
const otherSigns = /[_[\]<&\\!~\n\r]/;
/** `*` and `**` with a letter or digit inside at both ends, and blanks or stops outside. */
const words = latePattern(
  () => /(?<![^\s(])(\*\*?)(?=[\p{L}\p{N}])([^*]*[\p{L}\p{N}])\1(?![^\s).,;:?])/gu,
);

/**
 * Tells what there is in a text of one line that leaves no doubt: `code` between single backticks, and
 * *words* or **words** set off by blanks. Most texts with a sign of Markdown have nothing else, and a
 * whole parser costs as much for them as reading the rest of the question. A test holds this to the
 * parser.
 *
 * @returns false where there may be more, and nothing was told
 */
export function readSimple(text: string, collector: EventCollector): boolean {
  if (otherSigns.test(text)) return false;
  const hasCode = text.includes('`');
  const hasStars = text.includes('*');
  if (hasCode && hasStars) return false;
  if (hasCode) return readCode(text, collector);
  return !hasStars || readStars(text, collector);
}

function readCode(text: string, collector: EventCollector): boolean {
  const signs: number[] = [];
  for (let at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at + 1)) {
    if (text[at + 1] === '`') return false;
    signs.push(at);
  }
  if (signs.length % 2 === 1) return false;
  for (let i = 0; i < signs.length; i += 2) {
    const span = { start: signs[i]!, end: signs[i + 1]! + 1 };
    const content = { start: span.start + 1, end: span.end - 1 };
    // A blank at both ends is taken away, which is the parser's business.
    if (text[content.start] === ' ' || text[content.end - 1] === ' ') return false;
  }
  for (let i = 0; i < signs.length; i += 2) {
    const span = { start: signs[i]!, end: signs[i + 1]! + 1 };
    collector.enter('codeText', span);
    collector.enter('codeTextData', { start: span.start + 1, end: span.end - 1 });
    collector.exit('codeTextData', { start: span.start + 1, end: span.end - 1 });
    collector.exit('codeText', span);
  }
  return true;
}

function readStars(text: string, collector: EventCollector): boolean {
  const found = [...text.matchAll(words())];
  const signs = found.reduce((sum, [, sign]) => sum + 2 * sign!.length, 0);
  if (signs !== text.length - text.replaceAll('*', '').length) return false;
  for (const { index: start, 0: whole, 1: sign } of found) {
    const [type, width] = sign === '*' ? ['emphasis', 1] : ['strong', 2];
    const end = start + whole.length;
    const span = { start, end };
    collector.enter(type as string, span);
    for (const at of [start, end - (width as number)]) {
      const mark = { start: at, end: at + (width as number) };
      collector.enter(`${type}Sequence`, mark);
      collector.exit(`${type}Sequence`, mark);
    }
    collector.exit(type as string, span);
  }
  return true;
}
