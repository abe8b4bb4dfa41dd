import type { BankDocument } from '../document/index.js';
import type { SegmentCut } from '../document/split-segments.js';
import { bankShape, flashcardShape, questionShape } from '../model/schema/shapes.js';
import { indentAt, type YamlNode } from '../yaml/index.js';
import { arrange } from './arrange.js';
import type { BankLayout, Chunk, ItemChunks } from './bank-layout.js';
import { CommentQueue, placeComments } from './comment-queue.js';
import { orderOfBank, orderOfItem } from './key-order.js';
import { ElementLayout } from './lay-out-element.js';
import { LayoutContext } from './layout-context.js';
import { type Element, isSpaced } from './layout.js';
import { beginsWithBrace, isBlankAbove } from './lines.js';
import { type Lines, printElement, printRemarks } from './print-element.js';
import { indentOfItems, mayHaveItems } from './item-lists.js';
import { type Header, readHeader } from './read-header.js';
import { findSpokenLines } from './spoken-lines.js';
import type { ReadCut } from './unsure.js';

export interface ReadLayout {
  readonly layout: BankLayout;
  /** Parts that were thought to be sure, and are not. */
  readonly unsure: readonly SegmentCut[];
}

/** The layout of a bank as it will be; undefined where its parts do not make one. */
export function readLayout(
  text: string,
  document: BankDocument,
  parts: readonly ReadCut[],
  eol: string,
): ReadLayout | undefined {
  const reading = new BankReading(text, document, eol);
  parts.forEach((part, i) => reading.read(part, parts, i));
  return reading.finish(parts);
}

class BankReading {
  readonly #text: string;
  readonly #eol: string;
  readonly #queue: CommentQueue;
  readonly #context: LayoutContext;
  readonly #elements: ElementLayout;
  readonly #chunks: Chunk[] = [];
  readonly #unsure: SegmentCut[] = [];
  readonly #kinds = new Map<YamlNode | null, string | undefined>();
  /** Where remarks stand that turn rules off, or on, from there on. */
  readonly #ranges: readonly number[];
  #nextRange = 0;
  #header: Header = { lines: [], end: 0, spaced: false };
  #list: ItemChunks | undefined;
  #rest = '';

