import { headingsOf, SlugMint } from '../markdown/index.js';
import type { BankHead } from '../model/reading.js';
import type { ScalarNode, YamlNode } from '../yaml/index.js';
import { notesEntryOf, noteTextsIn, type NoteText } from './note-texts.js';

/** A heading of the notes, or the title of a note, in offsets of the scalar that it stands in. */
export interface NoteHeading {
  /** What `source: "#slug"` calls it; empty where it has no letter. */
  readonly slug: string;
  /** As its reader sees it. */
  readonly title: string;
  /** From 1 to 6; 0 for the title of a note. */
  readonly level: number;
  /** Where in the node's text it is written, Markdown and all, without the signs of the heading. */
  readonly from: number;
  readonly to: number;
  readonly node: ScalarNode;
  /** The text that it belongs to. */
  readonly text: NoteText;
}

const none: readonly NoteHeading[] = [];
const known = new WeakMap<YamlNode, readonly NoteHeading[]>();

/** The headings in the value of `notes`, in order; looked for once as long as it stays the same. */
export function headingsInNotes(value: YamlNode | null): readonly NoteHeading[] {
  if (value === null) return none;
  let headings = known.get(value);
  if (headings === undefined) known.set(value, (headings = findHeadings(value)));
  return headings;
}

/** The headings of a bank's notes, in order. */
export function noteHeadingsOf(head: BankHead): readonly NoteHeading[] {
  return headingsInNotes(notesEntryOf(head)?.pair.value ?? null);
}

function findHeadings(value: YamlNode): readonly NoteHeading[] {
  const mint = new SlugMint();
  return noteTextsIn(value).flatMap((text): NoteHeading[] => {
    const { node, from, to } = text;
    if (text.sort === 'title') {
      const title = node.text.slice(from, to);
      return [{ slug: mint.mint(title), title, level: 0, from, to, node, text }];
    }
    return headingsOf(node.text).map(({ start, end, title, level }) => {
      return { slug: mint.mint(title), title, level, from: start, to: end, node, text };
    });
  });
}
