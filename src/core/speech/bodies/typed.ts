import type { BodyScript } from '../body-script.js';
import { spokenNumber, spokenUnit } from '../spoken-number.js';
import { announce, pauses, sayPlain } from '../utterances.js';

export const typed: BodyScript<'typed'> = {
  ask: ({ unit }, { speaker }) =>
    unit === undefined
      ? []
      : [announce(speaker.words.inUnit(spokenUnit(unit, speaker.words, false)), speaker)],
  answer({ answers, pattern, numeric, unit }, { speaker }) {
    const { words, within } = speaker;
    if (answers.length === 0) {
      return pattern === undefined
        ? []
        : [{ ...announce(words.byPattern, speaker), role: 'answer' }];
    }
    const said = answers.map(({ text }) => (numeric ? spokenNumber(text, unit, within) : text));
    return sayPlain(
      'answer',
      said.join(within === undefined ? '; ' : `, ${within.or} `),
      speaker,
      pauses.block,
    );
  },
};
