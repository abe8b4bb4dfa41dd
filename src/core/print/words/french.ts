import { duration, type PageWords } from './page-words.js';

/** Until two, French counts in the singular: `1,5 point`. */
const counted = (count: number, word: string): string =>
  `${number(count)}\u00A0${word}${Math.abs(count) < 2 ? '' : 's'}`;

const number = (value: number): string => String(value).replace('.', ',');

export const french: PageWords = {
  language: 'fr',
  sheets: { questions: 'Questions', answers: 'Corrigé', flashcards: 'Cartes mémoire' },
  version: (name) => `Version ${name}`,
  seed: (seed) => `tirage ${seed}`,
  name: 'Nom',
  date: 'Date',
  score: 'Note',
  questions: (count) => counted(count, 'question'),
  cards: (count) => counted(count, 'carte'),
  points: (count) => counted(count, 'point'),
  number,
  duration,
  nothingToPrint: 'Il n’y a rien à imprimer ici.',
  forQuestions: (first, last) =>
    first === last
      ? `Pour la question ${first}`
      : `Pour les questions ${first} ${last === first + 1 ? 'et' : 'à'} ${last}`,
  seeAbove: (question) => `Servez-vous du texte placé avant la question ${question}.`,
  several: 'Cochez toutes les bonnes réponses.',
  matchByLetter: 'Écrivez sur chaque ligne la lettre de ce qui lui correspond.',
  numberInOrder: 'Numérotez dans le bon ordre, en commençant par 1.',
  true: 'Vrai',
  false: 'Faux',
  image: 'Image',
  audio: 'Son',
  video: 'Vidéo',
  noStem: 'L’énoncé de cette question n’est pas encore écrit.',
  noText: 'Le texte n’est pas encore écrit.',
  noAnswer: 'La réponse n’est pas encore écrite.',
  empty: '(vide)',
  or: ' ou ',
  pattern: 'Réponses conformes à ce motif',
  share: (weight) => `${weight.replace(/\s*%$/, '\u00A0%')} des points`,
  modelAnswer: 'Réponse type',
  rubric: 'Barème',
  explanation: 'Explication',
  whenRight: 'Si juste',
  whenPartlyRight: 'Si juste en partie',
  whenWrong: 'Si faux',
  belongToNone: 'Sans correspondance',
  countsInPart: 'Une réponse juste en partie compte en partie.',
  allOrNothing: 'Ne compte que si tout est juste.',
  duplex:
    'Imprimez recto verso, en retournant sur le bord long, à 100 %. Découpez le long des pointillés.',
};
