import type { Gap } from '../markdown/index.js';
import { OwnNames } from './own-names.js';

/** Longer than most answers; a name need not say all. */
const mostAnswer = 80;

/** One card of a cloze, and the gaps that it asks for. */
export interface GapCard {
  readonly card: string;
  /** Indexes among the text's gaps. */
  readonly gaps: readonly number[];
}

/**
 * The cards of a cloze on a flashcard, in the order of their first gaps. Gaps of one number are asked
 * together; a gap without number makes a card that is known by its first answer, so that it keeps its
 * history when others are put before it.
 */
export function gapCards(gaps: readonly Pick<Gap, 'number' | 'answers'>[]): readonly GapCard[] {
  const numbered = new Map<number, number[]>();
  const cards: { card: string; gaps: number[] }[] = [];
  const names = new OwnNames(
    gaps.flatMap(({ number }) => (number === undefined ? [] : [`gap-${number}`])),
  );
  for (const [index, { number, answers }] of gaps.entries()) {
    const known = number === undefined ? undefined : numbered.get(number);
    if (known !== undefined) {
      known.push(index);
      continue;
    }
    const own = [index];
    if (number === undefined) {
      cards.push({ card: names.give(answerName(answers[0]?.text ?? '')), gaps: own });
    } else {
      numbered.set(number, own);
      cards.push({ card: `gap-${number}`, gaps: own });
    }
  }
  return cards;
}

function answerName(answer: string): string {
  return `gap-${answer.replace(/\s+/g, ' ').trim().slice(0, mostAnswer)}`;
}
