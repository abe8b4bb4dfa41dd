import type { DraftFlashcard } from '../draft-bank.js';
import { segmentCards, type CardSegment } from './card-segments.js';
import { rateLines, toDeckStyle, type DeckStyle } from './line-costs.js';
import { readLineForms, type LineForm } from './line-forms.js';
import { toMarkdown } from './markdown-text.js';
import type { PageLine } from './page-lines.js';
import type { Phrases } from './phrases/index.js';
import { toFlashcard, toFront } from './set-flashcards.js';

export interface DeckCards {
  readonly cards: readonly DraftFlashcard[];
  /** Lines above the first card that are part of none. */
  readonly unplaced: readonly PageLine[];
  /** Remarks about all of the cards. */
  readonly checks: readonly string[];
}

/** A title within an answer, or a term, is no longer. */
const mostTermWords = 8;

/** Tells fronts from backs where nothing stands between them but the order and the words. */
export function buildCards(lines: readonly PageLine[], phrases: Phrases | undefined): DeckCards {
  const all = readLineForms(lines, phrases);
  const style = toDeckStyle(all);
  const subtitle = style === 'questions' && hasSubtitle(all) ? 1 : 0;
  const forms = all.slice(subtitle);
  const segments = segmentCards(rateLines(forms, style));
  return {
    cards: segments.map((segment) => buildCard(forms, segment, style)),
    unplaced: lines.slice(0, subtitle),
    checks:
      style === 'terms' && forms.length > 0
        ? ['few lines ask anything; the cards were told apart as terms and definitions']
        : [],
  };
}

/** One line above the first of the questions is the deck's second title; two may be a card. */
function hasSubtitle(forms: readonly LineForm[]): boolean {
  return (
    forms[0]?.asking === 'none' &&
    forms[1] !== undefined &&
    forms[1].asking !== 'none' &&
    !forms[1].continues
  );
}

function buildCard(
  forms: readonly LineForm[],
  { start, back, end }: CardSegment,
  style: DeckStyle,
): DraftFlashcard {
  const front = forms.slice(start, back);
  const answer = forms.slice(back, end);
  return toFlashcard(
    toFront(joinLines(front)),
    toMarkdown(answer.map(({ line }) => line.text)),
    findDoubts(front, answer, style),
  );
}

/** A question that runs over several lines is one line of text; two questions are two. */
function joinLines(forms: readonly LineForm[]): string[] {
  const texts: string[] = [];
  for (const { text, line, continues } of forms) {
    const last = texts.length - 1;
    if (continues && last >= 0) texts[last] = `${texts[last] ?? ''} ${line.text}`;
    else texts.push(text === line.text.replace(/^\d+[.)] +/, '') ? text : line.text);
  }
  return texts;
}

function findDoubts(
  front: readonly LineForm[],
  answer: readonly LineForm[],
  style: DeckStyle,
): string[] {
  const checks: string[] = [];
  if (front.filter(({ continues }) => !continues).length > 1) {
    checks.push('the front has two questions; one may be the answer to the other');
  }
  if (style === 'questions' && front[0]?.asking === 'none' && front[1]?.continues !== true) {
    checks.push('the front asks nothing; it may belong to the card before');
  }
  if (answer.some(({ asking, continues }) => asking !== 'none' && !continues)) {
    checks.push('a line of the back asks something; it may begin a card of its own');
  }
  if (
    style === 'terms' &&
    answer.filter(({ entry, continues }) => !entry && !continues).length > 1
  ) {
    checks.push('a line of the back may be a term of its own');
  }
  if (style === 'questions' && answer.some((_, index) => looksLikeTerm(answer, index))) {
    checks.push('a line of the back may begin a card of its own');
  }
  return checks;
}

/** A few words after something finished and above more: a term, or a title within the answer. */
function looksLikeTerm(answer: readonly LineForm[], index: number): boolean {
  const form = answer[index];
  const [before, next] = [answer[index - 1], answer[index + 1]];
  if (form === undefined || before === undefined || next === undefined) return false;
  return (
    !form.entry &&
    form.asking === 'none' &&
    /^\p{Lu}[^.!?:;,=]*$/u.test(form.text) &&
    form.text.split(' ').length <= mostTermWords &&
    (before.entry || /[.!]$/.test(before.text)) &&
    (next.entry || /[.!:]$/.test(next.text))
  );
}
