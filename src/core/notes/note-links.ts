import { MarkdownText, sectionsOfMarkdown, slugOfReference } from '../markdown/index.js';
import { readEvents } from '../markdown/read-events.js';
import type { BankHead } from '../model/reading.js';
import type { YamlNode } from '../yaml/index.js';
import { notesEntryOf, noteTextsIn, type NoteText } from './note-texts.js';

/** A link of the notes to one of their headings: `[see](#heading)`. */
export interface NoteLink {
  /** The slug that is meant. */
  readonly slug: string;
  /** Where it is written in the node's text, behind the `#`. */
  readonly from: number;
  readonly to: number;
  readonly text: NoteText;
}

const none: readonly NoteLink[] = [];
const known = new WeakMap<YamlNode, readonly NoteLink[]>();
const mayLink = /\]\(\s*<?#|\]:\s*<?#/;

/** The links to headings in a bank's notes, in order; looked for once as long as these stay the same. */
export function noteLinksOf(head: BankHead): readonly NoteLink[] {
  const value = notesEntryOf(head)?.pair.value ?? null;
  if (value === null) return none;
  let links = known.get(value);
  if (links === undefined) known.set(value, (links = noteTextsIn(value).flatMap(linksIn)));
  return links;
}

function linksIn(text: NoteText): readonly NoteLink[] {
  const { text: markdown } = text.node;
  if (text.sort === 'title' || !mayLink.test(markdown)) return none;
  const links: NoteLink[] = [];
  const inline = !markdown.trim().includes('\n');
  for (const { start, end } of sectionsOfMarkdown(markdown)) {
    const section = markdown.slice(start, end);
    if (!mayLink.test(section)) continue;
    readEvents(new MarkdownText(section, [], false).masked, inline, {
      enter(type, span) {
        if (!destinations.has(type) || section[span.start] !== '#') return;
        const slug = slugOfReference(section.slice(span.start, span.end));
        links.push({ slug, from: start + span.start + 1, to: start + span.end, text });
      },
      exit() {},
    });
  }
  return links;
}

const destinations: ReadonlySet<string> = new Set([
  'resourceDestinationString',
  'definitionDestinationString',
]);
