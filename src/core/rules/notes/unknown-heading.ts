import { ScalarPlace } from '../../lint/scalar-place.js';
import { nearest } from '../../model/schema/nearest.js';
import type { ItemReading } from '../../model/reading.js';
import { headingOfItem, noteHeadingsOf, noteLinksOf, NotePlaces } from '../../notes/index.js';
import type { Edit } from '../../text/span.js';
import { nodeAt } from '../../yaml/index.js';
import { type BankContext, type BankIndex, defineRule, type Report } from '../rule.js';

export default defineRule({
  id: 'unknown-heading',
  group: 'notes',
  severity: 'warning',
  sentence: 'What leads to a heading of the notes leads to one that is there.',
  why: 'Who wants to read up on a question clicks on its source, and is led nowhere. So it goes with links from one part of the notes to another, mostly since a heading got new words.',
  source: 'The question bank format, “Every question”: `source`; markdownlint, rule MD051',
  fixable: 'unsafe',
  fixNote: 'The nearest heading is written. Not safe: two headings may differ by a letter.',
  messages: {
    source:
      'The notes have no heading `#{slug}`. A source names a heading in small letters, with `-` for blanks.',
    link: 'The notes have no heading `#{slug}`. A link names a heading in small letters, with `-` for blanks.',
    'did-you-mean': 'The notes have no heading `#{slug}`. Did you mean `#{nearest}`?',
    none: '`#{slug}` leads to a heading of the notes, but these have no headings.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Rivers\nnotes: |\n  # Rivers of France\n\n  The Seine flows through Paris.\nquestions:\n  - question: Which river flows through Paris?\n    answer: Seine\n    source: "#river-of-france"\n',
      },
      {
        yaml: 'title: Rivers\nnotes: |\n  # Rivers\n\n  More is [below](#seas).\n',
      },
    ],
    good: [
      {
        yaml: 'title: Rivers\nnotes: |\n  # Rivers of France\n\n  More is [below](#seas).\n\n  # Seas\nquestions:\n  - question: Which river flows through Paris?\n    answer: Seine\n    source: "#rivers-of-france"\n',
      },
    ],
  },
  createIndex: () => new SourceIndex(),
});

/** So often two names are compared while a bank is checked. */
const mostTries = 20_000;

/** Which items have a heading for their source. */
class SourceIndex implements BankIndex {
  readonly #users = new Map<ItemReading, string>();

  add(item: ItemReading): void {
    const slug = headingOfItem(item);
    if (slug !== undefined) this.#users.set(item, slug);
  }

  remove(item: ItemReading): void {
    this.#users.delete(item);
  }

  check({ head, place, report }: BankContext): void {
    const links = noteLinksOf(head);
    if (this.#users.size + links.length === 0) return;
    const slugs = noteHeadingsOf(head).flatMap(({ slug }) => (slug === '' ? [] : [slug]));
    const known = new Set(slugs);
    let tries = mostTries;
    const wordsFor = (slug: string, other: string): Pick<Report, 'message' | 'data'> => {
      if (slugs.length === 0) return { message: 'none', data: { slug } };
      // Who compares each of thousands with each of thousands lets an editor wait.
      tries -= slugs.length;
      const near = tries < 0 ? undefined : nearest(slug, slugs);
      if (near === undefined) return { message: other, data: { slug } };
      return { message: 'did-you-mean', data: { slug, nearest: near } };
    };
    const fixFor = (near: unknown, edit: (text: string) => Edit | undefined): Report['fix'] => {
      const made = typeof near === 'string' ? edit(near) : undefined;
      return made && { safe: false, title: `Write \`#${String(near)}\``, edits: [made] };
    };
    const places = new NotePlaces(head);
    for (const { slug, from, to, text } of links) {
      // `#` alone leads to the beginning of a page.
      if (slug === '' || known.has(slug)) continue;
      const words = wordsFor(slug, 'link');
      const edit = (near: string): Edit | undefined => places.edit(text, from, to, near);
      const fix = fixFor(words.data?.['nearest'], edit);
      report({ at: places.span(text, from - 1, to), ...words, fix });
    }
    for (const [item, slug] of this.#users) {
      if (known.has(slug)) continue;
      const words = wordsFor(slug, 'source');
      const fix = fixFor(words.data?.['nearest'], (near) => editSource(item, near));
      const to = String(item.data['source']).length;
      report({ item: place(item), at: { path: ['source'], from: 0, to }, ...words, fix });
    }
  }
}

function editSource({ node: root, source }: ItemReading, slug: string): Edit | undefined {
  const node = nodeAt(root, ['source']);
  if (node?.type !== 'scalar') return undefined;
  const { text } = node;
  return new ScalarPlace(node, source, false).edit(
    text.indexOf('#') + 1,
    text.trimEnd().length,
    slug,
  );
}
