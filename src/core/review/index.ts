// What lives here: spaced review: which cards items make, when each is due, what is asked today and next.
// What may not: files, clocks and chance of their own; time, time zone and seed are arguments.
// Where its data comes from: the history (core/history), and items that core/quiz took from banks.
export { type CardStage, type CardState, isLearning, newCard } from './card-state.js';
export { cardsOfItem, cardsOfItems, chosenCards, type ReviewCard } from './cards-of-item.js';
export { dayLeft, type DayLeft, dayOf, endOfDay, isDue } from './daily-limits.js';
export { isLeech } from './leech.js';
export { type Answered, ratingOfVerdict } from './rating-of-verdict.js';
export {
  type HeldBack,
  type QueueContext,
  type QueueCounts,
  reviewQueue,
  type ReviewQueue,
} from './review-queue.js';
export { cardFinder, refreshReview } from './refresh-review.js';
export {
  applyRating,
  applyUndo,
  beginReview,
  beginReviewOf,
  type CurrentCard,
  flipCard,
  lastReview,
  type LastReview,
  leechOf,
  previewRatings,
  ratingRecord,
  remaining,
  type ReviewSession,
  skipCard,
  undoRecord,
} from './review-session.js';
export { type ReviewSettings, usualSettings } from './review-settings.js';
export { cardKey, type Schedule, scheduleOf } from './schedule.js';
export { createScheduler, type RatedAt, type RatingPreview, type Scheduler } from './scheduler.js';
