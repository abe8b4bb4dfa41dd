// What a quiz and a review say alike: parts of the messages between the extension and their panels.
import {
  type Check,
  type Checked,
  isAny,
  isBoolean,
  isCount,
  isEither,
  isListOf,
  isMapOf,
  isMaybe,
  isNumber,
  isOneOf,
  isShaped,
  isString,
} from './check.js';
import { isMedia } from './media.js';

/** No answer that anybody types is longer. */
const longestAnswer = 100_000;

const isAnswerText: Check<string> = (value): value is string =>
  typeof value === 'string' && value.length <= longestAnswer;

/** An answer as `core/quiz` has it: plain JSON; `null` skips. */
export const isQuizAnswer = isEither(
  isAnswerText,
  isBoolean,
  isNumber,
  isOneOf(null),
  isListOf(isAnswerText, 1000),
  isMapOf(isAnswerText),
);

export type QuizAnswer = Checked<typeof isQuizAnswer>;

export const isOutcome = isOneOf('correct', 'partial', 'incorrect', 'skipped');

/** Beside the points of an open question: what was written, and the points for each criterion. */
export const ownWords = {
  written: isMaybe(isAnswerText),
  rubric: isMaybe(isListOf(isNumber, 1000)),
};

/** What is asked. */
export const isQuizEntry = isShaped({
  ref: isString,
  /** What the history calls its bank. */
  bank: isString,
  list: isOneOf('questions', 'flashcards'),
  kind: isMaybe(isString),
  /** What `shownItem` reads, choices in the order in which they are shown. */
  data: isMapOf(isAny),
  /** The bank's `defaults`. */
  defaults: isMapOf(isAny),
  /** Settles what else is mixed. */
  seed: isString,
  /** Of a flashcard: which of its cards; of a question that is turned like a card, `question`. */
  card: isMaybe(isString),
  /** Of a card with gaps: which of them are asked. */
  gaps: isListOf(isCount),
  /** The passage that it stands under. */
  stimulus: isMaybe(isString),
  /** BCP 47 tag. */
  language: isString,
});

export type QuizEntryData = Checked<typeof isQuizEntry>;

export const isQuizVerdict = isShaped({
  outcome: isOutcome,
  share: isNumber,
  /** In points. */
  score: isNumber,
  points: isNumber,
  correct: isBoolean,
  /** Sentences, in the learner's language. */
  why: isListOf(isString),
  /** Of the author; Markdown. */
  feedback: isListOf(isString),
  parts: isListOf(
    isShaped({ right: isBoolean, given: isMaybe(isString), expected: isMaybe(isString) }),
  ),
});

export type QuizVerdict = Checked<typeof isQuizVerdict>;

/**
 * What both views send. `ref` says which entry or card is meant, so that what is pressed twice is not
 * taken for the next one.
 */
export const studyRequests = [
  /** In an exam it may be changed as long as the exam goes on; cards of a review are turned by the view. */
  isShaped({ type: isOneOf('answer'), ref: isString, answer: isQuizAnswer, ...ownWords }),
  isShaped({ type: isOneOf('hint'), ref: isString, hints: isCount }),
  isShaped({ type: isOneOf('undo') }),
  isShaped({ type: isOneOf('leave') }),
  /** Shows an item in the text of its bank. */
  isShaped({ type: isOneOf('source'), ref: isString }),
  /** Files beside a bank that texts refer to. */
  isShaped({ type: isOneOf('find-media'), bank: isString, paths: isListOf(isString, 500) }),
  /** The learner wants what is on the web to be loaded, from this origin. */
  isShaped({ type: isOneOf('allow-origin'), origin: isString }),
] as const;

export type StudyRequest = Checked<(typeof studyRequests)[number]>;

/** What either begins with. */
export const beginning = {
  /** What may be loaded from the web, since the learner said so. */
  origins: isListOf(isString),
  /** Of the bank, or of all of them. */
  title: isString,
  /** Names of shortcuts of one key that are switched off. */
  off: isListOf(isString),
};

/** What is asked, and once it is answered, what became of it. */
export const asked = {
  entry: isQuizEntry,
  answer: isMaybe(isQuizAnswer),
  verdict: isMaybe(isQuizVerdict),
  ...ownWords,
};

/** An answer that is kept, and what it was worth. */
export const settled = { ref: isString, answer: isQuizAnswer, verdict: isQuizVerdict };

/** What is sent to both views. */
export const studyMessages = [
  /** Something to be told, that the bank is another, say: a sentence. */
  isShaped({ type: isOneOf('notice'), text: isString }),
  /** Something could not be kept, and has not happened: a sentence. */
  isShaped({ type: isOneOf('failed'), text: isString }),
  isShaped({ type: isOneOf('shortcuts'), off: isListOf(isString) }),
  isShaped({ type: isOneOf('media'), bank: isString, media: isMapOf(isMedia) }),
] as const;

export type StudyMessage = Checked<(typeof studyMessages)[number]>;
