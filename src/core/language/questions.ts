/** What a file of a language says of how a language asks. */
export interface QuestionData {
  /** Replaced by the rules that read it. */
  readonly todo?: never;
}
