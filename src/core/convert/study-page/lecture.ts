import { headingsOf } from '../../markdown/index.js';
import type { PageLine } from './page-lines.js';
import { countRepeats, detectShape, mostChanceRepeats } from './page-shape.js';
import { parseDeckTitle, toSectionKind } from './site-words.js';

/**
 * Whether a text is somebody’s own, in Markdown, with a heading such as “Summary” or “Quiz” among
 * others: pages that are copied show no signs of headings, and each stem and term twice.
 */
export function isLecture(source: string, lines: readonly PageLine[]): boolean {
  const { shape } = detectShape(lines);
  if (shape !== 'study-set' && shape !== 'deck') return false;
  if (countRepeats(lines) > mostChanceRepeats) return false;
  const headings = headingsOf(`${source.replace(/\r\n?/g, '\n')}\n\n…`);
  const own = headings.filter(({ title }) => toSectionKind(title) === undefined);
  // A deck may have its title, and nothing else, as a heading.
  const isSection = headings.some(({ title }) => toSectionKind(title) !== undefined);
  if (shape === 'study-set') return isSection;
  const titled = headings.filter(({ title }) => parseDeckTitle(title) !== undefined);
  return (isSection || titled.length > 0) && own.length > 1;
}
