import type { HistoryRecord, ReviewRating } from '../../core/history/index.js';
import { refreshReview, type ReviewCard, type ReviewSession } from '../../core/review/index.js';
import type { Answered } from './card-data.js';

/** What was done, and can be taken back. */
export interface Step {
  readonly before: ReviewSession;
  readonly answered: Answered | undefined;
  /** What it left in the history. */
  readonly records: readonly HistoryRecord[];
  readonly rated?: { readonly rating: ReviewRating; readonly ms: number };
  readonly buried?: ReviewCard;
}

/** What all steps come to. */
export interface StepTotals {
  /** How often each rating was given, from 1 to 4. */
  readonly ratings: readonly [number, number, number, number];
  readonly ms: number;
  readonly buried: number;
}

/** All that was done in a review, and what of it can be taken back. */
export class ReviewSteps {
  #open: Step[] = [];
  /** Steps that cannot be taken back any more: their card is gone. */
  #settled: Step[] = [];

  get canUndo(): boolean {
    return this.#open.length > 0;
  }

  /** The step that is taken back next. */
  get last(): Step | undefined {
    return this.#open.at(-1);
  }

  push(step: Step): void {
    this.#open.push(step);
  }

  pop(): void {
    this.#open.pop();
  }

  /** What can be taken back is brought up to date; what cannot any more, is not. */
  follow(present: (card: ReviewCard) => ReviewCard | undefined, now: number): void {
    const gone = this.#open.findLastIndex(
      ({ before }) => present(before.current!.card) === undefined,
    );
    this.#settled.push(...this.#open.slice(0, gone + 1));
    this.#open = this.#open
      .slice(gone + 1)
      .map((step) => ({ ...step, before: refreshReview(step.before, present, now) }));
  }

  totals(): StepTotals {
    const steps = [...this.#settled, ...this.#open];
    const rated = steps.flatMap(({ rated }) => rated ?? []);
    const count = (wanted: ReviewRating): number =>
      rated.filter(({ rating }) => rating === wanted).length;
    return {
      ratings: [count(1), count(2), count(3), count(4)],
      ms: rated.reduce((sum, { ms }) => sum + ms, 0),
      buried: steps.filter(({ buried }) => buried !== undefined).length,
    };
  }
}
