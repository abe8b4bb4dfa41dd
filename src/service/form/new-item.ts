import type { ItemList } from '../../core/model/reading.js';
import type { Tell } from '../tell.js';

/** A new item, which says what is to be written where; it is right as it is. */
export function newItem(
  list: ItemList,
  kind: string | undefined,
  tell: Tell,
): Readonly<Record<string, unknown>> {
  if (list === 'flashcards')
    return { front: tell('Front of the card'), back: tell('Back of the card') };
  const question = tell('Write your question here');
  const right = tell('Right answer');
  const wrong = (n: number): string => tell('Wrong answer {0}', n);
  switch (kind) {
    case 'multiple-answer':
      return {
        question,
        choices: [
          { text: tell('Right answer {0}', 1), correct: true },
          { text: tell('Right answer {0}', 2), correct: true },
          wrong(1),
          wrong(2),
        ],
      };
    case 'true-false':
      return { question: tell('Write a statement here'), answer: true };
    case 'short-answer':
      return { question, answer: right };
    case 'numeric':
      return { question, answer: 0 };
    case 'cloze':
      return { cloze: tell('Write a text here, with the {{missing word}} between braces.') };
    case 'matching':
      return {
        question: tell('What belongs together?'),
        pairs: [1, 2, 3].map((n) => ({ left: tell('Left {0}', n), right: tell('Right {0}', n) })),
      };
    case 'ordering':
      return {
        question: tell('Put into the right order.'),
        order: [1, 2, 3].map((n) => tell('Step {0}', n)),
      };
    case 'open':
      return { question, 'model-answer': tell('A good answer') };
    default:
      return { question, choices: [{ text: right, correct: true }, wrong(1), wrong(2)] };
  }
}
