import type { ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import type { BankChecks, DraftFlashcard } from '../draft-bank.js';
import { inventTitle, type BankTitle } from './bank-title.js';
import { buildCards, type DeckCards } from './deck-cards.js';
import { parseMarkedCards } from './deck-marks.js';
import { detectLanguage } from './language.js';
import { dropFoot } from './page-foot.js';
import type { PageLine } from './page-lines.js';
import { isCertainChrome, isChrome, parseDeckTitle, stripSite } from './site-words.js';
import { reportUnplaced } from './unplaced.js';

/** Titles stand at the top of a page, below its menu. */
const deepestTitle = 25;

/** Imports a deck: a title, then fronts and backs with next to nothing between them. */
export function importDeck(lines: readonly PageLine[], options: ImportOptions = {}): ImportResult {
  const problems: ImportProblem[] = [];
  const { title, above, content } = splitTitle(lines);
  const language = detectLanguage([...content.map(({ text }) => text), title?.text ?? '']);
  const deck: DeckCards = parseMarkedCards(content) ?? buildCards(content, language.phrases);
  const [subtitle] = deck.unplaced;
  const named: BankTitle =
    title ??
    (subtitle === undefined
      ? inventTitle(undefined, options.fileName)
      : { text: subtitle.text, line: subtitle, checks: ['the title is the line above the cards'] });
  const cards = dropDoubles(deck.cards);
  reportUnplaced(above, 'info', problems);
  reportUnplaced(
    deck.unplaced.filter((line) => line !== named.line),
    'warning',
    problems,
  );
  const checks: BankChecks = {
    ...(named.checks.length > 0 && { title: named.checks }),
    ...(!language.certain && { language: ['the page says too little to tell its language'] }),
    ...(deck.checks.length > 0 && { flashcards: deck.checks }),
  };
  return {
    bank: { title: named.text, language: language.tag, questions: [], flashcards: cards, checks },
    problems: problems.sort((a, b) => a.start - b.start),
  };
}

/** The title of a deck among the first lines of a page, and where it stands. */
export function findDeckTitle(
  lines: readonly PageLine[],
): { readonly index: number; readonly title: string } | undefined {
  for (const [index, { text }] of lines.slice(0, deepestTitle).entries()) {
    const [, inner] = /^flashcards in (.{1,150}?)(?: deck)?(?: \(\d+\))?:?$/i.exec(text) ?? [];
    const title = inner ?? (isChrome(stripSite(text)) ? undefined : parseDeckTitle(text));
    if (title !== undefined && title !== '' && !title.endsWith('?')) return { index, title };
  }
  return undefined;
}

function splitTitle(lines: readonly PageLine[]): {
  title: BankTitle | undefined;
  above: PageLine[];
  content: PageLine[];
} {
  const found = findDeckTitle(lines);
  const start = found === undefined ? 0 : found.index + 1;
  let first = start;
  while (isSiteLine(lines[first])) first += 1;
  const content = dropFoot(lines.slice(first)).filter(({ text }) => !isCertainChrome(text));
  return {
    title: found && { text: found.title, checks: [] },
    above: lines.slice(0, Math.max(start - 1, 0)).filter(({ text }) => !isChrome(text)),
    content,
  };
}

/** Chrome, or the title of the deck said once more. */
function isSiteLine(line: PageLine | undefined): boolean {
  return line !== undefined && (isChrome(line.text) || parseDeckTitle(line.text) !== undefined);
}

function dropDoubles(cards: readonly DraftFlashcard[]): DraftFlashcard[] {
  const byContent = new Map<string, DraftFlashcard>();
  for (const card of cards) byContent.set(`${card.front}\n\n${card.back ?? ''}`, card);
  return [...byContent.values()];
}
