/** What a file of a language says of how easily a text is read. */
export interface ReadingData {
  /** Replaced by the rules that read it. */
  readonly todo?: never;
}
