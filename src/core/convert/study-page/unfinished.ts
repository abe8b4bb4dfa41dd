import { foldText } from './fold-text.js';
import { allPhrases } from './phrases/index.js';

const unfinishedWords = new Set(
  allPhrases.flatMap((phrases) => phrases.unfinished).map((word) => foldText(word)),
);

/** No article is longer; how long the line is does not matter. */
const longestTail = 40;

/**
 * Whether a line cannot be the end of a sentence: its last sign or word wants more. A capital is a
 * name: `vitamin A` is complete.
 */
export function isUnfinished(text: string): boolean {
  if (/[,:;(/&–—-]$/.test(text)) return true;
  const [, word] = /[^\p{L}](\p{Ll}+)['’]?$/u.exec(text.slice(-longestTail)) ?? [];
  return word !== undefined && unfinishedWords.has(foldText(word));
}

/** Whether a line in small letters goes on with the line before it. */
export function continuesLine(before: string, text: string): boolean {
  return /^\p{Ll}/u.test(text) && isUnfinished(before);
}
