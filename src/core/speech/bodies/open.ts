import type { BodyScript } from '../body-script.js';
import { announce, sayText } from '../utterances.js';

export const open: BodyScript<'open'> = {
  ask: () => [],
  answer: ({ modelAnswer, rubric }, { speaker }) => [
    ...(modelAnswer === undefined ? [] : sayText('answer', modelAnswer, speaker)),
    ...(rubric.length === 0
      ? []
      : [
          announce(speaker.words.whatCounts, speaker),
          ...rubric.flatMap(({ criterion }) => sayText('answer', criterion, speaker)),
        ]),
  ],
};
