import type { Tell } from '../shared/tell.js';
import { answerKeys } from '../study/answer-keys.js';
import type { ListedKey } from '../study/keys.js';
import type { QuestionView } from '../study/question-view.js';

/** The shortcuts that do something now; they are switched off by the same names as those of a quiz. */
export function reviewKeys(tell: Tell, question: QuestionView | undefined): readonly ListedKey[] {
  return [
    ...(question === undefined ? [] : cardKeys(question, tell)),
    { action: 'undo', keys: ['U'], does: tell('Take back the last step') },
    { action: 'leave', keys: ['Esc'], does: tell('Leave; what you rated is kept') },
    { action: 'help', keys: ['?'], does: tell('Show these keys') },
  ];
}

function cardKeys(question: QuestionView, tell: Tell): readonly ListedKey[] {
  const isQuestion = question.card === 'none';
  return [
    isQuestion
      ? {
          action: 'submit',
          keys: ['Enter'],
          does: tell('Check the answer; behind it, take the marked rating'),
        }
      : { action: 'flip', keys: [tell('Space'), 'Enter'], does: tell('Turn the card') },
    {
      action: 'rate',
      keys: ['1', '2', '3', '4'],
      does: tell('Rate it: again, hard, good or easy'),
    },
    ...answerKeys(question, tell),
    { action: 'skip', keys: ['K'], does: tell('Put the card off until tomorrow') },
    { action: 'source', keys: ['S'], does: tell('Go to the text of the card') },
  ];
}
