import { ScalarPlace } from '../lint/scalar-place.js';
import type { BankHead } from '../model/reading.js';
import { type Span, shiftSpan } from '../text/span.js';
import { groupBy } from './group-by.js';
import { headingsInNotes, type NoteHeading } from './note-headings.js';
import { noteTextsIn, notesEntryOf } from './note-texts.js';

/** A heading of the notes, or the title of a note, with the Markdown up to the next heading. */
export interface NoteSection {
  /** What `source: "#slug"` calls it; empty for what stands before the first heading. */
  readonly slug: string;
  /** As its reader sees it; empty for what stands before the first heading. */
  readonly title: string;
  /** From 1 to 6; 0 for a note, which ends whatever was before it. */
  readonly level: number;
  /** Markdown, the heading's own line included; a title of a note is not part of it. */
  readonly text: string;
  /** Where it begins in the bank's text: its heading, its title, or its first line. */
  readonly span: Span;
}

/** The notes of a bank, cut at each heading; together they are all of the text. */
export function sectionsOfNotes({ head }: { readonly head: BankHead }): readonly NoteSection[] {
  const entry = notesEntryOf(head);
  if (entry === undefined) return [];
  const { pair, source, offset } = entry;
  const headings = groupBy(headingsInNotes(pair.value), ({ node }) => node);
  const sections: NoteSection[] = [];
  let title: Omit<NoteSection, 'text'> | undefined;
  let last: number | undefined;
  const endTitle = (text: string): void => {
    if (title !== undefined) sections.push({ ...title, text });
    title = undefined;
  };
  for (const { sort, note, node, inFlow, from, to } of noteTextsIn(pair.value)) {
    // A title without a body is a section, too.
    if (note !== last) endTitle('');
    last = note;
    const place = new ScalarPlace(node, source, inFlow);
    const spanOf = (start: number, end: number): Span => shiftSpan(place.span(start, end), offset);
    const own: readonly NoteHeading[] = headings.get(node) ?? [];
    if (sort === 'title') {
      title = { slug: own[0]!.slug, title: own[0]!.title, level: 0, span: spanOf(from, to) };
      continue;
    }
    const starts = own.map((heading) => node.text.lastIndexOf('\n', heading.from - 1) + 1);
    const before = node.text.slice(0, starts[0]).trim();
    if (title !== undefined) endTitle(before);
    else if (before !== '') {
      const at = node.text.indexOf(before);
      const span = spanOf(at, at + before.length);
      sections.push({ slug: '', title: '', level: 0, text: before, span });
    }
    for (const [i, { slug, title: named, level, from: start, to: end }] of own.entries()) {
      const text = node.text.slice(starts[i], starts[i + 1]).trim();
      sections.push({ slug, title: named, level, text, span: spanOf(start, end) });
    }
  }
  endTitle('');
  return sections;
}
