import { BasicLearningStepsStrategy, type Card, type FSRS, fsrs, type Grade, State } from 'ts-fsrs';
import type { ReviewRating } from '../history/index.js';
import { type CardStage, type CardState, newCard } from './card-state.js';
import type { ReviewSettings } from './review-settings.js';

/** One rating of a card, and when it was given. */
export interface RatedAt {
  readonly rating: ReviewRating;
  readonly time: number;
}

/** When a card would be due again after each rating. */
export type RatingPreview = Readonly<Record<ReviewRating, number>>;

/** Says when cards come up again: FSRS 6, as `ts-fsrs` computes it. */
export interface Scheduler {
  /** What a card’s reviews come to; they are in the order of time. `see` is told the stage before each. */
  readonly replay: (
    reviews: readonly RatedAt[],
    see?: (stage: CardStage, review: RatedAt) => void,
  ) => CardState;
  readonly next: (state: CardState, review: RatedAt) => CardState;
  readonly preview: (state: CardState, now: number) => RatingPreview;
  /** How likely a card is remembered now, from 0 to 1; 0 for a new one. */
  readonly recall: (state: CardState, now: number) => number;
}

const stages: readonly CardStage[] = ['new', 'learning', 'review', 'relearning'];
const day = 86_400_000;

export function createScheduler({
  retention,
  maximumInterval,
}: Pick<ReviewSettings, 'retention' | 'maximumInterval'>): Scheduler {
  const algorithm = fsrs({
    // Two devices that have the same reviews must come to the same day.
    enable_fuzz: false,
    request_retention: Math.min(0.99, Math.max(0.7, retention)),
    maximum_interval: Math.max(1, Math.floor(maximumInterval)),
  });
  const advance = createAdvance(algorithm);
  const next = (state: CardState, { rating, time }: RatedAt): CardState =>
    fromCard(algorithm.next(toCard(state, time), time, rating as Grade).card, state, time);
  return {
    next,
    replay(reviews, see) {
      let state = newCard;
      const last = reviews.length - 1;
      for (let i = 0; i < last; i++) {
        see?.(state.stage, reviews[i]!);
        state = advance(state, reviews[i]!);
      }
      if (last < 0) return state;
      see?.(state.stage, reviews[last]!);
      return next(state, reviews[last]!);
    },
    preview(state, now) {
      const all = algorithm.repeat(toCard(state, now), now);
      const due = (rating: Grade): number => all[rating].card.due.getTime();
      return { 1: due(1), 2: due(2), 3: due(3), 4: due(4) };
    },
    recall(state, now) {
      return state.stage === 'new' || state.lastReview === undefined
        ? 0
        : algorithm.get_retrievability(toCard(state, now), Math.max(now, state.lastReview), false);
    },
  };
}

/**
 * The next state without its due time, which only the last review needs: working out four due times for
 * each of 100,000 reviews would take seconds. A property test holds it to `next`.
 */
function createAdvance(algorithm: FSRS): (state: CardState, review: RatedAt) => CardState {
  const steps = new Map<number, ReturnType<typeof BasicLearningStepsStrategy>>();
  const stepsOf = (stage: State, step: number): ReturnType<typeof BasicLearningStepsStrategy> => {
    const key = stage * 1000 + step;
    let known = steps.get(key);
    if (known === undefined) {
      known = BasicLearningStepsStrategy(algorithm.parameters, stage, step);
      steps.set(key, known);
    }
    return known;
  };
  return (state, { rating, time }) => {
    const stage = stages.indexOf(state.stage) as State;
    const elapsed =
      state.lastReview === undefined ? 0 : dayNumber(time) - dayNumber(state.lastReview);
    const memory = algorithm.next_state(state, elapsed, rating);
    const forgotten = stage === State.Review && rating === 1;
    let to: CardStage = 'review';
    let step = 0;
    if (stage !== State.Review || forgotten) {
      const { scheduled_minutes: minutes = 0, next_step: after = 0 } =
        stepsOf(stage, state.step)[rating as Grade] ?? {};
      if (minutes > 0) step = after;
      if (minutes > 0 && minutes < 1440) {
        to = forgotten ? 'relearning' : stage === State.New ? 'learning' : state.stage;
      }
    }
    return {
      stage: to,
      due: 0,
      stability: memory.stability,
      difficulty: memory.difficulty,
      step,
      interval: 0,
      reviews: state.reviews + 1,
      lapses: state.lapses + (forgotten ? 1 : 0),
      firstReview: state.firstReview ?? time,
      lastReview: time,
    };
  };
}

/** As `ts-fsrs` counts days: in UTC. */
function dayNumber(time: number): number {
  return Math.floor(time / day);
}

function toCard(state: CardState, now: number): Card {
  return {
    due: new Date(state.stage === 'new' ? now : state.due),
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: 0,
    scheduled_days: state.interval,
    learning_steps: state.step,
    reps: state.reviews,
    lapses: state.lapses,
    state: stages.indexOf(state.stage) as State,
    last_review: state.lastReview === undefined ? undefined : new Date(state.lastReview),
  };
}

function fromCard(card: Card, before: CardState, time: number): CardState {
  return {
    stage: stages[card.state]!,
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    step: card.learning_steps,
    interval: card.scheduled_days,
    reviews: card.reps,
    lapses: card.lapses,
    firstReview: before.firstReview ?? time,
    lastReview: time,
  };
}
