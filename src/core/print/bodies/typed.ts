import { withUnit } from '../../render/with-unit.js';
import { escapeHtml, join } from '../html.js';
import { list, missing, named } from '../parts.js';
import type { BodyPrint } from './body-print.js';

/** A line for a word, a shorter one for a number and its unit. */
export const typed: BodyPrint<'typed'> = {
  ask: ({ numeric, unit }, { text }) =>
    join(
      `<div class="typed ${numeric ? 'is-number' : 'is-word'}"><span class="rule"></span>`,
      unit !== undefined && text.plain(unit),
      '</div>',
    ),
  answer({ answers, pattern, unit, numeric }, { words, text }) {
    const comma = numeric && words.number(0.5).includes(',');
    if (pattern !== undefined) {
      return named(words.pattern, `<code dir="ltr">${escapeHtml(pattern)}</code>`);
    }
    if (answers.length === 0) return missing(words.noAnswer);
    const entries = answers.map(({ text: written, weight, feedback }) => {
      const answer = comma ? written.replace(/(?<=\d)\.(?=\d)/g, ',') : written;
      return join(
        `<span class="${weight === undefined ? 'is-right' : 'is-accepted'}">`,
        text.plain(unit === undefined ? answer : withUnit(answer, unit)),
        '</span>',
        weight !== undefined && ` <span class="share">${escapeHtml(words.share(weight))}</span>`,
        feedback !== undefined && `<div class="feedback">${text.rich(feedback)}</div>`,
      );
    });
    const isPlain = answers.every(
      ({ weight, feedback }) => weight === undefined && feedback === undefined,
    );
    return isPlain ? entries.join(escapeHtml(words.or)) : list('key-answers', entries);
  },
};
