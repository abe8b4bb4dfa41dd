import { proseOf } from '../../markdown/index.js';
import type { Span } from '../../text/span.js';
import { onOneLine } from '../on-one-line.js';
import type { Bullet } from '../read-blocks.js';
import type { CardText, TextCard } from './cards-in-text.js';
import { gapsOfLine } from './gaps-of-line.js';
import { type MarkedLine, readMarkedLine, unmarked } from './marked-line.js';
import type { NoteWords } from './note-words.js';
import { needsSubject } from './reads-as-sentence.js';
import { cardsOfRows } from './table-cards.js';
import { tableIn } from './table-rows.js';
import { behindLabel, type Term, termOfLine } from './term-of-line.js';

/** What is made of a text, while its lists are gone through. */
interface Making {
  readonly text: string;
  readonly words: NoteWords;
  readonly cards: TextCard[];
}

/** More words than these name nothing. */
const mostWordsOfName = 6;
/** So many names are told of what lists stand in: the last ones. */
const mostAbove = 2;
/** So many words before a list may name a part of something. */
const mostWordsOfPart = 2;
/** Letters around a gap, where what it is about is told before. */
const fewestLettersBelow = 3;

/** What an entry of a list stands under. */
interface Above {
  /** From the outside in: Markdown. */
  readonly names: readonly string[];
  /** Whether the last is in bold, so that bold words below it are its parts. */
  readonly isBold: boolean;
}

const nothing: Above = { names: [], isBold: false };

/** Adds the cards of an entry of a list and of those below it. */
export function addBullet(bullet: Bullet, making: Making, under = nothing): void {
  const { names, isBold } = under;
  const { text, words, cards } = making;
  const { start, end, children } = bullet;
  const above = names.length === 0 ? undefined : names.slice(-mostAbove).join(': ');
  const add = (span: Span, card: CardText, isLoose: boolean, isPart = false): void => {
    cards.push({ start: span.start, end: span.end, card, above, isLoose, isPart });
  };
  const table = tableIn(text.slice(start, end));
  if (table !== undefined) {
    for (const row of cardsOfRows(table)) {
      const { front, back } = row;
      add({ start: start + row.start, end: start + row.end }, { front, back }, false);
    }
    for (const child of children) addBullet(child, making, under);
    return;
  }
  const line = readMarkedLine(onOneLine(text.slice(start, end)).replace(/^\[[ xX]\]\s+/, ''));
  const term = termOfLine(line, 'list', words) ?? boldName(line, children);
  if (term === undefined) {
    for (const cloze of gapsOfLine(
      readMarkedLine(behindLabel(line.text)),
      above === undefined ? undefined : fewestLettersBelow,
    )) {
      add(bullet, { cloze }, above !== undefined || needsSubject(cloze, words));
    }
  } else if (term.definition !== '') {
    const isLoose = (term.isPart || isBold) && above !== undefined;
    add(bullet, { front: term.term, back: term.definition }, isLoose, term.isPart);
  }
  const name = term?.term ?? nameOf(line);
  const below = name === undefined ? nothing : belowOf(names, name, line);
  let isToldBelow = true;
  for (const child of children) {
    const before = cards.length;
    addBullet(child, making, below);
    isToldBelow &&= cards.length > before;
  }
  // What is asked entry by entry is not asked as a whole, too.
  if (term?.definition !== '' || isToldBelow) return;
  const back = children.map(({ start: from, end: to, number }) => {
    return `${number === undefined ? '-' : `${number}.`} ${onOneLine(text.slice(from, to))}`;
  });
  // `Causes` asks for nothing, wherever it stands.
  const isShort = term.term.split(/\s+/u).length <= mostWordsOfPart;
  const isLoose = isShort || ((term.isPart || isBold) && above !== undefined);
  add(bullet, { front: term.term, back: back.join('\n') }, isLoose, term.isPart);
}

function belowOf(names: readonly string[], name: string, { marks }: MarkedLine): Above {
  return { names: [...names, name], isBold: marks[0]?.sort === 'strong' && marks[0].start === 0 };
}

/** `**Term**` alone, with a list below it: as with a colon. */
function boldName(line: MarkedLine, children: readonly Bullet[]): Term | undefined {
  const [mark] = line.marks;
  if (children.length === 0 || mark?.sort !== 'strong') return undefined;
  const term = unmarked(line.text).trim();
  return term === line.text.trim() ? undefined : { term, definition: '', isPart: false };
}

/** What an entry names that says nothing of it: few words, and no sentence. */
function nameOf({ text }: MarkedLine): string | undefined {
  const name = unmarked(text.trim());
  const seen = proseOf(name).text.trim();
  if (/[.!?…;:,]$/u.test(seen) || !/[\p{L}\p{N}]/u.test(seen)) return undefined;
  return seen.split(/\s+/u).length > mostWordsOfName ? undefined : name;
}
