import { negationOfStem } from '../../language/negation.js';
import { sentenceAt } from '../../language/sentence.js';
import { termPatterns } from '../../language/terms.js';
import type { ItemView } from '../../view/index.js';

/** Whether a stem asks for the choice that is wrong, or of which something is not so. */
export function asksForFalse({ stem, language }: ItemView): boolean {
  if (stem === undefined || language === undefined) return false;
  const isNegative = negationOfStem(stem, language.negation) !== undefined;
  const match = termPatterns(language.terms).falsehood.exec(stem.folded);
  if (match === null) return isNegative;
  const { sign, last } = sentenceAt(stem, match.index);
  return (sign === '?' || last) !== isNegative;
}
