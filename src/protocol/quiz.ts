// The messages between the extension and the panel of a quiz: all there are, for both sides.
import {
  type Check,
  type Checked,
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

/** Raised when a message changes: a view that was restored may be of an older extension. */
export const quizVersion = 1;

const isVersion = isOneOf(quizVersion);

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

/**
 * What the view sends. `ref` says which entry is meant, so that what is pressed twice is not taken for
 * the next one.
 */
export const isQuizRequest = isEither(
  isShaped({ type: isOneOf('ready'), protocol: isVersion }),
  /** In an exam it may be changed as long as the exam goes on. */
  isShaped({ type: isOneOf('answer'), ref: isString, answer: isQuizAnswer }),
  isShaped({ type: isOneOf('next'), ref: isString }),
  /** To another question of an exam. */
  isShaped({ type: isOneOf('go-to'), index: isCount }),
  isShaped({ type: isOneOf('flag'), ref: isString, flagged: isBoolean }),
  isShaped({ type: isOneOf('hint'), ref: isString, hints: isCount }),
  isShaped({ type: isOneOf('undo') }),
  isShaped({ type: isOneOf('pause') }),
  isShaped({ type: isOneOf('run') }),
  isShaped({ type: isOneOf('finish') }),
  /** The points that somebody gives their own answer, when an exam is over. */
  isShaped({ type: isOneOf('grade'), ref: isString, points: isNumber }),
  isShaped({ type: isOneOf('leave') }),
  /** Shows an item in the text of its bank. */
  isShaped({ type: isOneOf('source'), ref: isString }),
  /** Another quiz of what was wrong in this one. */
  isShaped({ type: isOneOf('retry') }),
  /** A review of what was wrong in this one. */
  isShaped({ type: isOneOf('review') }),
  isShaped({ type: isOneOf('save'), format: isOneOf('markdown', 'json', 'csv') }),
  /** Files beside a bank that texts refer to. */
  isShaped({ type: isOneOf('find-media'), bank: isString, paths: isListOf(isString, 500) }),
  /** The learner wants what is on the web to be loaded, from this origin. */
  isShaped({ type: isOneOf('allow-origin'), origin: isString }),
);

export type QuizRequest = Checked<typeof isQuizRequest>;

const isMode = isOneOf('practice', 'exam', 'flip', 'cram');
const isOutcome = isOneOf('correct', 'partial', 'incorrect', 'skipped');

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

/** How the quiz stands, and the entry that is looked at. */
const isStatus = isShaped({
  mode: isMode,
  phase: isOneOf('asking', 'answered'),
  index: isCount,
  total: isCount,
  /** How many need not be asked any more, and how many of them were right. */
  done: isCount,
  right: isCount,
  flagged: isBoolean,
  hints: isCount,
  /** How often this one was wrong before. */
  misses: isCount,
  canUndo: isBoolean,
  /** Whether nothing comes behind it. */
  isLast: isBoolean,
  /** Milliseconds. */
  time: isShaped({ spent: isNumber, limit: isMaybe(isNumber), running: isBoolean }),
  /** Of an exam: each of its questions. */
  overview: isListOf(isShaped({ answered: isBoolean, flagged: isBoolean })),
});

export type QuizStatus = Checked<typeof isStatus>;

const isGroup = isShaped({
  name: isString,
  items: isCount,
  correct: isCount,
  score: isNumber,
  points: isNumber,
});

export type QuizGroup = Checked<typeof isGroup>;

const isItemResult = isShaped({
  entry: isQuizEntry,
  outcome: isOutcome,
  score: isNumber,
  points: isNumber,
  verdict: isMaybe(isQuizVerdict),
  answer: isMaybe(isQuizAnswer),
  flagged: isBoolean,
  hints: isCount,
  ms: isNumber,
  misses: isCount,
  /** An open answer that its writer has still to grade. */
  waits: isBoolean,
  /** What was written for an open question. */
  written: isMaybe(isString),
});

export type QuizItemResult = Checked<typeof isItemResult>;

export const isQuizMedia = isEither(
  isShaped({ state: isOneOf('found'), address: isString }),
  isShaped({ state: isOneOf('missing', 'outside', 'unknown') }),
);

/** What is sent to the view. */
export const isQuizMessage = isEither(
  isShaped({
    type: isOneOf('begin'),
    protocol: isVersion,
    /** By the English sentence, for what the view says in the user's language. */
    translations: isMapOf(isString),
    /** What may be loaded from the web, since the learner said so. */
    origins: isListOf(isString),
    /** What the quiz is restored from when the window is loaded again. */
    session: isString,
    uris: isListOf(isString),
    /** Of the bank, or of all of them. */
    title: isString,
    /** Names of shortcuts of one key that are switched off. */
    off: isListOf(isString),
  }),
  /** What is asked, and once it is answered, what became of it. */
  isShaped({
    type: isOneOf('question'),
    entry: isQuizEntry,
    status: isStatus,
    answer: isMaybe(isQuizAnswer),
    verdict: isMaybe(isQuizVerdict),
  }),
  /** The answer is kept, and this is what it was worth. */
  isShaped({
    type: isOneOf('verdict'),
    ref: isString,
    status: isStatus,
    answer: isQuizAnswer,
    verdict: isQuizVerdict,
  }),
  /** Something beside the answer is another: a flag, the clock. In an exam also: an answer is kept. */
  isShaped({ type: isOneOf('status'), ref: isString, status: isStatus }),
  isShaped({
    type: isOneOf('result'),
    mode: isMode,
    score: isNumber,
    points: isNumber,
    percent: isNumber,
    correct: isCount,
    answered: isCount,
    passed: isMaybe(isBoolean),
    ms: isNumber,
    /** The time ran out. */
    isOver: isBoolean,
    /** Whether the learner is told what was right. */
    reveals: isBoolean,
    /** How many there are to be retried. */
    wrong: isCount,
    tags: isListOf(isGroup),
    objectives: isListOf(isGroup),
    items: isListOf(isItemResult),
  }),
  /** The bank is another: a sentence. */
  isShaped({ type: isOneOf('notice'), text: isString }),
  /** Something could not be kept, and has not happened: a sentence. */
  isShaped({ type: isOneOf('failed'), text: isString }),
  isShaped({ type: isOneOf('shortcuts'), off: isListOf(isString) }),
  isShaped({ type: isOneOf('media'), bank: isString, media: isMapOf(isQuizMedia) }),
);

export type QuizMessage = Checked<typeof isQuizMessage>;
export type QuizResultMessage = Extract<QuizMessage, { readonly type: 'result' }>;

/** Plain data; what it means is looked at where it is shown. */
function isAny(value: unknown): value is unknown {
  return value !== undefined && typeof value !== 'function';
}
