import type { BankDocument } from '../document/index.js';
import { headingsOf, SlugMint } from '../markdown/index.js';
import { beginningOf, shortLine } from '../text/beginning-of.js';

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
  /** Where its heading ends in the text. */
  readonly end: number;
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
  let text = '';
  for (const part of parts) {
    const { title, body } =
      typeof part === 'string' ? { title: undefined, body: part } : ((part ?? {}) as NotePart);
    if (title !== undefined) {
      write(`# ${title}`);
      add(title, text.length);
    }
    if (body === undefined) continue;
    const start = write(body);
    for (const heading of headingsIn(body)) add(heading.title, start + heading.end);
  }
  if (text.trim() === '') return undefined;
  return { text, sections: sections.slice(0, mostSections), source: undefined };

  function add(title: string, end: number): void {
    const slug = mint.mint(title);
    if (slug !== '') sections.push({ title, source: `#${slug}`, end });
  }

  /** Returns where it begins. */
  function write(part: string): number {
    if (text !== '') text += '\n\n';
    text += part;
    return text.length - part.length;
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
  const inside = headingsIn(plain).map(({ title, end }) => ({ ...named(title), end }));
  if (!isNotes) {
    const source = file ?? quote(plain);
    const sourceOf = (title: string): string => (file === undefined ? source : `${file}, ${title}`);
    const last = known.at(-1);
    return {
      text: plain,
      sections: inside
        .slice(0, mostSections)
        .map(({ title, end }) => ({ title, source: sourceOf(title), end })),
      source: last === undefined ? source : sourceOf(last.title),
    };
  }
  const under = known.findLast(({ slug }) => slug !== '');
  return {
    text: plain,
    sections: inside
      .filter(({ slug }) => slug !== '')
      .slice(0, mostSections)
      .map(({ title, slug, end }) => ({ title, source: `#${slug}`, end })),
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
  return `“${shortLine(text, longestQuote)}”`;
}

/**
 * As much of the beginning as fits, up to the end of a paragraph where one is near; the sections whose text
 * is not in it are none of it.
 */
export function beginningOfSource(source: SourceText, most: number): SourceText {
  if (source.text.length <= most) return source;
  const cut = beginningOf(source.text, most);
  const end = cut.lastIndexOf('\n\n');
  const text = end > most / 2 ? cut.slice(0, end) : cut;
  const sections = source.sections.filter((section) => text.slice(section.end).trim() !== '');
  return { ...source, text, sections };
}
