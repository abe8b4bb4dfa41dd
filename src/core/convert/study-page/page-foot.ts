import { parseBullet } from './bullets.js';
import type { PageLine } from './page-lines.js';
import { isChrome, isPromotion } from './site-words.js';

/**
 * Leaves out what the site shows below the content. One word at the very end may be the site's or
 * the author's, and is kept: a stray button does less harm than a lost answer.
 */
export function dropFoot(lines: readonly PageLine[]): readonly PageLine[] {
  let end = lines.length;
  while (end > 0 && isChrome(lines[end - 1]?.text ?? '')) end -= 1;
  const first = lines[end];
  if (first === undefined || (end === lines.length - 1 && !first.text.includes(' '))) return lines;
  // The site praises itself under a title of its own, in whatever words.
  const title = lines[end - 1];
  const titled = title !== undefined && parseBullet(title.text) === undefined;
  return lines.slice(0, titled && isPromotion(first.text) ? end - 1 : end);
}
