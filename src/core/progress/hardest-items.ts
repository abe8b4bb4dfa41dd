import { type ItemName, nameKey } from '../history/index.js';
import type { AnsweredCard } from './answered-cards.js';
import type { KnownItem } from './known-item.js';
import type { Replayed } from './replay-in-steps.js';

/** An item that is answered wrong more than others. */
export interface HardItem {
  readonly name: ItemName;
  readonly answers: number;
  /** From 0 to 1: how much of the answers was right; a review counts as right unless rated “again”. */
  readonly share: number;
  /** How often its cards were forgotten once they were known. */
  readonly lapses: number;
}

/** One wrong answer says little of an item. */
const fewest = 3;
const most = 10;

/**
 * The items with the lowest share of right answers, of equal ones that with the most lapses; never one
 * that was always right.
 */
export function hardestItems(
  items: readonly KnownItem[],
  { cards }: Replayed,
  answered: ReadonlyMap<string, AnsweredCard>,
): readonly HardItem[] {
  const sums = new Map<string, { answers: number; right: number; lapses: number }>(
    items.map(({ name }) => [nameKey(name), { answers: 0, right: 0, lapses: 0 }]),
  );
  const count = (name: ItemName, answers: number, right: number, lapses: number): void => {
    const sum = sums.get(nameKey(name));
    if (sum === undefined) return;
    sum.answers += answers;
    sum.right += right;
    sum.lapses += lapses;
  };
  for (const { name, state, right } of cards.values()) {
    count(name, state.reviews, right, state.lapses);
  }
  for (const { name, answers, right } of answered.values()) count(name, answers, right, 0);
  const hard: HardItem[] = [];
  for (const { name } of items) {
    const { answers, right, lapses } = sums.get(nameKey(name))!;
    if (answers < fewest || right >= answers) continue;
    hard.push({ name, answers, share: right / answers, lapses });
  }
  return hard
    .sort(
      (a, b) =>
        a.share - b.share ||
        b.lapses - a.lapses ||
        b.answers - a.answers ||
        (nameKey(a.name) < nameKey(b.name) ? -1 : 1),
    )
    .slice(0, most);
}
