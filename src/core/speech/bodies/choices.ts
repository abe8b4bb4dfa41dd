import { choiceLetter } from '../../view/choice-letter.js';
import type { BodyScript } from '../body-script.js';
import { announce, sayEntry, sayText } from '../utterances.js';

/** Choices by their letters, in the order of the bank, so that the text beside it has the same. */
export const choices: BodyScript<'choices'> = {
  ask: ({ choices: all, multiple }, { speaker }) => [
    ...(multiple ? [announce(speaker.words.several, speaker)] : []),
    ...all.flatMap(({ text }, i) => sayEntry('choice', choiceLetter(i), text, speaker)),
  ],
  answer: ({ choices: all }, { speaker }) =>
    all.flatMap(({ text, correct, feedback }, i) =>
      correct
        ? [
            ...sayEntry('answer', choiceLetter(i), text, speaker),
            ...(feedback === undefined ? [] : sayText('explanation', feedback, speaker)),
          ]
        : [],
    ),
};
