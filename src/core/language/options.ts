/** What a file of a language says of choices that speak of other choices. */
export interface OptionData {
  /** Replaced by the rules that read it. */
  readonly todo?: never;
}
