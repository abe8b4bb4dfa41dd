import type { QuizStatus } from '../../protocol/quiz.js';
import type { Tell } from '../shared/tell.js';
import { answerKeys } from '../study/answer-keys.js';
import type { ListedKey } from '../study/keys.js';
import type { QuestionView } from '../study/question-view.js';

/** The shortcuts that do something now: at a question of a quiz, or behind its last one. */
export function quizKeys(
  tell: Tell,
  question: QuestionView | undefined,
  mode: QuizStatus['mode'] | undefined,
): readonly ListedKey[] {
  const always: readonly ListedKey[] = [
    { action: 'leave', keys: ['Esc'], does: tell('Leave; you can go on later') },
    { action: 'help', keys: ['?'], does: tell('Show these keys') },
  ];
  if (question === undefined) return always;
  const isExam = mode === 'exam';
  const own: readonly (ListedKey | false)[] = [
    ...keysOfKind(question, tell),
    question.card === 'none' && {
      action: 'submit',
      keys: ['Enter'],
      does: isExam ? tell('On to the next question') : tell('Check the answer, and go on'),
    },
    question.card === 'none' && {
      action: 'submit',
      keys: ['Ctrl+Enter'],
      does: tell('The same, wherever you are'),
    },
    isExam && {
      action: 'back',
      keys: [tell('Backspace')],
      does: tell('Back to the question before'),
    },
    isExam && {
      action: 'back',
      keys: [`Ctrl+${tell('Shift')}+Enter`],
      does: tell('The same, wherever you are'),
    },
    { action: 'skip', keys: ['K'], does: tell('Skip the question') },
    { action: 'flag', keys: ['F'], does: tell('Flag the question, or take the flag away') },
    !isExam && { action: 'undo', keys: ['U'], does: tell('Take back the last answer') },
    { action: 'source', keys: ['S'], does: tell('Go to the text of the question') },
  ];
  return [...own.filter((each) => each !== false), ...always];
}

/** What is answered with, by its kind. */
function keysOfKind(question: QuestionView, tell: Tell): readonly ListedKey[] {
  const isCard = question.card !== 'none';
  return [
    ...(isCard
      ? [
          { action: 'flip', keys: [tell('Space')], does: tell('Turn the card') } as const,
          { action: 'rate', keys: ['1', '2'], does: tell('Not known yet, or known') } as const,
        ]
      : []),
    ...answerKeys(question, tell),
  ];
}
