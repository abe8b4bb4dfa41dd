import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

const escape = /\\(?=[!-/:-@[-`{-~])/g;

/** Signs that may begin or end something. */
const marks = /[-*_[\]`~!<|\\]/g;
/** To read a paragraph may take the square of these; nobody writes so many. */
const mostMarks = 800;

/**
 * The same Markdown without the backslashes that change nothing: what is written for all readers escapes
 * more than one reader needs. A text of one line is read as words, as the format reads it.
 */
export function leastEscaped(markdown: string): string {
  if (markdown.search(escape) < 0) return markdown;
  const isRead = (text: string): boolean => (text.match(marks)?.length ?? 0) <= mostMarks;
  if (isRead(markdown)) return leastOf(markdown);
  const parts = markdown.split(/(\n{2,})/);
  // It stays as it is written for all readers.
  if (!parts.every(isRead)) return markdown;
  const least = parts.map(leastOf).join('');
  // Code and lists go on behind an empty line.
  return meaningOf(least) === meaningOf(markdown) ? least : markdown;
}

function leastOf(markdown: string): string {
  const places = [...markdown.matchAll(escape)].map(({ index }) => index);
  if (places.length === 0) return markdown;
  const bare = without(markdown, places);
  if (areHarmless(markdown, places)) return bare;
  const meaning = meaningOf(markdown);
  if (meaningOf(bare) === meaning) return bare;
  // A sign that must be escaped at one place is at all others, too: half of a pair looks like a slip.
  let least = markdown;
  for (const sign of new Set(places.map((place) => markdown[place + 1]!))) {
    const own = [...least.matchAll(escape)].filter(({ index }) => least[index + 1] === sign);
    const tried = without(
      least,
      own.map(({ index }) => index),
    );
    if (meaningOf(tried) === meaning) least = tried;
  }
  return least;
}

/** Whether it needs no reader to tell that none of these signs means anything: that is most of them. */
function areHarmless(markdown: string, places: readonly number[]): boolean {
  // In code and tags a backslash is one.
  if (/[`<\t]|~~~| {4}/.test(markdown)) return false;
  // Brackets make links where an address or what they refer to follows.
  const hasLinks = /\](?:\\?\(|\\?:)/.test(markdown);
  return places.every((place) => {
    const sign = markdown[place + 1]!;
    if (sign === '[' || sign === ']') return !hasLinks;
    const [before, after] = [markdown[place - 1] ?? '', markdown[place + 2] ?? ''];
    if (sign === '_') return /[\p{L}\p{Nd}]/u.test(before) && /[\p{L}\p{Nd}]/u.test(after);
    if (sign !== '*') return false;
    // With blanks around it, it is no emphasis; behind a word, no list.
    const line = markdown.slice(markdown.lastIndexOf('\n', place) + 1, place);
    return before === ' ' && after === ' ' && /\p{L}/u.test(line);
  });
}

function without(text: string, places: readonly number[]): string {
  let rest = '';
  let from = 0;
  for (const place of places) {
    rest += text.slice(from, place);
    from = place + 1;
  }
  return rest + text.slice(from);
}

function meaningOf(markdown: string): string {
  // Behind a word, `1.`, `-` and `#` begin nothing.
  const tree: Root = fromMarkdown(markdown.includes('\n') ? markdown : `x ${markdown}`);
  return JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));
}
