import type { BankDocument } from '../../document/index.js';
import { ScalarPlace } from '../../lint/scalar-place.js';
import { type Span, shiftSpan } from '../../text/span.js';
import { type NoteHeading, noteHeadingsOf } from '../note-headings.js';
import { notesEntryOf, noteTextsIn } from '../note-texts.js';
import { onOneLine } from '../on-one-line.js';
import { type CardText, cardsInText } from './cards-in-text.js';
import { freshCards } from './fresh-cards.js';
import { groupBy } from '../group-by.js';
import { type Draft, tellApart } from './tell-apart.js';

/** A flashcard that notes can become. */
export interface NoteCard {
  /** What the flashcard says, by the keys of the format: with `source: "#heading"` where there is one. */
  readonly data: CardText & { readonly source?: string };
  /** What it is made of, in offsets of the bank; of what stands at several places, the first. */
  readonly span: Span;
  /** The title of the heading that it stands under, as its reader sees it. */
  readonly heading: string | undefined;
}

/** What notes can become. */
export interface NoteCards {
  readonly cards: readonly NoteCard[];
  /** How many more there would be, which the bank has already, or which are told twice. */
  readonly known: number;
  /** How many parts are too long or too deeply nested to be read. */
  readonly unread: number;
}

interface PlacedDraft extends Draft {
  readonly heading: NoteHeading | undefined;
}

/**
 * The flashcards that a bank's notes, or what stands of them in a part of the bank, can become: terms
 * with what they are, rows of tables, sentences with words in bold. Never one that the bank has. What a
 * card asks is the same whatever part is looked at.
 */
export function cardsFromNotes(document: BankDocument, part?: Span): NoteCards {
  const cards: NoteCard[] = [];
  let known = 0;
  const found = draftsOf(document);
  const drafts = tellApart(found.drafts);
  const fresh = new Set(freshCards(drafts, document.items));
  for (const draft of drafts) {
    const { card, spans, heading } = draft;
    if (part !== undefined && !spans.some((span) => touches(span, part))) continue;
    if (!fresh.has(draft)) {
      known++;
      continue;
    }
    const slug = heading?.slug ?? '';
    const data = { ...card, ...(slug === '' ? {} : { source: `#${slug}` }) };
    cards.push({ data, span: spans[0]!, heading: heading?.title });
  }
  const unread = found.unread.filter((span) => part === undefined || touches(span, part)).length;
  return { cards, known, unread };
}

function draftsOf({ head }: BankDocument): {
  readonly drafts: readonly PlacedDraft[];
  readonly unread: readonly Span[];
} {
  const entry = notesEntryOf(head);
  const drafts: PlacedDraft[] = [];
  const unread: Span[] = [];
  if (entry === undefined) return { drafts, unread };
  const { pair, source, offset } = entry;
  const headings = groupBy(noteHeadingsOf(head), ({ text }) => text.note);
  for (const { sort, note, node, inFlow } of noteTextsIn(pair.value)) {
    if (sort === 'title') continue;
    const place = new ScalarPlace(node, source, inFlow);
    const above = headings.get(note) ?? [];
    const title = above.find(({ level }) => level === 0);
    const own = above.filter(({ level }) => level > 0);
    const spanOf = (start: number, end: number): Span => shiftSpan(place.span(start, end), offset);
    const made = cardsInText(node.text, head.language);
    for (const { start, end } of made.unread) unread.push(spanOf(start, end));
    let next = 0;
    for (const { start, end, card, above, ...kind } of made.cards) {
      const spans = [spanOf(start, end)];
      while (next < own.length && own[next]!.from <= start) next++;
      const heading = own[next - 1] ?? title;
      const under = heading === undefined ? undefined : nameOf(heading);
      drafts.push({ card, bare: card, spans, above, under, heading, ...kind });
    }
  }
  return { drafts, unread };
}

/** A heading as a card tells it: without a colon behind it, and without what it leads to. */
function nameOf({ node, from, to, title }: NoteHeading): string | undefined {
  const written = onOneLine(node.text.slice(from, to));
  const name = (written.includes('](') ? title : written).replace(/\s*[:：.]$/u, '');
  return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

/** A selection that only begins or ends at a card does not mean it; a cursor in it does. */
function touches({ start, end }: Span, part: Span): boolean {
  if (part.start === part.end) return start <= part.start && part.start <= end;
  return start < part.end && part.start < end;
}
