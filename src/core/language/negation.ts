/** What a file of a language says of how a language says no. */
export interface NegationData {
  /** Replaced by the rules that read it. */
  readonly todo?: never;
}
