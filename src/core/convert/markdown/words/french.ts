import type { PlainWords } from './words.js';

export const french: PlainWords = {
  language: 'fr',
  question: ['question', 'q'],
  answer: [
    ...['réponse', 'réponses', 'rép', 'bonne réponse', 'bonnes réponses', 'réponse correcte'],
    ...['réponses correctes', 'réponse juste', 'réponse exacte', 'solution', 'clé'],
    ...['la réponse est', 'la bonne réponse est', 'corrigé'],
  ],
  answerKey: ['réponses', 'corrigé', 'corrigés', 'corrections', 'solutions', 'clé de correction'],
  explanation: ['explication', 'explications', 'justification', 'commentaire', 'pourquoi'],
  hint: ['indice', 'aide', 'piste'],
  correct: ['correct', 'correcte', 'juste', 'vrai', 'bonne réponse', 'réponse correcte', 'exact'],
  yes: ['vrai', 'v'],
  no: ['faux', 'f'],
  and: ['et', 'ou'],
};
