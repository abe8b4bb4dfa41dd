import { rightsOffered } from '../../render/rights-offered.js';
import { choiceLetter } from '../../view/choice-letter.js';
import type { BodyScript } from '../body-script.js';
import { spokenLine } from '../spoken-blocks.js';
import { announce, sayEntry, sayPlain } from '../utterances.js';

/** Left sides by numbers, right sides by letters; then each pair. */
export const matching: BodyScript<'matching'> = {
  ask(body, { speaker, seed }) {
    const { words } = speaker;
    const rights = rightsOffered(body, `${seed}/rights`);
    return [
      announce(words.match, speaker),
      ...body.pairs.flatMap(({ left }, i) => sayEntry('choice', String(i + 1), left, speaker)),
      announce(words.matchWith, speaker),
      ...rights.flatMap((right, i) => sayEntry('choice', choiceLetter(i), right, speaker)),
    ];
  },
  answer: ({ pairs }, { speaker }) =>
    pairs.flatMap(({ left, right }) =>
      sayPlain(
        'answer',
        `${withoutEnd(spokenLine(left, speaker))}: ${spokenLine(right, speaker)}`,
        speaker,
      ),
    ),
};

function withoutEnd(text: string): string {
  return text.replace(/[.:;]$/, '');
}
