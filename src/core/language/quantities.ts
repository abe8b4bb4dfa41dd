/** What a file of a language says of how numbers are written. */
export interface QuantityData {
  /** Replaced by the rules that read it. */
  readonly todo?: never;
}
