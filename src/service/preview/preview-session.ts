import type { BankDocument } from '../../core/document/index.js';
import type { Problem } from '../../core/lint/index.js';
import { itemsByHeading } from '../../core/notes/index.js';
import type { ItemReading, PlacedItem } from '../../core/model/reading.js';
import type { Span } from '../../core/text/span.js';
import { isBroken } from '../is-broken.js';
import {
  countFacets,
  everything,
  type Facets,
  type Filter,
  isEverything,
  passing,
} from './filter.js';
import {
  headData,
  type Heading,
  headingsOfNotes,
  itemData,
  type Note,
  notesOf,
  type RowData,
} from './row-data.js';
import { RowKeys } from './row-keys.js';

/** A place in the preview: a row, and how far into it, from 0 to 1. */
export interface RowPlace {
  readonly row: number;
  readonly share: number;
}

/** A heading of the notes, and what is asked about it. */
export interface AskedHeading extends Heading {
  /** The items whose `source` is this heading, in order; no more than a hundred. */
  readonly items: readonly {
    readonly row: number;
    readonly list: ItemReading['list'];
    readonly index: number;
  }[];
  /** How many there are. */
  readonly count: number;
}

const headRow = 0;

/** So many items are named under a heading. */
const MOST_ITEMS = 100;

/**
 * What the preview of one open bank shows: its rows, what is in each, and where they stand in the text.
 * A row is a number: 0 the bank's title, -1, -2… parts of its notes, all others items.
 */
