/** What an utterance is in a lesson. */
export type Role =
  | 'title'
  | 'heading'
  | 'notes'
  | 'passage'
  /** What the lesson says itself: “Question 3”, “Answer”. */
  | 'announce'
  | 'question'
  | 'choice'
  /** Nothing is said: time to think. */
  | 'think'
  | 'answer'
  | 'explanation';

/** What is said in one go, and how long it is still after it. */
export interface Utterance {
  readonly role: Role;
  /** As they are spoken, in plain words: none of `think`. */
  readonly sentences: readonly string[];
  /** BCP 47 tag of these words. */
  readonly language: string;
  /** Milliseconds of silence behind it. */
  readonly pause: number;
}

/** A piece of a lesson that one goes on to, or back to: a section of the notes, a question, a card. */
export interface LessonPart {
  /** Unlike that of any other part; the same after the bank was edited elsewhere. */
  readonly key: string;
  readonly sort: 'title' | 'notes' | 'question' | 'flashcard';
  /** The item's id, else `questions[3]`; undefined of what is no item. */
  readonly item: string | undefined;
  /** Where it stands in the bank's text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly utterances: readonly Utterance[];
}

/** A bank as it is read aloud. */
export interface Lesson {
  readonly title: string;
  /** The bank's, a BCP 47 tag. */
  readonly language: string;
  readonly parts: readonly LessonPart[];
}

/** What of a bank is read. */
export type LessonList = 'notes' | 'questions' | 'flashcards';

export const lessonLists: readonly LessonList[] = ['notes', 'questions', 'flashcards'];

export interface LessonOptions {
  /** What is read; all of it, if nothing is said. */
  readonly read?: readonly LessonList[];
  /** Milliseconds to think before an answer: 5000, if nothing is said. */
  readonly think?: number;
  /** What the order of questions and cards follows from; without it, it is the bank's. */
  readonly seed?: string;
  readonly drafts?: boolean;
  /** Says math in words; without it, it is read sign by sign. */
  readonly speakMath?: SpeakMath;
}

/**
 * Math in words, of TeX without its dollar signs; undefined where it cannot be said, as in a `language`
 * (BCP 47) that it does not speak.
 */
export type SpeakMath = (tex: string, language: string) => string | undefined;
