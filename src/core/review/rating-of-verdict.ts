import type { ReviewRating } from '../history/index.js';

/** How a question was answered. */
export interface Answered {
  /** From 0 to 1: how much was right. */
  readonly share: number;
  /** How many hints were read. */
  readonly hints: number;
  /** How long it took. */
  readonly ms: number;
}

/** Who is slower had to work it out; who is quicker knew it. */
const slow = 60_000;
const quick = 6_000;

/** The rating that an answer to a question suggests; the learner has the last word. */
export function ratingOfVerdict({ share, hints, ms }: Answered): ReviewRating {
  if (share < 0.5) return 1;
  if (share < 1 || hints > 0 || ms >= slow) return 2;
  return ms <= quick ? 4 : 3;
}
