import type { Span } from '../text/span.js';
import { MarkdownText } from './markdown-text.js';
import { readEvents } from './read-events.js';

/** A heading of a text; its span is what stands behind the `#`, without blanks. */
export interface Heading extends Span {
  /** As its reader sees it. */
  readonly title: string;
}

/** The headings of a Markdown text, in order. */
export function headingsOf(text: string): readonly Heading[] {
  if (!mayHaveHeading.test(text)) return [];
  const markdown = new MarkdownText(text, [], false);
  if (markdown.inline) return [];
  const headings: Heading[] = [];
  let open: { readonly span: Span; title: string } | undefined;
  let hidden = 0;
  readEvents(markdown.masked, false, {
    enter(type, span) {
      if (headingTexts.has(type)) open = { span, title: '' };
      else if (hiddenParts.has(type)) hidden++;
      else if (open !== undefined && hidden === 0 && shownParts.has(type)) {
        open.title += markdown.slice(span);
      }
    },
    exit(type) {
      if (hiddenParts.has(type)) hidden--;
      else if (headingTexts.has(type) && open !== undefined) {
        headings.push({ start: open.span.start, end: open.span.end, title: open.title });
        open = undefined;
      }
    },
  });
  return headings;
}

/** Lines that begin with `#`, or are nothing but `=` or `-`. */
const mayHaveHeading = /^[ >*+\t-]*#|^[ >\t]*(?:=+|-+)[ \t]*$/m;
const headingTexts: ReadonlySet<string> = new Set(['atxHeadingText', 'setextHeadingText']);
const shownParts: ReadonlySet<string> = new Set([
  'data',
  'codeTextData',
  'characterEscapeValue',
  'characterReference',
  'lineEnding',
]);
const hiddenParts: ReadonlySet<string> = new Set(['resource', 'reference', 'htmlText']);

/**
 * A heading as links name it: small letters, `-` for blanks, no other signs. `Measuring *loyalty*!`
 * is `measuring-loyalty`.
 */
export function slugOf(title: string): string {
  return title.normalize('NFC').trim().toLowerCase().replace(otherSigns, '').replace(/\s/g, '-');
}

const otherSigns = /[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu;

/** Gives out the slugs of headings in their order: the second of the same has `-1` behind it. */
export class SlugMint {
  readonly #given = new Map<string, number>();

  mint(title: string): string {
    const base = slugOf(title);
    let slug = base;
    let number = this.#given.get(base) ?? 0;
    while (this.#given.has(slug)) slug = `${base}-${++number}`;
    this.#given.set(base, number);
    if (slug !== base) this.#given.set(slug, 0);
    return slug;
  }
}
