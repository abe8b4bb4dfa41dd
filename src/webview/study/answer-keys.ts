import type { Tell } from '../shared/tell.js';
import type { ListedKey } from './keys.js';
import type { QuestionView } from './question-view.js';

/** What chooses, sorts, or helps to answer, in a quiz as in a review. */
export function answerKeys({ item, card }: QuestionView, tell: Tell): readonly ListedKey[] {
  const { type } = item.body;
  const keys: ListedKey[] = [];
  if (card === 'none' && type === 'choices') {
    keys.push({ action: 'choose', keys: ['1–9', 'A–Z'], does: tell('Choose an answer') });
  } else if (card === 'none' && type === 'true-false') {
    keys.push({ action: 'choose', keys: ['1', '2'], does: tell('Choose an answer') });
  } else if (card === 'none' && type === 'ordering') {
    const does = tell('Move the entry that has the focus (Tab goes to the next)');
    keys.push({ action: undefined, keys: ['Alt+↑', 'Alt+↓'], does });
  }
  if (item.hints.length > 0) keys.push({ action: 'hint', keys: ['H'], does: tell('Show a hint') });
  return keys;
}
