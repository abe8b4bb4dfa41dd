import { withUnit } from '../../render/with-unit.js';
import { escapeHtml, join } from '../html.js';
import { briefly, list, missing, named, noBrief } from '../parts.js';
import type { PageWords } from '../words/page-words.js';
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
    if (pattern !== undefined) {
      return named(words.pattern, `<code dir="ltr">${escapeHtml(pattern)}</code>`);
    }
    if (answers.length === 0) return missing(words.noAnswer);
    const entries = answers.map(({ text: written, weight, feedback }) => {
      const answer = asWritten(written, numeric, words);
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
  brief({ answers, unit, numeric }, { words, text }) {
    const [first] = answers;
    if (first === undefined) return noBrief;
    const answer = asWritten(first.text, numeric, words);
    return text.plain(briefly(unit === undefined ? answer : withUnit(answer, unit)));
  },
};

/** With a decimal comma where the page has one. */
function asWritten(answer: string, numeric: boolean, words: PageWords): string {
  const hasComma = numeric && words.number(0.5).includes(',');
  return hasComma ? answer.replace(/(?<=\d)\.(?=\d)/g, ',') : answer;
}
