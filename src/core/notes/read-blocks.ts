import { isTooCostly, MarkdownText, sectionsOfMarkdown } from '../markdown/index.js';
import { readEvents } from '../markdown/read-events.js';
import { type Span, shiftSpan } from '../text/span.js';

/** An entry of a list; its span is its first paragraph, without the bullet. Offsets are the text's. */
export interface Bullet extends Span {
  /** The whole entry: bullet, paragraphs, and the lists in it. */
  readonly whole: Span;
  /** Of a numbered list: the number that is written. */
  readonly number: number | undefined;
  readonly children: readonly Bullet[];
}

/** A list begins with one of these signs, or with digits. */
const mayHaveList = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/m;

/** What a Markdown text is made of beside its headings. */
export interface Blocks {
  /** The lists, nested as they are; entries that begin with no text are left out. */
  readonly bullets: readonly Bullet[];
  /** Paragraphs that are not what an entry of a list begins with, in order; tables are among them. */
  readonly paragraphs: readonly Span[];
  /** Parts that nobody wrote by hand, and that would keep a parser busy: they are not read. */
  readonly unread: readonly Span[];
}

/** The lists of a Markdown text. */
export function readBullets(text: string): readonly Bullet[] {
  if (!mayHaveList.test(text) || !text.trim().includes('\n')) return [];
  return sectionsOfMarkdown(text).flatMap(({ start, end }) => {
    const section = text.slice(start, end);
    return mayHaveList.test(section) ? blocksIn(section).bullets.map(shifted(start)) : [];
  });
}

/**
 * Lists and paragraphs; a text of one line is a paragraph.
 *
 * @param longest see `sectionsOfMarkdown`
 */
export function readBlocks(text: string, longest?: number): Blocks {
  const only = text.trim();
  const from = text.indexOf(only);
  if (only === '') return { bullets: [], paragraphs: [], unread: [] };
  if (!only.includes('\n')) {
    return { bullets: [], paragraphs: [{ start: from, end: from + only.length }], unread: [] };
  }
  const bullets: Bullet[] = [];
  const paragraphs: Span[] = [];
  const unread: Span[] = [];
  for (const { start, end } of sectionsOfMarkdown(text, longest)) {
    const blocks = blocksIn(text.slice(start, end));
    for (const found of blocks.bullets) bullets.push(shifted(start)(found));
    for (const span of blocks.paragraphs) paragraphs.push(shiftSpan(span, start));
    for (const span of blocks.unread) unread.push(shiftSpan(span, start));
  }
  return { bullets, paragraphs, unread };
}

interface Entry {
  readonly start: number;
  number: number | undefined;
  text: Span | undefined;
  readonly children: Bullet[];
}

interface List {
  readonly found: Bullet[];
  entry: Entry | undefined;
}

function blocksIn(section: string): Blocks {
  const { masked } = new MarkdownText(section, [], false);
  if (isTooCostly(masked)) return onlyTable(section);
  const bullets: Bullet[] = [];
  const paragraphs: Span[] = [];
  const open: List[] = [];
  const close = (list: List, end: number): void => {
    const { entry } = list;
    list.entry = undefined;
    if (entry === undefined) return;
    const { start, number, text, children } = entry;
    const written = section.slice(start, end).trimEnd();
    const whole = { start, end: start + written.length };
    // What stands below an entry without a text of its own is not lost with it.
    if (text === undefined) list.found.push(...children);
    else list.found.push({ ...text, whole, number, children });
  };
  readEvents(masked, false, {
    enter(type, span) {
      const list = open.at(-1);
      const entry = list?.entry;
      if (lists.has(type)) open.push({ found: entry?.children ?? bullets, entry: undefined });
      else if (list === undefined) {
        if (type === 'paragraph') paragraphs.push(span);
      } else if (type === 'listItemPrefix') {
        close(list, span.start);
        list.entry = { start: span.start, number: undefined, text: undefined, children: [] };
      } else if (entry === undefined) return;
      else if (type === 'listItemValue') entry.number = Number(section.slice(span.start, span.end));
      else if (type === 'paragraph') {
        if (entry.children.length > 0 || entry.text !== undefined) paragraphs.push(span);
        else entry.text = span;
      }
    },
    exit(type, span) {
      const list = open.at(-1);
      if (list === undefined || !lists.has(type)) return;
      close(list, span.end);
      open.pop();
    },
  });
  return { bullets, paragraphs, unread: [] };
}

/** The rows and the line of dashes that a table begins with, and nothing that parts it. */
const tableAlone = /^[^\n]*\|[^\n]*\n\|?[ \t]*:?-[ \t:|-]*\n(?![\s\S]*\n[ \t]*\n)/;

/** A table of a thousand rows is a long paragraph, and nothing else has to be known of it. */
function onlyTable(section: string): Blocks {
  const start = section.length - section.trimStart().length;
  const only = { start, end: section.trimEnd().length };
  const isTable = tableAlone.test(section.slice(only.start, only.end));
  return {
    bullets: [],
    paragraphs: isTable ? [only] : [],
    unread: isTable || only.end < only.start ? [] : [only],
  };
}

const lists: ReadonlySet<string> = new Set(['listUnordered', 'listOrdered']);

function shifted(by: number): (bullet: Bullet) => Bullet {
  return ({ start, end, whole, number, children }) => ({
    start: start + by,
    end: end + by,
    whole: { start: whole.start + by, end: whole.end + by },
    number,
    children: children.map(shifted(by)),
  });
}
