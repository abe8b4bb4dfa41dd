import { parseBullet } from './bullets.js';
import type { PageLine } from './page-lines.js';
import { isChrome, isPromotion } from './site-words.js';

/**
 * Leaves out what the site shows below the content. One word at the very end may be the site's or
 * the author's, and so may whatever stands right below a question; they are kept: a stray button
 * does less harm than a lost answer.
 */
export function dropFoot(lines: readonly PageLine[]): readonly PageLine[] {
  let end = lines.length;
  while (end > 0 && isChrome(lines[end - 1]?.text ?? '')) end -= 1;
  const first = lines[end];
  const title = lines[end - 1];
  if (first === undefined || (end === lines.length - 1 && !first.text.includes(' '))) return lines;
  if (title?.text.endsWith('?') === true) return lines;
  // The site praises itself under a title of its own, in whatever words.
  const titled = title !== undefined && parseBullet(title.text) === undefined;
  return lines.slice(0, titled && isPromotion(first.text) ? end - 1 : end);
}
