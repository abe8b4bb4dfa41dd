import { foldings, type TextRules } from './fold-answer.js';
import { isTypo, type TypoContext } from './typo.js';

/** How a typed text is like the one that was meant. */
export type TextMatch =
  | { readonly type: 'same' }
  /** The same but for accents: a learner is told how it is spelt. */
  | { readonly type: 'respelt' }
  /** The same but for slips of the keyboard. */
  | { readonly type: 'typo'; readonly edits: number }
  | { readonly type: 'other' };

export interface CompareContext extends TypoContext {
  /** How many edits are allowed. */
  readonly typos: number;
}

/**
 * Compares a typed text with an answer. Case, accents, ligatures, typographic quotes, dashes and blanks
 * make no difference, but for those that the rules say.
 */
export function compareText(
  typed: string,
  answer: string,
  rules: TextRules,
  context: CompareContext = { typos: 0 },
): TextMatch {
  const mine = foldings(typed, rules);
  const meant = foldings(answer, rules);
  if (mine.some((each) => meant.includes(each))) {
    const strict = { ...rules, accentSensitive: true };
    return foldings(typed, strict)[0] === foldings(answer, strict)[0]
      ? { type: 'same' }
      : { type: 'respelt' };
  }
  if (context.typos === 0) return { type: 'other' };
  let best: number | undefined;
  for (const from of mine) {
    for (const to of meant) {
      const edits = isTypo(from, to, rules.language, context);
      if (edits !== undefined && (best === undefined || edits < best)) best = edits;
    }
  }
  return best === undefined ? { type: 'other' } : { type: 'typo', edits: best };
}
