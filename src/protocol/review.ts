// The messages between the extension and the panel of a review: all there are, for both sides.
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
import { asked, beginning, settled, studyMessages, studyRequests } from './study.js';

export const reviewVersion = 1;

const { ready, begin } = handshake(reviewVersion);
const isRating = isOneOf(1, 2, 3, 4);

export type ReviewRatingData = Checked<typeof isRating>;

/** What is reviewed: what a panel is restored from when the window is loaded again. */
export const isReviewScope = isShaped({
  /** Banks; none for all of the workspace. */
  uris: isListOf(isString, 2000),
  /** Only what has one of these; none for everything. */
  tags: isListOf(isString, 1000),
  /** Only these items or cards, by `ref`, whether they are due or not; none for what is due. */
  only: isListOf(isString),
});

export type ReviewScope = Checked<typeof isReviewScope>;

/** What the view sends. */
export const isReviewRequest = isEither(
  ...studyRequests,
  isShaped(ready),
  isShaped({ type: isOneOf('rate'), ref: isString, rating: isRating }),
  /** Not today. */
  isShaped({ type: isOneOf('bury'), ref: isString }),
  /** Behind the last card. */
  isShaped({ type: isOneOf('go-on', 'quiz', 'progress') }),
);

export type ReviewRequest = Checked<typeof isReviewRequest>;

/** How the review stands, and its card. */
const isStatus = isShaped({
  newCards: isCount,
  learning: isCount,
  reviews: isCount,
  /** Among which of these the card is. */
  among: isOneOf('new', 'learning', 'review'),
  /** How many reviews count so far. */
  done: isCount,
  hints: isCount,
  /** How often the card was forgotten, where that is so often that it is better written anew. */
  lapses: isMaybe(isCount),
  canUndo: isBoolean,
  /** After how many milliseconds the card would come again, for each rating. */
  due: isListOf(isNumber, 4),
});

export type ReviewStatus = Checked<typeof isStatus>;

/** What is sent to the view. */
export const isReviewMessage = isEither(
  ...studyMessages,
  isShaped({
    ...begin,
    ...beginning,
    scope: isReviewScope,
  }),
  /** What is asked; of a question that is answered, with what became of it. */
  isShaped({
    type: isOneOf('card'),
    status: isStatus,
    ...asked,
    /** The rating that follows from how it went. */
    suggested: isRating,
    /** It is the card that is looked at already, as it reads now. */
    isEdited: isBoolean,
  }),
  /** The answer is kept, and this is what it was worth. */
  isShaped({ type: isOneOf('verdict'), status: isStatus, suggested: isRating, ...settled }),
  /** The card that was rated last is forgotten again and again. */
  isShaped({ type: isOneOf('leech'), ref: isString, text: isString, lapses: isCount }),
  isShaped({
    type: isOneOf('done'),
    /** How often each rating was given, from 1 to 4. */
    ratings: isListOf(isCount, 4),
    /** How long they took, in milliseconds. */
    ms: isNumber,
    /** How many were put off until tomorrow. */
    buried: isCount,
    /** After how many milliseconds the next card is due. */
    nextDue: isMaybe(isNumber),
    /** How many cards the day’s limits held back. */
    held: isShaped({ newCards: isCount, reviews: isCount }),
    /** Whether these were items that the learner chose, rather than what is due. */
    isChosen: isBoolean,
    canUndo: isBoolean,
  }),
);

export type ReviewMessage = Checked<typeof isReviewMessage>;
