import { nameKey } from '../history/index.js';
import { cardKey, type Scheduler } from '../review/index.js';
import type { AnsweredCard } from './answered-cards.js';
import type { KnownItem } from './known-item.js';
import type { Replayed } from './replay-in-steps.js';

/**
 * How well what belongs together is known. Of a card that was reviewed, it is how likely FSRS finds it
 * that the card is remembered at a moment (tomorrow: who was just told the answer knows it); of one that was
 * only answered in quizzes, how much of its last answers was right. `share` is the mean of both over the
 * cards that were ever answered; the others are counted and say nothing.
 */
export interface Mastery {
  readonly name: string;
  readonly cards: number;
  readonly answered: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** How well each card will be known at a moment that was ever answered, by `cardKey`. */
export function sharesOf(
  { cards }: Replayed,
  answered: ReadonlyMap<string, AnsweredCard>,
  scheduler: Scheduler,
  moment: number,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [key, { lately }] of answered) shares.set(key, lately);
  for (const [key, { state }] of cards) shares.set(key, scheduler.recall(state, moment));
  return shares;
}

/** By tag, the least known first; without tags of which nothing was answered. */
export function masteryByTag(
  items: readonly KnownItem[],
  shares: ReadonlyMap<string, number>,
): readonly Mastery[] {
  return masteryBy(items, shares, ({ tags }) => tags.map((tag) => ({ key: tag, name: tag })));
}

/** By objective; two banks may mean other things by one id. */
export function masteryByObjective(
  items: readonly KnownItem[],
  shares: ReadonlyMap<string, number>,
): readonly Mastery[] {
  return masteryBy(items, shares, ({ name, objectives }) =>
    objectives.map(({ id, text }) => ({
      key: nameKey({ bank: name.bank, item: id }),
      name: text,
    })),
  );
}

interface Group {
  readonly key: string;
  readonly name: string;
}

function masteryBy(
  items: readonly KnownItem[],
  shares: ReadonlyMap<string, number>,
  groupsOf: (item: KnownItem) => readonly Group[],
): readonly Mastery[] {
  const groups = new Map<string, { name: string; cards: number; answered: number; sum: number }>();
  for (const item of items) {
    const known = item.cards.flatMap((card) => shares.get(cardKey(item.name, card)) ?? []);
    const sum = known.reduce((all, share) => all + share, 0);
    for (const [key, name] of new Map(groupsOf(item).map((each) => [each.key, each.name]))) {
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = { name, cards: 0, answered: 0, sum: 0 }));
      group.cards += item.cards.length;
      group.answered += known.length;
      group.sum += sum;
    }
  }
  return [...groups]
    .flatMap(([key, { name, cards, answered, sum }]) =>
      answered === 0 ? [] : [{ key, name, cards, answered, share: sum / answered }],
    )
    .sort((a, b) => a.share - b.share || b.answered - a.answered || (a.key < b.key ? -1 : 1))
    .map(({ name, cards, answered, share }) => ({ name, cards, answered, share }));
}
