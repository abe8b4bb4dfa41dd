import type { PlainWords } from './words.js';

export const english: PlainWords = {
  language: 'en',
  question: ['question', 'q'],
  answer: [
    ...['answer', 'answers', 'ans', 'correct answer', 'correct answers', 'right answer'],
    ...['correct', 'key', 'the answer is', 'the correct answer is', 'correct choice'],
    ...['correct option', 'solution'],
  ],
  answerKey: ['answers', 'answer key', 'key', 'answer sheet', 'correct answers', 'solutions'],
  explanation: ['explanation', 'rationale', 'feedback', 'why', 'reason', 'justification', 'note'],
  hint: ['hint', 'tip', 'clue'],
  correct: ['correct', 'correct answer', 'right', 'right answer', 'answer', 'true'],
  yes: ['true', 't'],
  no: ['false', 'f'],
  and: ['and', 'or'],
};
