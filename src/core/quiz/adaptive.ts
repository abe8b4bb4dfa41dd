import { randomFrom } from '../chance/random.js';
import { type ChosenFor, readChosenFor } from './chosen-for.js';
import type { QuizEntry } from './quiz-entry.js';
import type { QuizItem } from './quiz-item.js';
import { type PastAnswers, type Weakness, weaknesses } from './weakness.js';

/** What a quiz has that follows its learner. Its `refs` are what may be asked, what is most needed first. */
export interface Adaptive {
  /** How many of them are asked. */
  readonly asks: number;
  /** By `ref`. */
  readonly reasons: Readonly<Record<string, ChosenFor>>;
}

/** How hard the next question should be: 1 easy, 2 medium, 3 hard, and what is between. */
export const middleLevel = 2;
const step = 0.5;
const levels: Readonly<Record<string, number>> = { easy: 1, medium: 2, hard: 3 };

/** From so many times what is asked a quiz may choose while it goes on, and from so many more at least. */
const poolFactor = 3;
const poolMargin = 12;

/** What may be asked of the entries: the weaker, the more likely, and settled by the seed. */
export function adaptivePool(
  entries: readonly QuizEntry[],
  wanted: number,
  past: PastAnswers,
  seed: string,
): { readonly entries: readonly QuizEntry[]; readonly adaptive: Adaptive } {
  const asks = Math.min(wanted, entries.length);
  const weaknessOf = weaknesses([...new Set(entries.map(({ item }) => item))], past);
  const known = new Map<QuizItem, Weakness>();
  const ranked = entries.map((entry) => {
    const weakness = known.get(entry.item) ?? weaknessOf(entry.item);
    known.set(entry.item, weakness);
    return { entry, weakness, rank: rankOf(entry.ref, weakness.value, seed) };
  });
  const pool = ranked
    .sort((a, b) => a.rank - b.rank || (a.entry.ref < b.entry.ref ? -1 : 1))
    .slice(0, Math.max(asks * poolFactor, asks + poolMargin));
  const first = nearestLevel(
    pool.map(({ entry }) => entry),
    pool.keys(),
    middleLevel,
  );
  const ordered =
    first === undefined ? pool : [pool[first]!, ...pool.filter((_, i) => i !== first)];
  return {
    entries: ordered.map(({ entry }) => entry),
    adaptive: {
      asks,
      reasons: Object.fromEntries(
        ordered.map(({ entry, weakness }) => [entry.ref, weakness.reason]),
      ),
    },
  };
}

/**
 * The place of an entry by chance, less for what is weaker: of two, the one of twice the weight comes first
 * two times of three (Efraimidis and Spirakis). Each entry has a chance of its own, so that one that gets
 * weaker never comes later with the same seed.
 */
function rankOf(ref: string, weakness: number, seed: string): number {
  const chance = Math.max(Number.MIN_VALUE, randomFrom(`${seed}/adaptive/${ref}`)());
  return -Math.log(chance) / (1 + 9 * weakness);
}

/** How hard an entry is by what its author says; in the middle where nothing is said. */
export function levelOf({ item }: QuizEntry): number {
  const said = item.reading.data['difficulty'] ?? item.bank.defaults['difficulty'];
  return (typeof said === 'string' ? levels[said] : undefined) ?? middleLevel;
}

/** The level after an answer: half a step up where it was right, down where it was wrong. */
export function nextLevel(
  level: number,
  verdict: { readonly share: number; readonly correct: boolean },
): number {
  const moved = verdict.correct ? level + step : verdict.share >= 0.5 ? level : level - step;
  return Math.min(3, Math.max(1, moved));
}

/** Of some places, the first whose entry is nearest to a level; undefined where there is none. */
export function nearestLevel(
  entries: readonly QuizEntry[],
  places: Iterable<number>,
  level: number,
): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const place of [...places].sort((a, b) => a - b)) {
    const distance = Math.abs(levelOf(entries[place]!) - level);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

/** Reads what a history has kept; undefined where the quiz was another. */
export function readAdaptive(value: unknown): Adaptive | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { asks, reasons } = value as Readonly<Record<string, unknown>>;
  if (typeof asks !== 'number' || !(asks >= 1)) return undefined;
  const found = typeof reasons === 'object' && reasons !== null ? Object.entries(reasons) : [];
  return {
    asks: Math.floor(asks),
    reasons: Object.fromEntries(
      found.flatMap(([ref, each]) => {
        const reason = readChosenFor(each);
        return reason === undefined ? [] : [[ref, reason] as const];
      }),
    ),
  };
}
