// The messages between the extension and the panel of a quiz: all there are, for both sides.
import {
  type Checked,
  isBoolean,
  isCount,
  isEither,
  isListOf,
  isMaybe,
  isNumber,
  isOneOf,
  isShaped,
  isString,
} from './check.js';
import { handshake } from './handshake.js';
import {
  asked,
  beginning,
  isOutcome,
  isQuizAnswer,
  isQuizEntry,
  isQuizVerdict,
  ownWords,
  settled,
  studyMessages,
  studyRequests,
} from './study.js';

export const quizVersion = 1;

const { ready, begin } = handshake(quizVersion);

/** What the view sends. */
export const isQuizRequest = isEither(
  ...studyRequests,
  isShaped(ready),
  isShaped({ type: isOneOf('next'), ref: isString }),
  /** To another question of an exam. */
  isShaped({ type: isOneOf('go-to'), index: isCount }),
  isShaped({ type: isOneOf('flag'), ref: isString, flagged: isBoolean }),
  isShaped({ type: isOneOf('pause') }),
  isShaped({ type: isOneOf('run') }),
  isShaped({ type: isOneOf('finish') }),
  /** The points that somebody gives their own answer, when an exam is over. */
  isShaped({
    type: isOneOf('grade'),
    ref: isString,
    points: isNumber,
    rubric: ownWords.rubric,
  }),
  /** Another quiz of what was wrong in this one. */
  isShaped({ type: isOneOf('retry') }),
  /** A review of what was wrong in this one. */
  isShaped({ type: isOneOf('review') }),
  isShaped({ type: isOneOf('save'), format: isOneOf('markdown', 'json', 'csv') }),
);

export type QuizRequest = Checked<typeof isQuizRequest>;

const isMode = isOneOf('practice', 'exam', 'flip', 'cram');

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
  ...ownWords,
});

export type QuizItemResult = Checked<typeof isItemResult>;

/** What is sent to the view. */
export const isQuizMessage = isEither(
  ...studyMessages,
  isShaped({
    ...begin,
    ...beginning,
    /** What the quiz is restored from when the window is loaded again. */
    session: isString,
    uris: isListOf(isString),
  }),
  /** What is asked, and once it is answered, what became of it. */
  isShaped({
    type: isOneOf('question'),
    status: isStatus,
    /** Why it comes now, where the quiz adapts to its learner. */
    why: isMaybe(isString),
    ...asked,
  }),
  /** The answer is kept, and this is what it was worth. */
  isShaped({ type: isOneOf('verdict'), status: isStatus, ...settled }),
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
);

export type QuizMessage = Checked<typeof isQuizMessage>;
export type QuizResultMessage = Extract<QuizMessage, { readonly type: 'result' }>;
