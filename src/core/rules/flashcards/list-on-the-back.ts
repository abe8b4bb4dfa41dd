import type { Prose } from '../../markdown/index.js';
import { defineRule } from '../rule.js';

const defaultMost = 3;

/** Bullets of Markdown and those that come with what is pasted; numbers and letters with a sign. */
const entry = /^[ \t]*(?:[-*+•‣◦▪–—]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+\S/;

/** Numbers within a line: `1) … 2) …`. */
const numbered = /(?:^|[\s,;])\(?(\d{1,2})[.)](?=\s)/g;

/** Lines of a list without bullets are short, and end without a sign. */
const shortLine = /^\S+(?: \S+){0,4}(?<![.,;:!?…])$/;

export default defineRule<{ readonly 'max-entries'?: number }>({
  id: 'list-on-the-back',
  group: 'flashcards',
  severity: 'info',
  sentence: 'A flashcard does not ask for a list by heart.',
  why: 'Lists are among the hardest things to remember: one entry that is missing makes the whole card wrong, and the entries that were known are learned again with it.',
  source:
    'Wozniak 1999, “Effective learning: twenty rules of formulating knowledge”, rules 9 and 10: avoid sets and enumerations',
  options: {
    'max-entries': {
      type: 'number',
      default: defaultMost,
      description: 'How many entries a list on the back may have.',
    },
  },
  messages: {
    list: 'The back is a list of {count}. Make a card for each entry, or a `cloze:` that hides one at a time.',
  },
  examples: {
    bad: [
      {
        yaml: 'front: What are the four Ps of marketing?\nback: |\n  - Product\n  - Price\n  - Place\n  - Promotion',
      },
      {
        yaml: 'title: Géographie\nlanguage: fr\nflashcards:\n  - front: Les pays du Benelux et leurs voisins ?\n    back: 1) la Belgique 2) les Pays-Bas 3) le Luxembourg 4) la France\n',
      },
    ],
    good: [
      { yaml: 'cloze: The four Ps are {{product}}, {{price}}, {{place}} and {{promotion}}.' },
      {
        note: 'Two or three entries can be learned together.',
        yaml: 'front: Which three countries make the Benelux?\nback: |\n  - Belgium\n  - the Netherlands\n  - Luxembourg',
      },
    ],
  },
  kinds: ['flashcard'],
  checkItem({ item, view, options, report }) {
    const { back } = item.data;
    if (typeof back !== 'string' || typeof item.data['front'] !== 'string') return;
    const most = options['max-entries'] ?? defaultMost;
    const count = back.includes('\n')
      ? countLines(back, view.prose('back'), most)
      : countNumbered(view.prose('back')?.text ?? '');
    if (count > most) report({ at: { path: ['back'] }, message: 'list', data: { count } });
  },
});

/** The entries of a list, or the lines where all of them read like entries; code and math are left out. */
function countLines(back: string, prose: Prose | undefined, most: number): number {
  const objects = prose?.objects ?? [];
  let next = 0;
  let entries = 0;
  let lines = 0;
  let areShort = true;
  for (let at = 0; at < back.length;) {
    const newline = back.indexOf('\n', at);
    const end = newline < 0 ? back.length : newline;
    while (next < objects.length && objects[next]!.source.end <= at) next++;
    const line = back.slice(at, end).trim();
    const isInside = next < objects.length && objects[next]!.source.start < at;
    if (isInside || /^[|`$#>]/.test(line)) areShort = false;
    else if (line !== '') {
      lines++;
      if (entry.test(line)) entries++;
      if (!shortLine.test(line)) areShort = false;
    }
    at = end + 1;
  }
  return entries <= most && areShort ? Math.max(entries, lines) : entries;
}

/** How far `1) … 2) …` is counted. */
function countNumbered(text: string): number {
  let count = 0;
  for (const [, number] of text.matchAll(numbered)) if (Number(number) === count + 1) count++;
  return count;
}
