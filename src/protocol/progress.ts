// The messages between the extension and the progress page: all there are, for both sides.
import {
  type Checked,
  isBoolean,
  isCount,
  isEither,
  isListOf,
  isNumber,
  isOneOf,
  isShaped,
  isString,
} from './check.js';
import { handshake } from './handshake.js';

export const progressVersion = 1;

const { ready, begin } = handshake(progressVersion);

/** What the page sends. */
export const isProgressRequest = isEither(
  isShaped(ready),
  /** Opens the text of an item, by the names that the history keeps it under. */
  isShaped({ type: isOneOf('open-item'), bank: isString, item: isString }),
  isShaped({ type: isOneOf('start'), what: isOneOf('review', 'quiz') }),
);

export type ProgressRequest = Checked<typeof isProgressRequest>;

/** A day’s number: how many days it is since 1970. */
const isDay = isNumber;
/** From 0 to 1. */
const isShare = isNumber;

const done = { reviews: isCount, attempts: isCount, ms: isNumber };
const tested = { reviews: isCount, kept: isCount };

const isMastery = isShaped({ name: isString, cards: isCount, answered: isCount, share: isShare });

export type ShownMastery = Checked<typeof isMastery>;

const isHardItem = isShaped({
  bank: isString,
  item: isString,
  /** What it asks, in a line; and what its bank is called. */
  label: isString,
  title: isString,
  answers: isCount,
  share: isShare,
  lapses: isCount,
});

export type ShownHardItem = Checked<typeof isHardItem>;

const isShownProgress = isShaped({
  today: isDay,
  streak: isShaped({ current: isCount, longest: isCount, countsToday: isBoolean }),
  /** The days of the last year on which something was done, in order. */
  days: isListOf(isShaped({ day: isDay, ...done }), 400),
  total: isShaped(done),
  due: isCount,
  /** From today on. */
  forecast: isShaped({ days: isListOf(isCount, 100), later: isCount }),
  retention: isShaped({
    ...tested,
    months: isListOf(isShaped({ month: isString, ...tested }), 12),
    /** What share is aimed at. */
    aim: isShare,
  }),
  cards: isShaped({ fresh: isCount, learning: isCount, known: isCount, mastered: isCount }),
  tags: isListOf(isMastery, 1000),
  objectives: isListOf(isMastery, 1000),
  hardest: isListOf(isHardItem, 100),
});

export type ShownProgress = Checked<typeof isShownProgress>;

/** What is sent to the page. */
export const isProgressMessage = isEither(
  isShaped({
    ...begin,
    /** What the editor can start. */
    starts: isListOf(isOneOf('review', 'quiz'), 2),
  }),
  isShaped({ type: isOneOf('progress'), progress: isShownProgress }),
);

export type ProgressMessage = Checked<typeof isProgressMessage>;
