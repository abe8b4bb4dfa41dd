import { ScalarPlace } from '../lint/scalar-place.js';
import type { BankHead } from '../model/reading.js';
import { type Span, shiftSpan } from '../text/span.js';
import { groupBy } from './group-by.js';
import { headingsInNotes, type NoteHeading } from './note-headings.js';
import { onOneLine } from './on-one-line.js';
import { notesEntryOf, noteTextsIn } from './note-texts.js';
import { type Bullet, readBullets } from './read-blocks.js';

/**
 * One line of the outline of a bank's notes: the title of a note, a heading, or an entry of a list.
 * Spans are offsets of the bank's text, exact through whatever style of YAML the notes have.
 */
export interface NoteNode {
  readonly sort: 'title' | 'heading' | 'bullet';
  /** Of a heading from 1 to 6, of a title 0, of a bullet how deep it is nested in lists, from 1. */
  readonly level: number;
  /** Its Markdown, on one line; a title is plain text. */
  readonly text: string;
  /** Of a heading and a title: what `source: "#slug"` calls it, where it has a letter. */
  readonly slug?: string;
  /** Of an entry of a numbered list: its number as written. */
  readonly number?: number;
  /** Where the text is written, without the signs of the heading or the bullet. */
  readonly span: Span;
  /** The same with everything that belongs to it: up to the next heading of its level, all of the entry. */
  readonly whole: Span;
  readonly children: readonly NoteNode[];
}

/** The outline of a bank's notes; empty where it has none. */
export function outlineOfNotes({ head }: { readonly head: BankHead }): readonly NoteNode[] {
  const entry = notesEntryOf(head);
  if (entry === undefined) return [];
  const { pair, source, offset } = entry;
  const headings = headingsInNotes(pair.value);
  const tree = new TreeMaker();
  const byNode = groupBy(headings, ({ node }) => node);
  let last: number | undefined;
  for (const { sort, note, node, inFlow, body } of noteTextsIn(pair.value)) {
    const place = new ScalarPlace(node, source, inFlow);
    const spanOf = (from: number, to: number): Span => shiftSpan(place.span(from, to), offset);
    const own = byNode.get(node) ?? [];
    // No section goes on in the next note.
    if (note !== last) tree.endSection(0);
    last = note;
    if (sort === 'title') {
      const { from, to } = own[0]!;
      const span = spanOf(from, to);
      const end = body === null ? span.end : Math.max(span.end, offset + body.end);
      tree.addHeading(own[0]!, span, { start: span.start, end });
      continue;
    }
    const written = node.text.trimEnd().length;
    const nextSection = sectionsBehind(own);
    for (const mark of merged(own, readBullets(node.text))) {
      if ('slug' in mark) {
        const next = nextSection.get(mark);
        const before = next === undefined ? written : lineBefore(node.text, next.from);
        const whole = spanOf(mark.from, Math.max(mark.to, before));
        tree.addHeading(mark, spanOf(mark.from, mark.to), whole);
      } else tree.addBullet(bulletNode(mark, node.text, spanOf, 1));
    }
  }
  return tree.roots;
}

function bulletNode(
  { start, end, whole, number, children }: Bullet,
  text: string,
  spanOf: (from: number, to: number) => Span,
  level: number,
): NoteNode {
  return {
    sort: 'bullet',
    level,
    text: onOneLine(text.slice(start, end)),
    ...(number === undefined ? {} : { number }),
    span: spanOf(start, end),
    whole: spanOf(whole.start, whole.end),
    children: children.map((child) => bulletNode(child, text, spanOf, level + 1)),
  };
}

/** For each heading of a text the first behind it of its level or a higher one. */
function sectionsBehind(headings: readonly NoteHeading[]): ReadonlyMap<NoteHeading, NoteHeading> {
  const behind = new Map<NoteHeading, NoteHeading>();
  const open: NoteHeading[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.level ?? -1) >= heading.level) behind.set(open.pop()!, heading);
    open.push(heading);
  }
  return behind;
}

/** Headings and bullets of one text in the order in which they stand. */
function merged(
  headings: readonly NoteHeading[],
  bullets: readonly Bullet[],
): readonly (NoteHeading | Bullet)[] {
  const startOf = (mark: NoteHeading | Bullet): number => ('slug' in mark ? mark.from : mark.start);
  return [...headings, ...bullets].sort((a, b) => startOf(a) - startOf(b));
}

/** The end of the last line with text before the line of an offset. */
function lineBefore(text: string, offset: number): number {
  return text.slice(0, text.lastIndexOf('\n', offset - 1) + 1).trimEnd().length;
}

/** Puts lines under the headings that they stand under. */
class TreeMaker {
  readonly roots: NoteNode[] = [];
  readonly #open: { readonly level: number; readonly children: NoteNode[] }[] = [];

  addHeading({ level, slug, node, from, to }: NoteHeading, span: Span, whole: Span): void {
    this.endSection(level);
    const children: NoteNode[] = [];
    this.#add({
      sort: level === 0 ? 'title' : 'heading',
      level,
      text: onOneLine(node.text.slice(from, to)),
      ...(slug === '' ? {} : { slug }),
      span,
      whole,
      children,
    });
    this.#open.push({ level, children });
  }

  addBullet(node: NoteNode): void {
    this.#add(node);
  }

  /** Closes headings of this level, and of those below it. */
  endSection(level: number): void {
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop();
  }

  #add(node: NoteNode): void {
    (this.#open.at(-1)?.children ?? this.roots).push(node);
  }
}
