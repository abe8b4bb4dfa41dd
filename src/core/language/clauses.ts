import type { Language } from './language.js';
import { negationPatterns } from './negation-patterns.js';
import { questionPatterns } from './questions.js';
import type { Word } from './words.js';

type Grammar = Pick<Language, 'negation' | 'questions' | 'words'>;

/** Whether a sentence that ends with a word goes on with a noun or a verb, and with no clause: `is`, `the`. */
export function expectsNoClause(word: string, { questions }: Grammar): boolean {
  const { articles, joints, verbs } = questionPatterns(questions);
  return articles.test(word) || joints.test(word) || verbs.test(word);
}

/** Whether words begin a clause of its own (`it allows the business to`), and no part of another one. */
export function beginClause(words: readonly Word[], { negation, questions }: Grammar): boolean {
  const { clause, pronoun } = negationPatterns(negation);
  const { verbs } = questionPatterns(questions);
  for (const [i, { folded }] of words.entries()) {
    if (i === 0 && pronoun.test(folded)) return true;
    if (clause.test(folded)) return false;
    if (verbs.test(folded)) return i > 0;
  }
  return false;
}

/**
 * How many of some words stand before a noun at their end that would be parted from what it is like:
 * `de l'acide | acétique`. All of them where there is none.
 *
 * @param next the word behind them
 */
export function wordsBeforeNoun(
  words: readonly Word[],
  next: string,
  { questions, words: { functionWords } }: Grammar,
): number {
  const last = words.at(-1);
  if (!questions.adjectivesFollow || last === undefined) return words.length;
  if (functionWords.has(last.folded) || functionWords.has(next)) return words.length;
  const { articles, joints } = questionPatterns(questions);
  let count = words.length - 1;
  // A name or a verb has no article.
  while (count > 0) {
    const { folded } = words[count - 1]!;
    if (!articles.test(folded) && !joints.test(folded)) break;
    count--;
  }
  return count < words.length - 1 || count === 0 ? count : words.length;
}
