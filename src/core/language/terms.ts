/** What a file of a language says of words that give a choice away. */
export interface TermData {
  /** Replaced by the rules that read it. */
  readonly todo?: never;
}
