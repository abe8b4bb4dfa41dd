import type { GapSlot } from '../../render/slots.js';
import { dropdownEntries, gapWidth } from '../../render/gaps-shown.js';
import { readGaps } from '../../markdown/gaps.js';
import { escapeHtml, join } from '../html.js';
import { briefly, list, missing, noBrief } from '../parts.js';
import type { BodyContext, BodyPrint } from './body-print.js';

/** Blanks in the text, numbered where there are several; what a dropdown offers stands below. */
export const cloze: BodyPrint<'cloze'> = {
  ask(body, context) {
    const { words, text, seed } = context;
    if (body.text.trim() === '') return missing(words.noText);
    const isNumbered = readGaps(body.text.trim()).gaps.length > 1;
    const offered: string[] = [];
    const html = text.rich(body.text, {
      gap(slot) {
        const { gap, index } = slot;
        if (gap.dropdown) {
          const entries = dropdownEntries(gap, `${seed}/gap/${index}`).map(
            (entry) =>
              `<span class="entry"><span class="tick is-round"></span>${text.plain(entry)}</span>`,
          );
          offered.push(
            join(isNumbered && numberOf(slot), `<span class="entries">${entries.join(' ')}</span>`),
          );
        }
        return blank(slot, isNumbered, context);
      },
    });
    return `<div class="cloze">${html}${offered.length > 0 ? list('gap-entries', offered) : ''}</div>`;
  },
  answer(body, { words, text }) {
    const { gaps } = readGaps(body.text.trim());
    if (gaps.length === 0) return missing(words.noAnswer);
    const entries = gaps.map((gap, index) => {
      const accepted = gap.answers.map((answer) => answer.text).filter((answer) => answer !== '');
      const said = accepted.map((answer) => `<span class="is-right">${text.plain(answer)}</span>`);
      return join(
        gaps.length > 1 && numberOf({ index }),
        said.length === 0 ? missing(words.noAnswer) : said.join(escapeHtml(words.or)),
      );
    });
    return list('key-gaps', entries);
  },
  brief(body, { text }) {
    const { gaps } = readGaps(body.text.trim());
    const firsts = gaps.map(({ answers }) => text.plain(briefly(answers[0]?.text ?? noBrief)));
    return firsts.join('; ') || noBrief;
  },
};

function numberOf({ index }: Pick<GapSlot, 'index'>): string {
  return `<span class="gap-number">${index + 1}</span>`;
}

function blank(slot: GapSlot, isNumbered: boolean, { text }: BodyContext): string {
  const { hint } = slot.gap;
  return join(
    '<span class="gap">',
    isNumbered && numberOf(slot),
    `<span class="blank is-${slot.gap.dropdown ? 'medium' : gapWidth(slot.gap)}"></span>`,
    '</span>',
    hint !== undefined &&
      hint.text !== '' &&
      ` <span class="gap-hint">(${text.plain(hint.text)})</span>`,
  );
}
