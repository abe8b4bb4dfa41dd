// What lives here: what a learner has come to, in numbers: days, streaks, what is due, how much is kept.
// What may not: files, clocks, drawing; the moment and the time zone are arguments.
// Where its data comes from: the history (core/history), and items that core/quiz took from banks.
export type { DayDone, Done, Streak } from './activity.js';
export { type DueCounts, dueToday } from './due-today.js';
export type { Forecast } from './forecast.js';
export { type HardItem } from './hardest-items.js';
export { type KnownItem, knownItem, type KnownObjective } from './known-item.js';
export type { Mastery } from './mastery.js';
export { type ItemMastery, masteryByItemInSteps } from './mastery-by-item.js';
export { type CardCounts, type Progress, progressInSteps, progressOf } from './progress.js';
export { replayInSteps, type Replayed } from './replay-in-steps.js';
export type { Retention, RetentionOfMonth } from './retention.js';
