import { countTail, type Trials } from './count-tail.js';

/** The questions with one number of choices, and where their keys stand. */
export interface KeyRow {
  readonly choices: number;
  readonly questions: number;
  /** How many keys stand first, second… */
  readonly keys: readonly number[];
}

/** How many keys stand at a place, and how many chance would put there. */
export interface KeyPlaceCount {
  /** From 0. */
  readonly position: number;
  readonly count: number;
  /** How many questions have a choice at that place. */
  readonly all: number;
  readonly expected: number;
}

/** A place that more keys stand at than chance would put there. */
export interface Surplus extends KeyPlaceCount {
  /** How likely so many are by chance, corrected for the number of places. */
  readonly p: number;
  readonly positions: number;
}

/** Every place, from the first to the last that any question has. */
export function countPlaces(rows: readonly KeyRow[]): KeyPlaceCount[] {
  const left = rows.toSorted((a, b) => b.choices - a.choices);
  const places: KeyPlaceCount[] = [];
  for (let position = 0; left.length > 0; position++) {
    // Questions with so few choices have no such place.
    while (left.length > 0 && left.at(-1)!.choices <= position) left.pop();
    if (left.length === 0) break;
    let [count, all, expected] = [0, 0, 0];
    for (const { choices, questions, keys } of left) {
      count += keys[position] ?? 0;
      all += questions;
      expected += questions / choices;
    }
    places.push({ position, count, all, expected });
  }
  return places;
}

/**
 * The place whose surplus of keys is the least likely by chance: a binomial test for each place,
 * corrected for their number (Bonferroni). Undefined where no place has more than chance would give it.
 */
export function keySurplus(rows: readonly KeyRow[]): Surplus | undefined {
  const places = countPlaces(rows);
  const positions = places.length;
  let best: Surplus | undefined;
  for (const place of places) {
    if (place.count <= place.expected) continue;
    const p = Math.min(1, countTail(trialsAt(rows, place.position), place.count) * positions);
    if (p < (best?.p ?? 1)) best = { ...place, p, positions };
  }
  return best;
}

/** Whether a test of so few questions could find anything: keys that all stood first, at the least. */
export function canTellPlaces(rows: readonly KeyRow[], p: number): boolean {
  const positions = rows.reduce((most, { choices }) => Math.max(most, choices), 0);
  const trials = trialsAt(rows, 0);
  const all = trials.reduce((total, { count }) => total + count, 0);
  return all > 0 && countTail(trials, all) * positions < p;
}

function trialsAt(rows: readonly KeyRow[], position: number): Trials[] {
  return rows
    .filter(({ choices }) => position < choices)
    .map(({ choices, questions }) => ({ count: questions, chance: 1 / choices }));
}
