/** What a page says itself, in one language. */
export interface PageWords {
  /** BCP 47. */
  readonly language: string;
  readonly sheets: {
    readonly questions: string;
    readonly answers: string;
    readonly flashcards: string;
  };
  /** One of several papers, by its letter. */
  readonly version: (name: string) => string;
  /** What the order of a paper follows from. */
  readonly seed: (seed: string) => string;
  /** To be filled in at the head of a question sheet. */
  readonly name: string;
  readonly date: string;
  readonly score: string;
  /** `12 questions` */
  readonly questions: (count: number) => string;
  readonly cards: (count: number) => string;
  readonly points: (points: number) => string;
  /** As it is written in this language. */
  readonly number: (value: number) => string;
  /** The parts of a duration. */
  readonly duration: (hours: number, minutes: number, seconds: number) => string;
  readonly nothingToPrint: string;

  /** Of the texts that questions share, by the numbers of the first and the last. */
  readonly forQuestions: (first: number, last: number) => string;
  readonly seeAbove: (question: number) => string;
  readonly several: string;
  readonly matchByLetter: string;
  readonly numberInOrder: string;
  readonly true: string;
  readonly false: string;
  readonly image: string;
  readonly audio: string;
  readonly video: string;

  readonly noStem: string;
  readonly noText: string;
  readonly noAnswer: string;
  readonly empty: string;
  /** Between accepted answers, with its spaces. */
  readonly or: string;
  readonly pattern: string;
  /** `50%` → `50 % of the points` */
  readonly share: (weight: string) => string;
  readonly modelAnswer: string;
  readonly rubric: string;
  readonly explanation: string;
  readonly whenRight: string;
  readonly whenPartlyRight: string;
  readonly whenWrong: string;
  readonly belongToNone: string;
  /** How an answer is counted that is right in part. */
  readonly countsInPart: string;
  readonly allOrNothing: string;

  readonly duplex: string;
}

/** The units of time are the same wherever they are abbreviated. */
export function duration(hours: number, minutes: number, seconds: number): string {
  const parts = [
    [hours, 'h'],
    [minutes, 'min'],
    [seconds, 's'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? `${count}\u00A0${unit}` : [])).join(' ');
}
