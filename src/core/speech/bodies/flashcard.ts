import type { BodyScript } from '../body-script.js';
import { sayText } from '../utterances.js';

export const flashcard: BodyScript<'flashcard'> = {
  ask: ({ front }, { speaker }) => sayText('question', front, speaker),
  answer: ({ back }, { speaker }) => sayText('answer', back, speaker),
};
