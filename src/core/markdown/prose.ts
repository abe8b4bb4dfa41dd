import type { Span } from '../text/span.js';
import { foldText } from './fold.js';
import type { Cut, ObjectKind } from './prose-collector.js';

/** Code, math, an image, an address or a gap, which prose shows as one `\uFFFC`. */
export interface ProseObject {
  readonly kind: ObjectKind;
  /** Where its sign stands in the prose. */
  readonly at: number;
  /** Where it stands in the Markdown text. */
  readonly source: Span;
}

/** What most texts have of everything; one for all of them. */
const none: readonly never[] = [];

/**
 * A Markdown text as its reader sees it: the words without the signs of Markdown, and one `\uFFFC` for
 * each thing that is not prose. Rules that judge words look at this and never at code or math.
 */
export class Prose {
  /** What is seen; offsets of this class are offsets of this text unless they say otherwise. */
  readonly text: string;
  readonly objects: readonly ProseObject[];
  /** What is set in italics or bold, in order. */
  readonly emphasis: readonly Span[];
  readonly #pieces: readonly Piece[];
  readonly #length: number;
  #folded: string | undefined;
  #outer: readonly Span[] | undefined;

  /** @param cuts in order, none inside another; `emphasis` in offsets of `markdown` */
  constructor(markdown: string, cuts: readonly Cut[], emphasis: readonly Span[]) {
    this.#length = markdown.length;
    if (cuts.length === 0 && emphasis.length === 0) {
      this.text = markdown;
      this.objects = this.#pieces = this.emphasis = none;
      return;
    }
    const { text, pieces, objects } = apply(markdown, cuts);
    this.text = text;
    this.objects = objects;
    this.#pieces = pieces;
    this.emphasis = emphasis.map(({ start, end }) => ({
      start: this.#toProse(start),
      end: this.#toProse(end),
    }));
  }

  /** The text with case, apostrophes, blanks and dashes evened out; of the same length. */
  get folded(): string {
    return (this.#folded ??= foldText(this.text));
  }

  /** Where characters `from` to `to` of the prose stand in the Markdown text. */
  toSource(from: number, to: number): { readonly from: number; readonly to: number } {
    const start = this.#toSource(from, false);
    return { from: start, to: Math.max(start, this.#toSource(to, true)) };
  }

  /** Whether all of a part is emphasised. */
  isEmphasised(from: number, to: number): boolean {
    const outer = (this.#outer ??= outermost(this.emphasis));
    const span = outer[lastIndex(outer.length, (i) => outer[i]!.start <= from)];
    return span !== undefined && span.start <= from && to <= span.end;
  }

  #toSource(at: number, asEnd: boolean): number {
    const pieces = this.#pieces;
    if (pieces.length === 0) return at;
    // An end belongs to what stands before it, so that signs behind it stay outside.
    const limit = asEnd ? at - 1 : at;
    const piece = pieces[lastIndex(pieces.length, (i) => pieces[i]!.at <= limit)]!;
    const into = at - piece.at;
    if (!piece.whole) return Math.min(piece.source + into, this.#length);
    return into >= piece.length || (asEnd && into > 0) ? piece.sourceEnd : piece.source;
  }

  #toProse(source: number): number {
    const pieces = this.#pieces;
    if (pieces.length === 0) return source;
    const i = lastIndex(pieces.length, (each) => pieces[each]!.source <= source);
    const { at, source: start, length } = pieces[i]!;
    return at + Math.min(Math.max(0, source - start), length);
  }
}

/** A part of the prose and where it is from: character by character, or as a whole. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceEnd: number;
  readonly whole: boolean;
}

/** The last of so many places in order at which something still holds; the first where it never does. */
function lastIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Spans in order without those that stand inside another. */
function outermost(spans: readonly Span[]): readonly Span[] {
  const outer: Span[] = [];
  for (const span of spans) {
    const last = outer.at(-1);
    if (last === undefined || span.start >= last.end) outer.push(span);
    else if (span.end > last.end) outer[outer.length - 1] = span;
  }
  return outer;
}

function apply(
  markdown: string,
  cuts: readonly Cut[],
): { text: string; pieces: Piece[]; objects: ProseObject[] } {
  const pieces: Piece[] = [];
  const objects: ProseObject[] = [];
  if (cuts.length === 0) return { text: markdown, pieces, objects };
  let text = '';
  let source = 0;
  const add = (piece: string, end: number, whole: boolean): void => {
    if (piece === '') return;
    pieces.push({ at: text.length, length: piece.length, source, sourceEnd: end, whole });
    text += piece;
  };
  for (const cut of cuts) {
    add(markdown.slice(source, cut.start), cut.start, false);
    source = cut.start;
    if (cut.object !== undefined) {
      objects.push({
        kind: cut.object,
        at: text.length,
        source: { start: cut.start, end: cut.end },
      });
    }
    add(cut.text, cut.end, true);
    source = cut.end;
  }
  add(markdown.slice(source), markdown.length, false);
  return { text, pieces, objects };
}
