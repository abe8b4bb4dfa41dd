/** What a lesson says itself, and how it names signs, in one language. */
export interface SpeechWords {
  /** BCP 47. */
  readonly language: string;
  readonly notes: string;
  readonly questions: string;
  readonly flashcards: string;
  readonly question: (number: number) => string;
  readonly card: (number: number) => string;
  readonly passage: string;
  readonly answer: string;
  readonly answers: string;
  readonly explanation: string;
  /** In the place of a gap: alone, and one of several. */
  readonly blank: string;
  readonly numberedBlank: (number: number) => string;
  /** Before what a dropdown offers. */
  readonly chooseFrom: string;
  readonly several: string;
  readonly trueOrFalse: string;
  readonly true: string;
  readonly false: string;
  readonly match: string;
  readonly matchWith: string;
  readonly order: string;
  readonly inUnit: (unit: string) => string;
  readonly whatCounts: string;
  readonly noAnswer: string;
  /** Answers are those that a pattern describes, which nobody can say. */
  readonly byPattern: string;
  readonly or: string;
  readonly and: string;
  /** Between the two ends of a range. */
  readonly to: string;
  readonly plusMinus: string;
  readonly minus: string;
  readonly between: (low: string, high: string) => string;
  readonly power: (number: string, exponent: string) => string;
  readonly image: string;
  readonly audio: string;
  readonly video: string;
  readonly link: string;
  readonly code: string;
  readonly moreLines: (count: number) => string;
  /** Signs of code, by the sign; longer ones first where they begin alike. */
  readonly signs: Readonly<Record<string, string>>;
  /** Units as they are said: of one, of several. */
  readonly units: Readonly<Record<string, readonly [one: string, several: string]>>;
  /** Between two units of which one is divided by the other. */
  readonly per: string;
}
