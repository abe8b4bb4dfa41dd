import { type Span, shiftSpan } from '../text/span.js';
import { MarkdownText } from './markdown-text.js';
import { readEvents } from './read-events.js';
import { atMargin, sectionsOfMarkdown } from './sections.js';
import { latePattern } from '../text/late-pattern.js';

/** A heading of a text; its span is what stands behind the `#`, without blanks. */
export interface Heading extends Span {
  /** As its reader sees it. */
  readonly title: string;
  /** From 1, the highest, to 6. */
  readonly level: number;
}

/** The headings of a Markdown text, in order. */
export function headingsOf(text: string): readonly Heading[] {
  if (!mayHaveHeading.test(text) || !text.trim().includes('\n')) return [];
  if (text.includes('\r')) return parseHeadings(text);
  return sectionsOfMarkdown(text).flatMap(({ start, end }) => headingsInSection(text, start, end));
}

/** Lines that begin with `#`, or are nothing but `=` or `-`. */
const mayHaveHeading = /^[ >*+\t\d.)-]*#|^[ >\t]*(?:=+|-+)[ \t]*$/m;
function headingsInSection(text: string, start: number, end: number): readonly Heading[] {
  const section = text.slice(start, end);
  const mark = atMargin.exec(section)?.[0].length ?? 0;
  const line = mark === 0 ? '' : section.split('\n', 1)[0]!;
  const first = mark === 0 ? [] : (plainHeading(line, mark) ?? parseHeadings(line));
  const rest = section.slice(line.length);
  const others = mayHaveHeading.test(rest) ? parseHeadings(rest) : [];
  return [...first.map(shifted(start)), ...others.map(shifted(start + line.length))];
}

function shifted(by: number): (heading: Heading) => Heading {
  return ({ title, level, ...span }) => ({ title, level, ...shiftSpan(span, by) });
}

/** A heading without a sign of Markdown, as nearly all are; undefined for others. */
function plainHeading(line: string, mark: number): readonly Heading[] | undefined {
  const behind = line.slice(mark);
  if (/[\\`*_[\]<&~$#]/.test(behind)) return undefined;
  const title = behind.trim();
  const start = mark + behind.indexOf(title);
  return title === '' ? [] : [{ start, end: start + title.length, title, level: mark }];
}

/** The same by a parse of the whole text, which takes its time. */
export function parseHeadings(text: string): readonly Heading[] {
  const markdown = new MarkdownText(text, [], false);
  const headings: Heading[] = [];
  let open: { readonly span: Span; title: string } | undefined;
  let hidden = 0;
  let level = 1;
  readEvents(markdown.masked, false, {
    enter(type, span) {
      // The signs behind the text are no others than those before it.
      if (type === 'atxHeading') level = 0;
      else if (type === 'atxHeadingSequence') level ||= span.end - span.start;
      else if (type === 'setextHeadingLineSequence') {
        const last = headings.length - 1;
        const underline = text[span.start] === '=' ? 1 : 2;
        if (last >= 0) headings[last] = { ...headings[last]!, level: underline };
      } else if (headingTexts.has(type)) open = { span, title: '' };
      else if (hiddenParts.has(type)) hidden++;
      else if (open !== undefined && hidden === 0 && shownParts.has(type)) {
        open.title += markdown.slice(span);
      }
    },
    exit(type) {
      if (hiddenParts.has(type)) hidden--;
      else if (headingTexts.has(type) && open !== undefined) {
        headings.push({ start: open.span.start, end: open.span.end, title: open.title, level });
        open = undefined;
      }
    },
  });
  return headings;
}

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
  return title.normalize('NFC').trim().toLowerCase().replace(otherSigns(), '').replace(/\s/g, '-');
}

/** What `#heading` in a `source` or a link means: also where it is written as the heading itself is. */
export function slugOfReference(reference: string): string {
  const written = reference.slice(1);
  try {
    return slugOf(decodeURIComponent(written));
  } catch {
    // A lone `%` is the heading's own.
    return slugOf(written);
  }
}

const otherSigns = latePattern(() => /[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu);

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
