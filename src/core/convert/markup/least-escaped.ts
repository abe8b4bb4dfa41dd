import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

const escape = /\\(?=[!-/:-@[-`{-~])/g;
/**
 * The same Markdown without the backslashes that change nothing: what is written for all readers escapes
 * more than one reader needs. A text of one line is read as words, as the format reads it.
 */
export function leastEscaped(markdown: string): string {
  const places = [...markdown.matchAll(escape)].map(({ index }) => index);
  if (places.length === 0) return markdown;
  const meaning = meaningOf(markdown);
  const bare = without(markdown, places);
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