  constructor(text: string, document: BankDocument, eol: string) {
    const comments = placeComments(text, document.comments);
    this.#text = text;
    this.#eol = eol;
    this.#queue = new CommentQueue(text, comments);
    this.#ranges = comments.filter((each) => each.directive === 'range').map(({ start }) => start);
    this.#context = new LayoutContext(text, this.#queue, findSpokenLines(text, comments));
    this.#elements = new ElementLayout(this.#context, (map, node) => {
      if (map === questionShape()) return orderOfItem('questions', this.#kinds.get(node));
      return map === flashcardShape() ? orderOfItem('flashcards', undefined) : undefined;
    });
  }

  read(part: ReadCut, parts: readonly ReadCut[], index: number): void {
    const { cut, isLeft } = part;
    if (cut.kind !== 'item') this.#endList(cut.start);
    if (cut.kind === 'rest') this.#rest = this.#text.slice(cut.start);
    else if (cut.kind === 'margin') {
      this.#header = readHeader(this.#text, cut);
      this.#queue.takeBefore(this.#header.end);
    } else {
      const chunks = isLeft ? [this.#leave(cut)] : this.#layOut(part);
      if (cut.kind === 'list' && mayHaveItems(parts, index)) {
        const indent = indentOfItems(this.#text, parts, index);
        this.#list = { chunks: [], ending: [], indent };
        this.#chunks.push({ ...chunks[0]!, items: this.#list, isWide: true });
      } else if (cut.kind === 'item' && this.#list !== undefined) {
        this.#list.chunks.push(...chunks);
      } else this.#chunks.push(...chunks);
    }
  }

  finish(parts: readonly ReadCut[]): ReadLayout | undefined {
    this.#endList(this.#text.length);
    this.#context.isUnsure = false;
    const ending = this.#context.remarks(this.#queue.takeBefore(this.#text.length));
    if (this.#context.isUnsure) return undefined;
    // An empty line above the first key belongs to the header, and stays there when the key moves.
    if (this.#chunks[0] !== undefined) this.#chunks[0].spaced = false;
    const { lines, spaced } = this.#header;
    const chunks = this.#mayMove(parts) ? arrange(this.#chunks, orderOfBank()) : this.#chunks;
    const layout = { header: lines, isSpaced: spaced, chunks, ending, rest: this.#rest };
    return { layout, unsure: this.#unsure };
  }

  /** A part that stays as it is; the remarks above it may stand in the part before. */
  #leave(cut: SegmentCut): Chunk {
    const leading = this.#context.remarks(this.#queue.takeBefore(cut.start));
    this.#queue.takeBefore(cut.end);
    const isBelow = isBlankAbove(this.#text, cut.start);
    const out: Lines = [];
    printRemarks(leading, cut.kind === 'item' ? this.#indent : 0, this.#eol, false, out);
    if (isBelow && leading.length > 0) out.push('', this.#eol);
    const text = out.join('') + this.#text.slice(cut.start, cut.end);
    const spaced = leading[0]?.spaced ?? isBelow;
    return { name: undefined, text, spaced, isWide: false, isLeft: true, pinned: false };
  }

  #layOut(part: ReadCut): Chunk[] {
    const { cut } = part;
    const context = this.#context;
    const { place } = this.#queue;
    const { anchors } = context;
    context.isUnsure = false;
    context.base = cut.start;
    context.mayMove = !this.#hasRange(cut);
    this.#kinds.clear();
    for (const { reading } of part.items) this.#kinds.set(reading.node, reading.kind);
    const elements = cut.kind === 'item' ? [this.#item(part)] : this.#keys(part);
    if (!context.isUnsure) {
      const indent = cut.kind === 'item' ? this.#indent : 0;
      return elements.map((element) => this.#print(element, indent));
    }
    context.anchors = anchors;
    this.#queue.place = place;
    this.#unsure.push(cut);
    return [this.#leave(cut)];
  }

  /** Printed at once, so that the layout of ten thousand items is never in memory together. */
  #print(element: Element, indent: number): Chunk {
    const out: Lines = [];
    printElement(element, indent, this.#eol, out);
    const { name, pinned } = element;
    const isWide = element.value.type === 'block';
    return { name, text: out.join(''), spaced: isSpaced(element), isWide, isLeft: false, pinned };
  }

  #item({ cut, items }: ReadCut): Element {
    const start = indentAt(this.#text, cut.start).content - cut.start;
    const entry = { value: items[0]!.reading.node, start, end: cut.end - cut.start };
    const shape = cut.list === 'questions' ? questionShape() : flashcardShape();
    const place = { indent: this.#indent, shape, limit: cut.end, isInner: false };
    return this.#elements.entry(entry, place);
  }

  #keys({ cut, entries }: ReadCut): Element[] {
    const isInner = beginsWithBrace(this.#text, cut.start);
    // Of the brackets around all, no line stays what it was.
    if (isInner && this.#context.spoken.touch(cut.start, cut.end)) this.#context.isUnsure = true;
    return entries.map(({ pair }, i) => {
      const next = entries[i + 1];
      const limit = next === undefined ? cut.end : next.pair.start + cut.start;
      const shape = bankShape().keys.get(pair.key.text)?.shape;
      const element = this.#elements.pair(pair, { indent: 0, shape, limit, isInner });
      const isList = element.name === 'questions' || element.name === 'flashcards';
      if (isList && element.value.type === 'block') {
        element.value.isItems = true;
        // Dashes below a key that is no list's would be read as items on lines of their own.
        if (pair.value?.type !== 'seq') this.#context.isUnsure = true;
      }
      return element;
    });
  }

  /** The column of the dashes of the items that are read now. */
  get #indent(): number {
    return this.#list?.indent ?? 2;
  }

  /** Remarks behind the last item that stand deeper than the key of the list are the list's. */
  #endList(limit: number): void {
    if (this.#list !== undefined) this.#list.ending = this.#queue.takeDeeper(0, limit);
    this.#list = undefined;
  }

  #hasRange({ start, end }: SegmentCut): boolean {
    const ranges = this.#ranges;
    while (this.#nextRange < ranges.length && ranges[this.#nextRange]! < start) this.#nextRange++;
    return this.#nextRange < ranges.length && ranges[this.#nextRange]! < end;
  }

  /** Keys of the bank move only where nothing in the whole of it depends on their order. */
  #mayMove(parts: readonly ReadCut[]): boolean {
    if (this.#ranges.length > 0 || this.#context.anchors > 0 || this.#unsure.length > 0) {
      return false;
    }
    if (parts.some(({ isLeft, cut }) => isLeft && cut.kind !== 'rest')) return false;
    return new Set(this.#chunks.map(({ name }) => name)).size === this.#chunks.length;
  }
}
