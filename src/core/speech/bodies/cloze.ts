import { readGaps } from '../../markdown/gaps.js';
import { dropdownEntries } from '../../render/gaps-shown.js';
import type { BodyScript } from '../body-script.js';
import { sayPlain, sayText } from '../utterances.js';

/** The text with blanks, then the same text with what belongs into them. */
export const cloze: BodyScript<'cloze'> = {
  ask({ text }, { speaker, seed }) {
    const { words } = speaker;
    const { gaps } = readGaps(text.trim());
    const nameOf = (i: number): string =>
      gaps.length > 1 ? words.numberedBlank(i + 1) : words.blank;
    const offered = gaps.flatMap((gap, i) => {
      if (!gap.dropdown) return [];
      const entries = dropdownEntries(gap, `${seed}/gap/${i}`).join(', ');
      const where = gaps.length > 1 ? `${nameOf(i)}, ` : '';
      return sayPlain('choice', `${where}${words.chooseFrom}: ${entries}.`, speaker);
    });
    return [
      ...sayText('question', text, speaker, {
        cloze: true,
        gap: ({ gap, index }) => {
          const hint = gap.hint?.text.trim() ?? '';
          return ` ${nameOf(index)}${hint === '' ? '' : ` (${hint})`} `;
        },
      }),
      ...offered,
    ];
  },
  answer: ({ text }, { speaker }) =>
    sayText('answer', text, speaker, {
      cloze: true,
      gap: ({ gap }) => gap.answers[0]?.text ?? '',
    }),
};
