import { shuffledOrder } from '../chance/shuffle.js';
import { besideEachOther } from '../quiz/beside-each-other.js';
import { choiceOrder } from '../quiz/choice-order.js';
import { choiceLetter } from '../view/choice-letter.js';
import type { PageItem } from './page-items.js';
import type { PageContext, PageOptions, Version } from './page-options.js';

/** What the orders follow from where nobody says it: the papers of today are those of tomorrow. */
const usualSeed = '1';

/** The papers that are wanted; none where the bank’s own order is. */
export function versionsOf({
  versions,
  seed,
}: Pick<PageOptions, 'versions' | 'seed'>): readonly Version[] {
  return Array.from({ length: versions ?? 0 }, (_, i) => ({
    name: choiceLetter(i),
    seed: seed ?? usualSeed,
  }));
}

/** What is written of one paper: nothing in it depends on how many others there are. */
export function contextOfVersion(context: PageContext, version: Version): PageContext {
  return { ...context, version, seed: `${version.seed}/${version.name}` };
}

/**
 * The questions of a paper in its order, as a quiz shuffles them: those under one passage stay together,
 * choices that are pinned keep their places, and questions that say so keep their choices.
 */
export function itemsOfVersion(
  items: readonly PageItem[],
  { seed }: PageContext,
): readonly PageItem[] {
  const mixed = shuffledOrder(items.length, `${seed}/questions`).map((i) => items[i]!);
  return besideEachOther(mixed, ({ item }) => item.stimulus).map((placed, i) => ({
    ...withMixedChoices(placed, seed),
    number: i + 1,
  }));
}

function withMixedChoices(placed: PageItem, seed: string): PageItem {
  const { item, name } = placed;
  const { body } = item;
  if (body.type !== 'choices' || body.shuffle === false) return placed;
  const order = choiceOrder(body.choices, `${seed}/${name}`);
  const choices = order.map((i) => body.choices[i]!);
  return { ...placed, item: { ...item, body: { ...body, choices } } };
}
