import type { BankDocument } from '../document/index.js';
import { headingsOf, SlugMint } from '../markdown/index.js';

/** A text that items are made of. */
export interface SourceText {
  /** Markdown, or any plain text. */
  readonly text: string;
  /** Its parts, each of which begins where its heading stands in `text`. */
  readonly sections: readonly SourceSection[];
  /** What items of no section name as their source. */
  readonly source: string | undefined;
}

export interface SourceSection {
  readonly title: string;
  /** What items of it name as their source: `#measuring-loyalty`. */
  readonly source: string;
}

/** So many headings are numbered for the model. */
const mostSections = 80;
/** So much of what was selected names it. */
const longestQuote = 60;

/** The notes of a bank as one text, with the headings that `source` can name; undefined where it has none. */
export function notesOf({ head }: BankDocument): SourceText | undefined {
  const { notes } = head.data;
  const parts = Array.isArray(notes) ? (notes as readonly unknown[]).map(partText) : [notes];
  const mint = new SlugMint();
  const sections: SourceSection[] = [];
  const texts: string[] = [];
  for (const part of parts) {
    const { title, body } =
      typeof part === 'string' ? { title: undefined, body: part } : ((part ?? {}) as NotePart);
    if (title !== undefined) add(title);
    for (const heading of headingsIn(body ?? '')) add(heading.title);
    texts.push(
      ...(title === undefined ? [] : [`# ${title}`]),
      ...(body === undefined ? [] : [body]),
    );
  }
  const text = texts.join('\n\n');
  if (text.trim() === '') return undefined;
  return { text, sections: sections.slice(0, mostSections), source: undefined };

  function add(title: string): void {
    const slug = mint.mint(title);
    if (slug !== '') sections.push({ title, source: `#${slug}` });
  }
}

interface NotePart {
  readonly title?: string;
  readonly body?: string;
}

function partText(part: unknown): NotePart {
  if (typeof part !== 'object' || part === null) return {};
  const { title, body } = part as Readonly<Record<string, unknown>>;
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof body === 'string' ? { body } : {}),
  };
}

/** Where a selected text stands. */
export interface SelectionPlace {
  /** Everything that stands before it in the same text. */
  readonly above: string;
  /** The title of the part of the notes that it is in. */
  readonly title?: string | undefined;
  /** Whether it is a part of a bank's notes. */
  readonly isNotes: boolean;
  /** The name of the file, where it is none of a bank. */
  readonly file: string | undefined;
}

/**
 * A text that somebody selected. Where it is in the notes, items name the heading that it stands under;
 * else they name the file, and without one they quote its beginning.
 *
 */
export function selectedText(
  text: string,
  { above, title: part, isNotes, file }: SelectionPlace,
): SourceText {
  const plain = withoutIndentation(text);
  const before = withoutIndentation(above);
  const mint = new SlugMint();
  const named = (title: string): { title: string; slug: string } => ({
    title,
    slug: mint.mint(title),
  });
  const known = [
    ...(part === undefined ? [] : [named(part)]),
    ...headingsIn(before).map(({ title }) => named(title)),
  ];
  const inside = headingsIn(plain).map(({ title }) => named(title));
  if (!isNotes) {
    const source = file ?? quote(plain);
    const section = (title: string): SourceSection => ({
      title,
      source: file === undefined ? source : `${file}, ${title}`,
    });
    const last = known.at(-1);
    return {
      text: plain,
      sections: inside.slice(0, mostSections).map(({ title }) => section(title)),
      source: last === undefined ? source : section(last.title).source,
    };
  }
  const under = known.findLast(({ slug }) => slug !== '');
  return {
    text: plain,
    sections: inside
      .filter(({ slug }) => slug !== '')
      .slice(0, mostSections)
      .map(({ title, slug }) => ({ title, source: `#${slug}` })),
    source: under === undefined ? quote(plain) : `#${under.slug}`,
  };
}

/** A line alone would be no block of Markdown. */
function headingsIn(text: string): ReturnType<typeof headingsOf> {
  return headingsOf(`${text}\n\n.`);
}

/** Lines of a bank's text after `|` are indented, which Markdown would take for code. */
function withoutIndentation(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const depths = lines.slice(1).flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const depth = Math.min(...depths, Infinity);
  if (!Number.isFinite(depth)) return text.trim();
  return lines
    .map((line) => line.slice(Math.min(depth, Math.max(0, line.search(/\S/)))))
    .join('\n')
    .trim();
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).trimEnd()}…`;
  return `“${cut}”`;
}
