import type { BankDocument } from '../../core/document/index.js';
import { headingsOf, SlugMint } from '../../core/markdown/headings.js';
import type { Problem } from '../../core/lint/index.js';
import type { ItemReading, PlacedItem, PlainData } from '../../core/model/reading.js';
import type { Span } from '../../core/text/span.js';

/** What a page is told of a problem. */
export interface RowProblem {
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly rule: string;
}

/** What a page shows in a row; `src/protocol/preview.ts` has the same shapes, checked. */
export type RowData =
  | {
      readonly type: 'head';
      readonly row: number;
      readonly title: string;
      readonly description?: string;
      readonly authors: readonly string[];
      readonly license?: string;
      readonly tags: readonly string[];
      readonly questions: number;
      readonly flashcards: number;
      readonly problems: readonly RowProblem[];
    }
  | {
      readonly type: 'item';
      readonly row: number;
      readonly list: ItemReading['list'];
      readonly index: number;
      readonly kind?: string;
      readonly data: PlainData;
      readonly defaults: PlainData;
      readonly stimulus?: string;
      readonly objectives: Readonly<Record<string, string>>;
      readonly problems: readonly RowProblem[];
      readonly broken: boolean;
    }
  | {
      readonly type: 'note';
      readonly row: number;
      readonly note: { readonly title?: string; readonly text: string };
    };

/** A heading of the notes, by the row that it stands in and what links call it. */
export interface Heading {
  readonly row: number;
  readonly title: string;
  readonly slug: string;
  /** From 1 to 6; 0 for the title of a note. */
  readonly level: number;
}

/** A part of the notes: its heading, where it is said apart, and its Markdown. */
export interface Note {
  readonly title: string | undefined;
  readonly text: string;
  /** All of its headings, its own before those in its text. */
  readonly headings: readonly { readonly title: string; readonly level: number }[];
}

export function toRowProblem({ severity, message, rule }: Problem): RowProblem {
  return { severity, message, rule };
}

export function headData(document: BankDocument, problems: readonly Problem[]): RowData {
  const { data } = document.head;
  const { blocks } = document;
  const last = blocks.at(-1);
  const counted = (list: ItemReading['list']): number =>
    (last?.before[list] ?? 0) + (last?.content.counts[list] ?? 0);
  const description = textOf(data['description']);
  const license = textOf(data['license']);
  return {
    type: 'head',
    row: 0,
    title: textOf(data['title']) ?? '',
    ...(description === undefined ? {} : { description }),
    authors: textsOf(data['authors']),
    ...(license === undefined ? {} : { license }),
    tags: textsOf(data['tags']),
    questions: counted('questions'),
    flashcards: counted('flashcards'),
    problems: problems.map(toRowProblem),
  };
}

/** What is there of an item but its place and problems; `last` is what it said when it was whole. */
export function itemData(
  { head }: BankDocument,
  row: number,
  { reading, index }: PlacedItem,
  problems: readonly Problem[],
  broken: { readonly last: ItemReading } | undefined,
): RowData {
  const { list, kind, data } = broken?.last ?? reading;
  const stimulus = namedText(head.data['stimuli'], data['stimulus']);
  const objectives: Record<string, string> = {};
  for (const id of textsOf(data['objectives'])) {
    const text = namedText(head.data['objectives'], id);
    if (text !== undefined) objectives[id] = text;
  }
  return {
    type: 'item',
    row,
    list,
    index,
    ...(kind === undefined ? {} : { kind }),
    data,
    defaults: mapOf(head.data['defaults']),
    ...(stimulus === undefined ? {} : { stimulus }),
    objectives,
    problems: problems.map(toRowProblem),
    broken: broken !== undefined,
  };
}

/** The notes of a bank, part by part: a text is cut before its headings of the first two levels. */
export function notesOf({ head }: BankDocument): readonly Note[] {
  const { notes } = head.data;
  if (Array.isArray(notes)) {
    return notes.map((note: unknown) => {
      const { title, body } = mapOf(note);
      const [named, text] = [textOf(title), textOf(body) ?? ''];
      const own = headingsOf(text);
      const headings = named === undefined ? own : [{ title: named, level: 0 }, ...own];
      return { title: named, text, headings };
    });
  }
  const text = textOf(notes);
  if (text === undefined) return [];
  // Of the whole text: alone, a part of one line would be no heading.
  const headings = headingsOf(text);
  return cutAtHeadings(text).map(({ start, end }) => ({
    title: undefined,
    text: text.slice(start, end),
    headings: headings.filter((heading) => heading.start >= start && heading.start < end),
  }));
}

/** The headings of the notes, in order. */
export function headingsOfNotes(notes: readonly Note[]): readonly Heading[] {
  const mint = new SlugMint();
  return notes.flatMap(({ headings }, i) =>
    headings.map(({ title, level }) => ({ row: -1 - i, title, slug: mint.mint(title), level })),
  );
}

/** A row of its own for each part, so that a whole book can be scrolled. */
function cutAtHeadings(text: string): readonly Span[] {
  const parts: Span[] = [];
  let from = 0;
  let fence: string | undefined;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    const line = text.slice(at, end);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else if (at > from && /^#{1,2}[ \t]/.test(line)) {
      parts.push({ start: from, end: at });
      from = at;
    }
    at = end;
  }
  parts.push({ start: from, end: text.length });
  return parts.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function namedText(map: unknown, id: unknown): string | undefined {
  const { [String(id)]: text } = mapOf(map);
  return typeof id === 'string' ? textOf(text) : undefined;
}

function mapOf(value: unknown): PlainData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as PlainData)
    : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
