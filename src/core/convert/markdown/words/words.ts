/** What stands before and behind things in a typed list of questions, in one language; lower case. */
export interface PlainWords {
  /** A BCP 47 tag. */
  readonly language: string;
  /** Before the number of a question: `Question 3:`. */
  readonly question: readonly string[];
  /** Before the right answer: `Answer: B`. */
  readonly answer: readonly string[];
  /** Alone on the line above all answers. */
  readonly answerKey: readonly string[];
  readonly explanation: readonly string[];
  readonly hint: readonly string[];
  /** In brackets behind a choice that is right. */
  readonly correct: readonly string[];
  /** Of statements. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Between two letters: `A and C`. */
  readonly and: readonly string[];
}