export class PreviewSession {
  readonly #keys = new RowKeys();
  #document: BankDocument;
  #problems: readonly Problem[] = [];
  #notes: {
    readonly of: unknown;
    readonly notes: readonly Note[];
    readonly contents: readonly Heading[];
  } = { of: undefined, notes: [], contents: [] };
  /** Which items are about which heading, as a text that is compared. */
  #asked = '';
  #places: ReadonlyMap<number, number> | undefined;
  #withProblem: ReadonlySet<number> | undefined;
  #facets: Facets = { tags: [], kinds: [], difficulties: [], statuses: [] };
  #filter: Filter = everything;
  /** The rows that pass the filter; undefined while all do. */
  #passing: readonly number[] | undefined;
  /** What was last read whole, by row; only of items that were looked at. */
  readonly #lastGood = new Map<number, ItemReading>();

  constructor(document: BankDocument) {
    this.#document = document;
    this.update(document);
  }

  get filter(): Filter {
    return this.#filter;
  }

  get facets(): Facets {
    return this.#facets;
  }

  get total(): number {
    return this.#document.itemCount;
  }

  get language(): string {
    return this.#document.head.language;
  }

  /** Takes in the bank as it is now; tells whether there are other rows, or in another order. */
  update(document: BankDocument): boolean {
    this.#document = document;
    this.#withProblem = undefined;
    const changed = this.#keys.update(document.items);
    if (changed) {
      this.#places = undefined;
    }
    const { notes } = document.head.data;
    const others = notes !== this.#notes.of;
    if (others) {
      const parts = notesOf(document);
      this.#notes = { of: notes, notes: parts, contents: headingsOfNotes(parts) };
    }
    const asked = this.#whatIsAsked();
    const isAskedOtherwise = asked !== this.#asked;
    this.#asked = asked;
    return changed || others || isAskedOtherwise;
  }

  #whatIsAsked(): string {
    if (this.#notes.contents.length === 0) return '';
    const lines = Array.from(itemsByHeading(this.#document), ([slug, items]) => {
      return `${slug} ${items.map(placeOf).join()}`;
    });
    return lines.join('\n');
  }

  /** In the order of the text. */
  setProblems(problems: readonly Problem[]): void {
    this.#problems = problems;
    this.#withProblem = undefined;
  }

  /** Asks a filter, in steps; the rows are then those that pass it. */
  *setFilter(filter: Filter): Generator<undefined, void> {
    this.#filter = filter;
    if (isEverything(filter)) {
      this.#passing = undefined;
      return;
    }
    const document = this.#document;
    const found = yield* passing(document.items, document.head, filter, (i) => this.#hasProblem(i));
    // Somebody may have typed meanwhile; the filter is asked again soon.
    const { keys } = this.#keys;
    if (document === this.#document) this.#passing = found.map((i) => keys[i]!);
  }

  /** Counts what can be filtered by, in steps. */
  *count(): Generator<undefined, void> {
    this.#facets = yield* countFacets(this.#document.items, this.#document.head);
  }

  /** The headings of the notes, with the items that are about them. */
  get contents(): readonly AskedHeading[] {
    const { contents } = this.#notes;
    if (contents.length === 0) return [];
    const { keys } = this.#keys;
    const rows = new Map(this.#document.items.map((item, i) => [placeOf(item), keys[i]!]));
    const asked = itemsByHeading(this.#document);
    return contents.map((heading) => {
      const items = asked.get(heading.slug) ?? [];
      return {
        ...heading,
        items: items.slice(0, MOST_ITEMS).map((item) => ({
          row: rows.get(placeOf(item))!,
          list: item.reading.list,
          index: item.index,
        })),
        count: items.length,
      };
    });
  }

  /** How many items pass the filter. */
  get shown(): number {
    return this.#passing === undefined ? this.#document.itemCount : this.rows.length;
  }

  /** The rows that are shown, in order. */
  get rows(): readonly number[] {
    const { keys } = this.#keys;
    if (this.#passing !== undefined) {
      return this.#passing.filter((row) => this.#itemOf(row) !== undefined);
    }
    return [headRow, ...keys, ...this.#notes.notes.map((_, i) => -1 - i)];
  }

  /** What is in a row; undefined where there is none by this number. */
  data(row: number): RowData | undefined {
    if (row === headRow) return headData(this.#document, this.#problemsOfHead());
    if (row < 0) {
      const note = this.#notes.notes[-1 - row];
      if (note === undefined) return undefined;
      const { title, text } = note;
      return { type: 'note', row, note: { ...(title === undefined ? {} : { title }), text } };
    }
    const item = this.#itemOf(row);
    if (item === undefined) return undefined;
    const problems = this.problemsOf(row);
    if (!isBroken(item.reading)) {
      this.#lastGood.set(row, item.reading);
      return itemData(this.#document, row, item, problems, undefined);
    }
    const last = this.#lastGood.get(row) ?? item.reading;
    return itemData(this.#document, row, item, problems, { last });
  }

  /** The problems that stand in an item, in order. */
  problemsOf(row: number): readonly Problem[] {
    if (row === headRow) return this.#problemsOfHead();
    const item = this.#itemOf(row);
    if (item === undefined) return [];
    const { start, end } = spanOf(item);
    const problems: Problem[] = [];
    for (let i = firstAt(this.#problems, start); i < this.#problems.length; i++) {
      const problem = this.#problems[i]!;
      if (problem.start > end) break;
      problems.push(problem);
    }
    return problems;
  }

  /** The row that an offset of the text is in, or the nearest before it. */
  rowAt(offset: number): RowPlace {
    const { items } = this.#document;
    const notes = this.#document.head.entries.find(({ pair }) => pair.key.text === 'notes');
    if (notes !== undefined && this.#notes.notes.length > 0) {
      const start = notes.offset + notes.pair.key.start;
      const end = notes.offset + (notes.pair.value?.end ?? notes.pair.key.end);
      if (offset >= start && offset <= end) return this.#noteAt(offset, { start, end });
    }
    const index = lastAt(items, offset);
    if (index < 0) {
      const end = items[0] === undefined ? offset + 1 : spanOf(items[0]).start;
      return { row: headRow, share: Math.min(1, offset / Math.max(1, end)) };
    }
    const { start, end } = spanOf(items[index]!);
    const share = Math.max(0, Math.min(1, (offset - start) / Math.max(1, end - start)));
    return { row: this.#keys.keys[index]!, share };
  }

  /** Where a place of the preview stands in the text. */
  offsetOf({ row, share }: RowPlace): number {
    const span = this.spanOf(row);
    return Math.round(span.start + (span.end - span.start) * Math.max(0, Math.min(1, share)));
  }

  /** Where a row stands in the text. */
  spanOf(row: number): Span {
    if (row > 0) {
      const item = this.#itemOf(row);
      return item === undefined ? { start: 0, end: 0 } : spanOf(item);
    }
    const key = row === headRow ? 'title' : 'notes';
    const entry = this.#document.head.entries.find(({ pair }) => pair.key.text === key);
    if (entry === undefined) return { start: 0, end: 0 };
    const { offset, pair } = entry;
    const start = offset + pair.key.start;
    const end = offset + (pair.value?.end ?? pair.key.end);
    if (row === headRow) return { start, end };
    // Parts of the notes are taken to be as long in the text as they are in the page.
    const { length } = this.#notes.notes;
    const each = (end - start) / Math.max(1, length);
    return { start: Math.round(start + each * (-1 - row)), end: Math.round(start + each * -row) };
  }

  #noteAt(offset: number, { start, end }: Span): RowPlace {
    const { length } = this.#notes.notes;
    const at = ((offset - start) / Math.max(1, end - start)) * length;
    const index = Math.min(length - 1, Math.floor(at));
    return { row: -1 - index, share: Math.min(1, at - index) };
  }

  #itemOf(row: number): PlacedItem | undefined {
    this.#places ??= new Map(this.#keys.keys.map((key, i) => [key, i]));
    const index = this.#places.get(row);
    return index === undefined ? undefined : this.#document.items[index];
  }

  #hasProblem(index: number): boolean {
    if (this.#withProblem === undefined) {
      const found = new Set<number>();
      const { items } = this.#document;
      for (const { start } of this.#problems) {
        const at = lastAt(items, start);
        if (at >= 0 && start <= spanOf(items[at]!).end) found.add(at);
      }
      this.#withProblem = found;
    }
    return this.#withProblem.has(index);
  }

  /** Those that stand in no item. */
  #problemsOfHead(): readonly Problem[] {
    const { items } = this.#document;
    return this.#problems.filter(({ start }) => {
      const at = lastAt(items, start);
      return at < 0 || start > spanOf(items[at]!).end;
    });
  }
}

function placeOf({ reading, index }: PlacedItem): string {
  return `${reading.list} ${index}`;
}

function spanOf({ offset, reading: { span, source } }: PlacedItem): Span {
  return { start: offset + (span?.start ?? 0), end: offset + (span?.end ?? source.length) };
}

/** The last item that begins at an offset or before it; -1 where none does. */
function lastAt(items: readonly PlacedItem[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(items[middle]!).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first problem that begins at an offset or behind it. */
function firstAt(problems: readonly Problem[], offset: number): number {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (problems[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
