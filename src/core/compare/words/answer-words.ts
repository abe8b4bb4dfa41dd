/** Words of a language of which no slip of the keyboard makes another. */
export interface AnswerWords {
  /** Folded: small letters without accents. */
  readonly negations: ReadonlySet<string>;
  /** Numbers in words. */
  readonly numbers: ReadonlySet<string>;
  /** Sets of beginnings; a word with one of a set says another thing than with another. */
  readonly contraries: readonly (readonly string[])[];
}

/** One word after the other, as they stand in a list. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
