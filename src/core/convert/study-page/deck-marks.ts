import type { DraftFlashcard } from '../draft-bank.js';
import type { DeckCards } from './deck-cards.js';
import { toMarkdown } from './markdown-text.js';
import type { PageLine } from './page-lines.js';
import { toFlashcard, toFront } from './set-flashcards.js';
import { isCertainChrome, isLabel, isChrome, parseLabelled } from './site-words.js';
import { continuesLine } from './unfinished.js';

/** A card between marks: its lines, and where its back begins if the page says so. */
interface MarkedCard {
  readonly front: readonly PageLine[];
  readonly back: readonly PageLine[];
}

/** Lines of a rating scale: `1`, `Not at all`, `2`, … `Perfectly`. */
const mostScaleLines = 9;

/**
 * Reads the cards of pages that do mark them: `Q` and `A` on lines of their own or before a colon,
 * numbers on lines of their own, or tabs between front and back. Nothing where there are no marks.
 */
export function parseMarkedCards(page: readonly PageLine[]): DeckCards | undefined {
  const lines = dropScales(page);
  return parseTabbed(lines) ?? parseLabelledLines(lines) ?? parseNumbered(lines);
}

/** The scale on which a learner rates a card stands below each, full of numbers. */
function dropScales(lines: readonly PageLine[]): PageLine[] {
  const kept: PageLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    let end = index;
    while (end < index + mostScaleLines && isScaleLine(lines[end])) end += 1;
    if (end - index >= 5) index = end - 1;
    else kept.push(line);
  }
  return kept;
}

function isScaleLine(line: PageLine | undefined): boolean {
  return line !== undefined && (/^[1-5]$/.test(line.text) || isChrome(line.text));
}

function parseTabbed(lines: readonly PageLine[]): DeckCards | undefined {
  const tabbed = lines.filter(({ cells }) => cells?.length === 2);
  if (tabbed.length < 2 || tabbed.length < 0.8 * lines.length) return undefined;
  const cards: DraftFlashcard[] = [];
  for (const { cells } of tabbed) {
    const [front, back] = cells ?? [];
    if (front !== undefined && back !== undefined) {
      cards.push(toFlashcard(toFront([front]), toMarkdown([back])));
    }
  }
  return { cards, unplaced: lines.filter(({ cells }) => cells?.length !== 2), checks: [] };
}

/** `Q` / … / `A` / …, or `Q: …` / `A: …`. */
function parseLabelledLines(lines: readonly PageLine[]): DeckCards | undefined {
  const cards: { front: PageLine[]; back: PageLine[] }[] = [];
  const unplaced: PageLine[] = [];
  let onBack = false;
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const question = isLabel(text, 'question') ? '' : parseLabelled(text, 'question');
    const answer = isLabel(text, 'answer') ? '' : parseLabelled(text, 'answer');
    const card = cards.at(-1);
    // The next card's number above its label; another number is an answer.
    const counts = text === String(cards.length + 1);
    if (counts && isLabel(lines[index + 1]?.text ?? '', 'question')) continue;
    if (question !== undefined && (card === undefined || onBack)) {
      cards.push({ front: question === '' ? [] : [{ ...line, text: question }], back: [] });
      onBack = false;
    } else if (answer !== undefined && card !== undefined && !onBack) {
      if (answer !== '') card.back.push({ ...line, text: answer });
      onBack = true;
    } else if (card === undefined) unplaced.push(line);
    else (onBack ? card.back : card.front).push(line);
  }
  const complete = cards.filter(({ front, back }) => front.length > 0 && back.length > 0);
  if (complete.length < 2 || complete.length < 0.8 * cards.length) return undefined;
  return { cards: cards.filter(({ front }) => front.length > 0).map(toCard), unplaced, checks: [] };
}

/** `1` / question / answer … / `2` / …: each number counts only where it is the next one. */
function parseNumbered(lines: readonly PageLine[]): DeckCards | undefined {
  const cards: PageLine[][] = [];
  const unplaced: PageLine[] = [];
  for (const line of lines) {
    if (line.text.replace(/[.)]$/, '') === String(cards.length + 1)) cards.push([]);
    else (cards.at(-1) ?? unplaced).push(line);
  }
  const full = cards.filter((card) => card.length > 1);
  if (full.length < 2 || full.length < 0.8 * cards.length || unplaced.length > 2) return undefined;
  return {
    cards: cards.filter((card) => card.length > 0).map((card) => toCard(splitFront(card))),
    unplaced,
    checks: [],
  };
}

/** The front is the first sentence, and goes on to a question mark that comes soon. */
function splitFront(card: readonly PageLine[]): MarkedCard {
  let length = 1;
  while (
    length < card.length &&
    continuesLine(card[length - 1]?.text ?? '', card[length]?.text ?? '')
  ) {
    length += 1;
  }
  const mark = card.slice(0, 3).findIndex(({ text }) => /[?？؟]$/.test(text));
  if (mark >= length && mark + 1 < card.length) length = mark + 1;
  return { front: card.slice(0, length), back: card.slice(length) };
}

function toCard({ front, back }: MarkedCard): DraftFlashcard {
  const shown = back.filter(({ text }) => !isCertainChrome(text));
  return toFlashcard(
    toFront(front.map(({ text }) => text)),
    toMarkdown(shown.map(({ text }) => text)),
  );
}
