import type { Span } from '../../text/span.js';
import { onOneLine } from '../on-one-line.js';
import { type Blocks, readBlocks } from '../read-blocks.js';
import { addBullet } from './bullet-cards.js';
import { gapsOfLine } from './gaps-of-line.js';
import { readMarkedLine, unmarked } from './marked-line.js';
import { type NoteWords, noteWordsOf } from './note-words.js';
import { needsSubject } from './reads-as-sentence.js';
import { cardsOfRows } from './table-cards.js';
import { linesOf, tableIn } from './table-rows.js';
import { behindLabel, termOfLine } from './term-of-line.js';

/** What a card asks and says: Markdown. */
export type CardText =
  { readonly front: string; readonly back: string } | { readonly cloze: string };

/** A card that can be made of a text; its span is what it is made of, in offsets of the text. */
export interface TextCard extends Span {
  readonly card: CardText;
  /** What it stands under in lists, such as the name of what has it: Markdown. */
  readonly above: string | undefined;
  /** Whether it asks for nothing where that is not told, or else the heading. */
  readonly isLoose: boolean;
  /** Whether it may be what something has, as in `Capital: Paris`. */
  readonly isPart: boolean;
}

const alone = { above: undefined, isLoose: false, isPart: false };

/** What a text can become. */
export interface TextCards {
  readonly cards: readonly TextCard[];
  /** Parts that are too long or too deeply nested to be read. */
  readonly unread: readonly Span[];
}

/**
 * The cards that can be made of a Markdown text, in the order in which they stand.
 *
 * @param language its BCP 47 tag
 */
export function cardsInText(text: string, language: string): TextCards {
  const { bullets, paragraphs, unread } = readBlocks(text);
  const words = noteWordsOf(language);
  const cards: TextCard[] = [];
  for (const bullet of bullets) addBullet(bullet, { text, words, cards });
  addParagraphs(paragraphs, text, words, cards);
  return { cards: cards.toSorted((a, b) => a.start - b.start), unread };
}

function addParagraphs(
  paragraphs: Blocks['paragraphs'],
  text: string,
  words: NoteWords,
  cards: TextCard[],
): void {
  for (const [i, { start, end }] of paragraphs.entries()) {
    const written = text.slice(start, end);
    const table = tableIn(written);
    if (table !== undefined) {
      for (const row of cardsOfRows(table)) {
        const { front, back } = row;
        const span = { start: start + row.start, end: start + row.end };
        cards.push({ ...span, card: { front, back }, ...alone });
      }
    }
    const prose = table === undefined ? written : written.slice(0, table.start).trimEnd();
    if (prose === '') continue;
    const before = paragraphs[i - 1];
    const isNext = before !== undefined && text.slice(before.end, start).trim() === '';
    const above = isNext ? text.slice(before.start, before.end) : '';
    const defined = definitionIn(prose, above);
    if (defined !== undefined) {
      const span = { start: defined.isAbove ? before!.start : start, end: start + prose.length };
      cards.push({ ...span, card: defined.card, ...alone });
    } else addLines(prose, start, words, cards);
  }
}

/** `Term`, and on the next line, or behind a blank one, `: what it is`. */
function definitionIn(
  prose: string,
  above: string,
): { readonly card: CardText; readonly isAbove: boolean } | undefined {
  const lines = linesOf(prose).map((line) => line.text);
  const isAbove = isDefinition(lines[0]!);
  const term = isAbove ? above : lines[0]!;
  const rest = isAbove ? lines : lines.slice(1);
  if (!isDefinition(rest[0] ?? '') || term === '' || term.includes('\n')) return undefined;
  const said: string[] = [];
  for (const line of rest) {
    if (isDefinition(line)) said.push(line.slice(1).trim());
    else said.push(`${said.pop() ?? ''} ${line}`);
  }
  return { card: { front: unmarked(term), back: said.join('\n') }, isAbove };
}

function isDefinition(line: string): boolean {
  return /^:[ \t]+\S/.test(line);
}

/** A paragraph whose every line has a term is a list of them; any other is prose. */
function addLines(prose: string, start: number, words: NoteWords, cards: TextCard[]): void {
  const lines = linesOf(prose);
  const terms = lines.map((line) => termOfLine(readMarkedLine(line.text), 'paragraph', words));
  if (terms.every((term) => term !== undefined && term.definition !== '')) {
    for (const [i, term] of terms.entries()) {
      const card = { front: term!.term, back: term!.definition };
      cards.push({ start: start + lines[i]!.start, end: start + lines[i]!.end, card, ...alone });
    }
    return;
  }
  const whole = onOneLine(prose);
  const line = readMarkedLine(whole);
  const term = lines.length > 1 ? termOfLine(line, 'paragraph', words) : undefined;
  const span = { start, end: start + prose.length };
  // The first line names it, the others go on with what it is.
  if (term !== undefined && term.definition !== '' && whole.startsWith('**')) {
    cards.push({ ...span, card: { front: term.term, back: term.definition }, ...alone });
    return;
  }
  for (const cloze of gapsOfLine(readMarkedLine(behindLabel(whole)))) {
    cards.push({ ...span, card: { cloze }, ...alone, isLoose: needsSubject(cloze, words) });
  }
}
