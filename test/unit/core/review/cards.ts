import { readBank } from '../../../../src/core/document/index.js';
import { cardsOfItems, type ReviewCard } from '../../../../src/core/review/index.js';
import { quizItems } from '../../../../src/core/quiz/index.js';

/** The cards of a bank that is written here. */
export function cardsOf(text: string, file = 'b.quiz.yaml'): readonly ReviewCard[] {
  return cardsOfItems(quizItems(readBank(text), file).items);
}

/** A bank of so many flashcards: `x0`, `x1`… */
export function manyCards(count: number, name = 'b', more = ''): readonly ReviewCard[] {
  const items = Array.from(
    { length: count },
    (_, i) => `  - {id: x${i}, front: Front ${i}, back: Back ${i}${more}}\n`,
  );
  return cardsOf(`title: x\nflashcards:\n${items.join('')}`, `${name}.quiz.yaml`);
}
