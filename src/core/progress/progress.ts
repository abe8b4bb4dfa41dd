import { type History, nameKey } from '../history/index.js';
import {
  cardKey,
  createScheduler,
  dayOf,
  isLearning,
  newCard,
  type ReviewSettings,
} from '../review/index.js';
import {
  activityOf,
  type DayDone,
  type Done,
  ownAttempts,
  type Streak,
  streakOf,
} from './activity.js';
import { answeredCards } from './answered-cards.js';
import { dueOfBanks, dueToday } from './due-today.js';
import { type Forecast, forecastOf } from './forecast.js';
import { type HardItem, hardestItems } from './hardest-items.js';
import type { KnownItem } from './known-item.js';
import { type Mastery, masteryByObjective, masteryByTag, sharesOf } from './mastery.js';
import { replayInSteps, type ReplayedCard } from './replay-in-steps.js';
import { type Retention, retentionOf } from './retention.js';

/** The cards of the items that are known, by how well they are. */
export interface CardCounts {
  /** Never reviewed. */
  readonly fresh: number;
  readonly learning: number;
  /** Known, and remembered for less than three weeks. */
  readonly known: number;
  /** Known for three weeks and longer. */
  readonly mastered: number;
}

/** What a learner has come to. Days are numbers (`dayOf`), counted since 1970. */
export interface Progress {
  readonly today: number;
  readonly streak: Streak;
  /** The days of the last year on which something was done, in order. */
  readonly days: readonly DayDone[];
  /** Of all time. */
  readonly total: Done;
  /** How many cards are still asked today. */
  readonly due: number;
  /** The same if a bank is reviewed alone, by what the history calls it; only those with due cards. */
  readonly dueOfBanks: ReadonlyMap<string, number>;
  readonly forecast: Forecast;
  readonly retention: Retention;
  readonly cards: CardCounts;
  readonly tags: readonly Mastery[];
  readonly objectives: readonly Mastery[];
  readonly hardest: readonly HardItem[];
}

const yearLength = 365;
const dayLength = 86_400_000;
/** In days: who remembers it for so long has made it their own. */
const masteredFrom = 21;

/**
 * Counts what a history says of these items, part by part. Days, time and retention are about all that
 * was ever done; what is due, cards, mastery and hard items about the items that are there.
 */
export function* progressInSteps(
  history: History,
  known: readonly KnownItem[],
  now: number,
  settings: ReviewSettings,
): Generator<undefined, Progress> {
  const { timeZone } = settings;
  const today = dayOf(now, timeZone);
  const scheduler = createScheduler(settings);
  const items = eachOnce(known);
  yield;
  const replayed = yield* replayInSteps(history, scheduler);
  const attempts = ownAttempts(history);
  yield;
  const { days, total } = activityOf(history, attempts, timeZone);
  yield;
  const cards = items.flatMap(({ name, cards: own }) =>
    own.map((card): ReplayedCard => {
      const state = replayed.cards.get(cardKey(name, card))?.state ?? newCard;
      return { name, state };
    }),
  );
  const reviewed = cards.filter(({ state }) => state.stage !== 'new');
  const due = dueToday(reviewed, now, settings, [...replayed.cards.values()]);
  yield;
  const answered = answeredCards(attempts);
  yield;
  const shares = sharesOf(replayed, answered, scheduler, now + dayLength);
  yield;
  const tags = masteryByTag(items, shares);
  yield;
  const objectives = masteryByObjective(items, shares);
  yield;
  const hardest = hardestItems(items, replayed, answered);
  yield;
  return {
    today,
    streak: streakOf(days, today),
    days: days.filter(({ day }) => day > today - yearLength),
    total,
    due: due.learning + due.reviews,
    dueOfBanks: dueOfBanks(reviewed, now, settings, [...replayed.cards.values()]),
    forecast: forecastOf(reviewed, due, today, timeZone),
    retention: retentionOf(replayed.tests, today, timeZone),
    cards: countCards(cards),
    ...{ tags, objectives, hardest },
  };
}

/** The same at once, for hosts that have nothing else to do. */
export function progressOf(...given: Parameters<typeof progressInSteps>): Progress {
  const work = progressInSteps(...given);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** Where two banks of one name have an item of one key, nobody could tell their histories apart. */
function eachOnce(items: readonly KnownItem[]): readonly KnownItem[] {
  const once = new Map<string, KnownItem>();
  for (const item of items) {
    const key = nameKey(item.name);
    if (!once.has(key)) once.set(key, item);
  }
  return [...once.values()];
}

function countCards(cards: readonly ReplayedCard[]): CardCounts {
  let [fresh, learning, known, mastered] = [0, 0, 0, 0];
  for (const { state } of cards) {
    if (state.stage === 'new') fresh++;
    else if (isLearning(state)) learning++;
    else if (state.stability < masteredFrom) known++;
    else mastered++;
  }
  return { fresh, learning, known, mastered };
}
