/** What a file of a language says of what must agree with an article. */
export interface AgreementData {
  /** Replaced by the rules that read it. */
  readonly todo?: never;
}
