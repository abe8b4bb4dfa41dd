import { shuffledOrder } from '../chance/shuffle.js';

/** A choice, as far as its place is concerned. */
export interface PlacedChoice {
  /** Markdown. */
  readonly text: string;
  /** Whether it says that it keeps its place. */
  readonly pinned: boolean;
}

/** “All of the above”, « Aucune de ces réponses »: it speaks of the others, and makes sense behind them only. */
const ofTheOthers = [
  /^(?:all|none|both|neither|any|some) of (?:these|those|them|(?:the |these |those )?(?:above|others?|(?:other )?(?:answers|choices|options|statements)))(?: (?:above|listed))?(?: (?:is|are) (?:right|correct|true|wrong|false))?\W*$/i,
  /^(?:toutes|tous|aucune?)(?: des?| d’entre)?(?: les| ces| ceux| celles)? ?(?:réponses?|propositions?|affirmations?|choix)?(?: (?:ci-dessus|précédent\w*|proposées?|qui précèdent))?(?: (?:n’|n')?(?:est|sont) (?:justes?|correctes?|exactes?|vraies?|fausses?))?\W*$/iu,
  /^(?=\S+ \S)(?:tod[ao]s|ningun[ao]|amb[ao]s)(?: de)?(?: l[ao]s| est[ao]s)?(?: (?:respuestas?|opciones|afirmaciones))?(?: (?:anteriores|de arriba|mencionad[ao]s))?(?: (?:es|son) (?:correct|ciert|fals|verdader)[ao]s?)?\W*$/iu,
];

/** “Both A and C”, « A et B »: it names others by the place at which they stand. */
const byLetter =
  /^(?:[Bb]oth |[Oo]nly |[Ss]eulement |[Ss]olo |[Ss]ólo |[Aa]nswers |[Cc]hoices |(?:[Ll]es )?[Rr]éponses |(?:[Ll]as )?(?:[Rr]espuestas|[Oo]pciones) )?[A-H](?:(?:, ?|,? (?:and|or|et|ou|y|o) | ?& ?)[A-H])+(?: (?:only|seulement))?\W*$/u;

/**
 * The order in which choices are shown when they are shuffled, as places in the list. What is pinned and
 * what speaks of the other choices keeps its place; where some are named by letter, all do.
 */
export function choiceOrder(choices: readonly PlacedChoice[], seed: string): readonly number[] {
  const isNamed = choices.some(({ text }) => byLetter.test(text.trim()));
  return shuffledOrder(choices.length, seed, (i) => {
    const { pinned, text } = choices[i]!;
    return pinned || isNamed || ofTheOthers.some((said) => said.test(text.trim()));
  });
}
