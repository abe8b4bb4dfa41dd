import { negationPatterns } from '../../language/negation-patterns.js';
import { negationOfStem } from '../../language/negation.js';
import { sentenceAt } from '../../language/sentence.js';
import { termPatterns } from '../../language/terms.js';
import type { Language } from '../../language/index.js';
import type { ItemView } from '../../view/index.js';

/** Whether a stem asks for the choice that is wrong, or of which something is not so. */
export function asksForFalse({ stem, language }: ItemView): boolean {
  if (stem === undefined || language === undefined) return false;
  const isNegative = negationOfStem(stem, language.negation) !== undefined;
  const match = termPatterns(language.terms).falsehood.exec(stem.folded);
  if (match === null) return isNegative;
  const { start, sign, last } = sentenceAt(stem, match.index);
  // An instruction may stand before what it is about: `Find the false statement. Whales…`
  const isAsked =
    sign === '?' || last || tellsToPick(stem.folded.slice(start, match.index), language);
  return isAsked !== isNegative;
}

function tellsToPick(before: string, { negation }: Language): boolean {
  return negationPatterns(negation).telling.test(before);
}
