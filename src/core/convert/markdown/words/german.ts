import type { PlainWords } from './words.js';

export const german: PlainWords = {
  language: 'de',
  question: ['frage', 'f'],
  answer: [
    ...['antwort', 'antworten', 'richtige antwort', 'richtige antworten', 'lösung', 'lösungen'],
    ...['richtig', 'korrekt'],
  ],
  answerKey: ['antworten', 'lösungen', 'lösung', 'lösungsschlüssel'],
  explanation: ['erklärung', 'begründung', 'erläuterung', 'warum'],
  hint: ['hinweis', 'tipp'],
  correct: ['richtig', 'korrekt', 'richtige antwort'],
  yes: ['richtig', 'wahr', 'r', 'w'],
  no: ['falsch', 'f'],
  and: ['und', 'oder'],
};
