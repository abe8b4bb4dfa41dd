import type { LineCosts } from './line-costs.js';

/** The lines of one card, as indices: its front up to `back`, its back up to `end`. */
export interface CardSegment {
  readonly start: number;
  readonly back: number;
  readonly end: number;
}

const front = 0;
const more = 1;
const back = 2;
const places = [front, more, back] as const;

/**
 * Cuts lines into cards so that the sum of the costs is least. Every card has at least one line of
 * front and one of back, which a line by line decision could not promise: two questions in a row,
 * or a question at the very end, need a look at their neighbours.
 */
export function segmentCards(costs: readonly LineCosts[]): CardSegment[] {
  if (costs.length < 2) return costs.map(() => ({ start: 0, back: 1, end: 1 }));
  const choices = new Uint8Array(costs.length * places.length);
  let totals = [costs[0]?.front ?? 0, Infinity, Infinity];
  for (let index = 1; index < costs.length; index += 1) {
    const cost = costs[index];
    if (cost === undefined) break;
    const next = [Infinity, Infinity, Infinity];
    for (const place of places) {
      for (const before of places) {
        const total = (totals[before] ?? Infinity) + toStepCost(before, place, cost);
        if (total < (next[place] ?? Infinity)) {
          next[place] = total;
          choices[index * places.length + place] = before;
        }
      }
    }
    totals = next;
  }
  return toSegments(tracePlaces(choices, costs.length));
}

function toStepCost(before: number, place: number, cost: LineCosts): number {
  if (place === front) return before === back ? cost.front : Infinity;
  if (place === more) {
    if (before === back) return Infinity;
    // A third line of questions is less likely than a second.
    return cost.more + (before === more && cost.more > 0 ? 2 : 0);
  }
  return cost.back + (before === back ? cost.nextBack : cost.afterFront);
}

/** Walks back from the last line, which must be a back. */
function tracePlaces(choices: Uint8Array, count: number): Uint8Array {
  const path = new Uint8Array(count);
  let place: number = back;
  for (let index = count - 1; index >= 0; index -= 1) {
    path[index] = place;
    place = choices[index * places.length + place] ?? front;
  }
  return path;
}

function toSegments(path: Uint8Array): CardSegment[] {
  const segments: CardSegment[] = [];
  let start = 0;
  let firstBack = 0;
  for (let index = 1; index <= path.length; index += 1) {
    if (path[index] === back && path[index - 1] !== back) firstBack = index;
    if (index === path.length || path[index] === front) {
      segments.push({ start, back: firstBack, end: index });
      start = index;
    }
  }
  return segments;
}
