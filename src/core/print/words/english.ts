import { duration, type PageWords } from './page-words.js';

const counted = (count: number, one: string, many: string): string =>
  `${count}\u00A0${count === 1 ? one : many}`;

export const english: PageWords = {
  language: 'en',
  sheets: { questions: 'Questions', answers: 'Answer key', flashcards: 'Flashcards' },
  version: (name) => `Version ${name}`,
  seed: (seed) => `seed ${seed}`,
  name: 'Name',
  date: 'Date',
  score: 'Score',
  questions: (count) => counted(count, 'question', 'questions'),
  cards: (count) => counted(count, 'card', 'cards'),
  points: (count) => counted(count, 'point', 'points'),
  number: String,
  duration,
  nothingToPrint: 'There is nothing to print here.',
  forQuestions: (first, last) =>
    first === last
      ? `For question ${first}`
      : `For questions ${first}${last === first + 1 ? ' and ' : '–'}${last}`,
  seeAbove: (question) => `Use the text above question ${question}.`,
  several: 'Tick all that apply.',
  matchByLetter: 'Write the letter of what belongs to it on each line.',
  numberInOrder: 'Number these in the right order, beginning with 1.',
  true: 'True',
  false: 'False',
  image: 'Image',
  audio: 'Sound',
  video: 'Video',
  noStem: 'This question has no text yet.',
  noText: 'The text is not written yet.',
  noAnswer: 'The answer is not written yet.',
  empty: '(empty)',
  or: ' or ',
  pattern: 'Answers that match this pattern',
  share: (weight) => `${weight} of the points`,
  modelAnswer: 'Model answer',
  rubric: 'Rubric',
  explanation: 'Explanation',
  whenRight: 'If right',
  whenPartlyRight: 'If right in part',
  whenWrong: 'If wrong',
  belongToNone: 'Belongs to none',
  countsInPart: 'What is right in part counts in part.',
  allOrNothing: 'Counts only if all of it is right.',
  duplex: 'Print on both sides, flipped on the long edge, at 100 %. Cut along the dashed lines.',
};
