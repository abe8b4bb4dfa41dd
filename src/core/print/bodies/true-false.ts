import { escapeHtml } from '../html.js';
import { list, missing, noBrief } from '../parts.js';
import type { BodyPrint } from './body-print.js';

/** Two circles in a line. */
export const trueFalse: BodyPrint<'true-false'> = {
  ask: (_body, { words }) =>
    list(
      'choices is-true-false',
      [words.true, words.false].map(
        (word) => `<span class="tick is-round"></span><div class="words">${escapeHtml(word)}</div>`,
      ),
    ),
  answer({ answer }, { words }) {
    if (answer === undefined) return missing(words.noAnswer);
    return `<span class="is-right">${escapeHtml(answer ? words.true : words.false)}</span>`;
  },
  brief: ({ answer }, { words }) =>
    answer === undefined ? noBrief : escapeHtml(answer ? words.true : words.false),
};
