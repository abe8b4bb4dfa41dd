import { gapCards } from '../history/index.js';
import { readGaps } from '../markdown/index.js';
import { textOf } from '../model/kinds/shown.js';
import type { QuizItem } from './quiz-item.js';

/** What is asked at once: a question, or one card of a flashcard. */
export interface QuizEntry {
  /** The item's `ref`, and for a card its name. */
  readonly ref: string;
  readonly item: QuizItem;
  /** `front`, `reverse`, `gap-…`; undefined where a question is asked. */
  readonly card: string | undefined;
}

/** The cards of a flashcard; a question is asked as it is, or as one card with its answer behind it. */
export function entriesOf(item: QuizItem, asCards: boolean): readonly QuizEntry[] {
  const entry = (card: string | undefined): QuizEntry => ({
    ref: card === undefined ? item.ref : `${item.ref}#${card}`,
    item,
    card,
  });
  const { list, data } = item.reading;
  if (list === 'questions') {
    return asCards ? [entry('question')] : [{ ref: item.ref, item, card: undefined }];
  }
  const cloze = textOf(data['cloze']);
  if (cloze !== undefined && textOf(data['front']) === undefined) {
    return gapCards(readGaps(cloze).gaps).map(({ card }) => entry(card));
  }
  return data['reverse'] === true ? [entry('front'), entry('reverse')] : [entry('front')];
}
