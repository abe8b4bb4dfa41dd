import { rightsOffered } from '../../render/rights-offered.js';
import { choiceLetter } from '../../view/choice-letter.js';
import { instruction, list, missing, named, noBrief } from '../parts.js';
import type { BodyPrint } from './body-print.js';

/** Left sides with a line for a letter, and the right sides by letter beside them. */
export const matching: BodyPrint<'matching'> = {
  ask(body, { words, text, seed }) {
    if (body.pairs.length === 0) return missing(words.noText);
    const lefts = body.pairs.map(
      ({ left }) =>
        `<span class="letter-blank"></span><div class="words">${text.richOr(left, words.empty)}</div>`,
    );
    const rights = rightsOffered(body, `${seed}/rights`).map(
      (right, i) =>
        `<span class="letter">${choiceLetter(i)}</span><div class="words">${text.rich(right)}</div>`,
    );
    return `${instruction(words.matchByLetter)}<div class="matching">${list('lefts', lefts)}${list('rights', rights)}</div>`;
  },
  answer(body, { words, text, seed, isLettered }) {
    if (body.pairs.length === 0) return missing(words.noAnswer);
    const offered = rightsOffered(body, `${seed}/rights`);
    const letterOf = (right: string): string => {
      if (!isLettered) return '';
      const at = offered.indexOf(right);
      return `<span class="letter is-right">${at < 0 ? '–' : choiceLetter(at)}</span>`;
    };
    const pairs = body.pairs.map(
      ({ left, right }) =>
        `${letterOf(right)}<div class="words">${text.richOr(left, words.empty)} <span class="arrow">–</span> ${text.richOr(right, words.empty)}</div>`,
    );
    const rights = new Set(body.pairs.map(({ right }) => right));
    const others = [...new Set(body.distractors)].filter((right) => !rights.has(right));
    const letters = others.map(
      (right) => `${letterOf(right).replace(' is-right', '')} ${text.rich(right)}`,
    );
    return (
      list('key-pairs', pairs) +
      (others.length > 0 ? named(words.belongToNone, letters.join(', ')) : '')
    );
  },
  brief(body, { seed }) {
    const offered = rightsOffered(body, `${seed}/rights`);
    const letters = body.pairs.map(({ right }) => {
      const at = offered.indexOf(right);
      return at < 0 ? noBrief : choiceLetter(at);
    });
    return letters.join('\u00A0') || noBrief;
  },
};
