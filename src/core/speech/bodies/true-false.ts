import type { BodyScript } from '../body-script.js';
import { announce } from '../utterances.js';

export const trueFalse: BodyScript<'true-false'> = {
  ask: (_, { speaker }) => [announce(speaker.words.trueOrFalse, speaker)],
  answer({ answer }, { speaker }) {
    if (answer === undefined) return [];
    const { words } = speaker;
    return [{ ...announce(answer ? words.true : words.false, speaker), role: 'answer' }];
  },
};
