import { spokenCode } from '../spoken-code.js';
import type { SpeechWords } from '../words/index.js';

/** Longer, it is no formula that anybody can follow by ear. */
const longest = 400;

/**
 * Math for whom nothing better speaks: the names of its commands and signs, in order. Braces only group,
 * and say nothing. Without words, signs are left to the voice.
 */
export function spelledMath(tex: string, words: SpeechWords | undefined): string {
  const text = tex
    .slice(0, longest)
    .replace(/\\(?:left|right|displaystyle|limits|,|;|:|!|quad|qquad)(?![a-z])/gi, ' ')
    .replace(/\\(?:text|mathrm|mathbf|operatorname|ce|pu)\b/g, ' ')
    .replace(/\\([A-Za-z]+)/g, ' $1 ')
    .replace(/\\(.)/g, ' $1 ')
    .replace(/[{}$&~]/g, ' ');
  return spokenCode(text, words);
}
