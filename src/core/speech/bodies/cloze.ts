import { readGaps } from '../../markdown/gaps.js';
import { dropdownEntries } from '../../render/gaps-shown.js';
import type { BodyScript } from '../body-script.js';
import type { Utterance } from '../lesson.js';
import { announce, sayPlain, sayText } from '../utterances.js';

/** The text with blanks, then the same text with what belongs into them. */
export const cloze: BodyScript<'cloze'> = {
  ask({ text }, { speaker, seed }) {
    const { words, within } = speaker;
    const { gaps } = readGaps(text.trim());
    const nameOf = (i: number): string => {
      if (gaps.length === 1) return within?.blank ?? '…';
      return within?.numberedBlank(i + 1) ?? `… (${i + 1}) …`;
    };
    const offered = gaps.flatMap((gap, i): readonly Utterance[] => {
      if (!gap.dropdown) return [];
      const entries = `${dropdownEntries(gap, `${seed}/gap/${i}`).join(', ')}.`;
      if (within === undefined) {
        const which = gaps.length > 1 ? words.numberedBlank(i + 1) : words.blank;
        const said = announce(`${which}, ${words.chooseFrom}`, speaker);
        return [said, ...sayPlain('choice', entries, speaker)];
      }
      const where = gaps.length > 1 ? `${nameOf(i)}, ` : '';
      return sayPlain('choice', `${where}${within.chooseFrom}: ${entries}`, speaker);
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
