import { foldText } from './fold-text.js';
import { parseDeckTitle, stripSite } from './site-words.js';
import type { PageLine } from './page-lines.js';

export interface BankTitle {
  readonly text: string;
  readonly checks: readonly string[];
  /** The line it was taken from. */
  readonly line?: PageLine;
}

const longestTitle = 160;

/** Words shorter than this say little about a subject. */
const shortestWord = 4;
const mostContent = 100_000;

/**
 * Chooses the title among the lines above the items: the one that shares most words with what
 * follows, since menus share none.
 */
export function chooseTitle(
  candidates: readonly PageLine[],
  content: Iterable<string>,
): BankTitle | undefined {
  const lines = candidates.filter(({ text }) => text.length <= longestTitle);
  if (lines.length === 0) return undefined;
  const words = toWords(content);
  let best: { line: PageLine; score: number } | undefined;
  for (const line of lines) {
    const own = [...new Set(foldText(line.text).match(/\p{L}+/gu) ?? [])];
    const shared = own.filter((word) => word.length >= shortestWord && words.has(word)).length;
    const score =
      2 * shared +
      (own.length > 1 ? 1 : 0) -
      (/[.!]$/.test(line.text) ? 3 : 0) +
      (isNamed(line) ? 4 : 0);
    if (best === undefined || score > best.score) best = { line, score };
  }
  if (best === undefined) return undefined;
  const text = toTitle(best.line.text);
  const checks = lines.length > 1 ? ['the title is a guess among the lines above the items'] : [];
  return { text, checks, line: best.line };
}

/** A title for a page that shows none. */
export function inventTitle(heading: string | undefined, fileName: string | undefined): BankTitle {
  const fromFile = fileName
    ?.replace(/^.*[/\\]/, '')
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/[-_ ]+/g, ' ')
    .trim();
  if (heading !== undefined && heading !== '') {
    return { text: heading, checks: ['the page shows no title; this is its first heading'] };
  }
  if (fromFile !== undefined && fromFile !== '') {
    return { text: fromFile, checks: ['the page shows no title; this is the name of the file'] };
  }
  return { text: 'Untitled', checks: ['the page shows no title'] };
}

function toTitle(text: string): string {
  const bare = stripSite(text.replace(/^#{1,6} /, ''));
  return (parseDeckTitle(bare) ?? bare.replace(/\s+quiz$/i, '')) || bare;
}

/** The name of a site behind a dash or a bar is what a page's title ends in. */
function isNamed({ text }: PageLine): boolean {
  return stripSite(text) !== text || parseDeckTitle(text) !== undefined;
}

function toWords(content: Iterable<string>): Set<string> {
  const words = new Set<string>();
  let length = 0;
  for (const text of content) {
    for (const word of foldText(text.slice(0, mostContent)).match(/\p{L}+/gu) ?? []) {
      if (word.length >= shortestWord) words.add(word);
    }
    length += text.length;
    if (length > mostContent) break;
  }
  return words;
}
