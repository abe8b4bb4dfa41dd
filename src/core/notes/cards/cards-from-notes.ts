import type { BankDocument } from '../../document/index.js';
import { ScalarPlace } from '../../lint/scalar-place.js';
import { proseOf } from '../../markdown/index.js';
import { foldText } from '../../markdown/fold.js';
import type { PlainData } from '../../model/reading.js';
import { type Span, shiftSpan } from '../../text/span.js';
import { noteHeadingsOf } from '../note-headings.js';
import { notesEntryOf, noteTextsIn } from '../note-texts.js';
import { type CardText, cardsInText } from './cards-in-text.js';

/** A flashcard that notes can become. */
export interface NoteCard {
  /** What the flashcard says, by the keys of the format: with `source: "#heading"` where there is one. */
  readonly data: CardText & { readonly source?: string };
  /** What it is made of, in offsets of the bank. */
  readonly span: Span;
  /** The title of the heading that it stands under, as its reader sees it. */
  readonly heading: string | undefined;
}

/** What notes can become. */
export interface NoteCards {
  readonly cards: readonly NoteCard[];
  /** How many more there would be, which the bank has already, or which are told twice. */
  readonly known: number;
}

/**
 * The flashcards that a bank's notes, or what stands of them in a part of the bank, can become: terms
 * with what they are, rows of tables, sentences with words in bold. Never one that the bank has.
 */
export function cardsFromNotes(document: BankDocument, part?: Span): NoteCards {
  const entry = notesEntryOf(document.head);
  if (entry === undefined) return { cards: [], known: 0 };
  const { pair, source, offset } = entry;
  const headings = noteHeadingsOf(document.head);
  const asked = new Set(document.items.flatMap(({ reading }) => printsOf(reading.data)));
  const cards: NoteCard[] = [];
  let known = 0;
  for (const { sort, note, node, inFlow } of noteTextsIn(pair.value)) {
    if (sort === 'title') continue;
    const place = new ScalarPlace(node, source, inFlow);
    const above = headings.filter(({ text }) => text.note === note);
    const title = above.find(({ level }) => level === 0);
    const own = above.filter(({ level }) => level > 0);
    let next = 0;
    for (const { start, end, card } of cardsInText(node.text)) {
      const span = shiftSpan(place.span(start, end), offset);
      if (part !== undefined && !touches(span, part)) continue;
      const [print] = printsOf(card);
      if (print === undefined || asked.has(print)) {
        known++;
        continue;
      }
      asked.add(print);
      while (next < own.length && own[next]!.from <= start) next++;
      const heading = own[next - 1] ?? title;
      const slug = heading?.slug ?? '';
      const data = { ...card, ...(slug === '' ? {} : { source: `#${slug}` }) };
      cards.push({ data, span, heading: heading?.title });
    }
  }
  return { cards, known };
}

/** A selection that only begins or ends at a card does not mean it; a cursor in it does. */
function touches({ start, end }: Span, part: Span): boolean {
  if (part.start === part.end) return start <= part.start && part.start <= end;
  return start < part.end && part.start < end;
}

/** What a card asks, told so that case, signs of Markdown and blanks make no difference. */
function printsOf(data: PlainData | CardText): readonly string[] {
  const { front, cloze, question } = data as PlainData;
  return [front, cloze, question]
    .filter((text) => typeof text === 'string')
    .map((text) => foldText(wordsOf(text.trim())).replaceAll(/\s+/g, ' '));
}

/** What a reader sees, code and math as they are written. */
function wordsOf(markdown: string): string {
  const { text, objects } = proseOf(markdown);
  let words = '';
  let from = 0;
  for (const { at, source } of objects) {
    words += text.slice(from, at) + markdown.slice(source.start, source.end);
    from = at + 1;
  }
  return words + text.slice(from);
}
