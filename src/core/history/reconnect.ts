import type { ItemText } from './item-text.js';
import { type ItemWords, type Likeness, WordWeights } from './likeness.js';
import { type ItemName, nameKey, sameName } from './record.js';

/** An item that is there now. */
export interface PresentItem extends ItemText {
  readonly name: ItemName;
}

export interface Reconnection {
  readonly from: ItemName;
  readonly to: ItemName;
}

export interface Reconnections {
  /** To be written as links, without asking. */
  readonly sure: readonly Reconnection[];
  /** To be asked: how alike they are, from 0 to 1. No item is in two of them, or also in a sure one. */
  readonly unsure: readonly (Reconnection & { readonly likeness: number })[];
}

/** Of a history, what items it has to do with and how they read. */
export interface Remembered {
  readonly seen: ReadonlyMap<string, ItemText & ItemName>;
  readonly reviews: readonly ItemName[];
  readonly attempts: readonly ItemName[];
  readonly oldNames: ReadonlyMap<string, ItemName>;
}

interface Pair extends Reconnection {
  readonly lost: number;
  readonly found: number;
  readonly likeness: number;
  readonly score: number;
  readonly sure: boolean;
}

/** Below this, two items are two items. */
const leastLikeness = 0.5;
/** A pair is clear when no other of its items comes so near. */
const margin = 0.1;

/**
 * Finds items again that changed their name: whose text without id was edited, whose id or bank was
 * renamed, that were moved to another bank. What has a history and is gone is compared with what is there
 * and has none. Never are two taken for one.
 *
 * @param present every item of the banks that are looked at, drafts too
 * @param isGone whether an item of another bank is gone for certain; one that may still be there is
 *   nobody else’s
 */
export function reconnect(
  history: Remembered,
  present: readonly PresentItem[],
  isGone: (name: ItemName) => boolean = () => false,
): Reconnections {
  const there = new Set(present.map(({ name }) => nameKey(name)));
  const banks = new Set(present.map(({ name }) => name.bank));
  const lost = [...history.seen.values()].filter(
    (item) => !there.has(nameKey(item)) && (banks.has(item.bank) || isGone(item)),
  );
  const used = new Set([...history.reviews, ...history.attempts].map(nameKey));
  const found = present.filter(
    ({ name }) => !used.has(nameKey(name)) || history.oldNames.has(nameKey(name)),
  );
  const { sure, unsure } = lost.length === 0 ? nothing : settle(pairsOf(lost, found), lost, found);
  // A name that led to another item, which is there too, is an item’s own again.
  const linked = new Set(sure.map(({ to }) => nameKey(to)));
  const own = found.filter(({ name }) => {
    const now = history.oldNames.get(nameKey(name));
    return now !== undefined && there.has(nameKey(now)) && !linked.has(nameKey(name));
  });
  return { sure: [...sure, ...own.map(({ name }) => ({ from: name, to: name }))], unsure };
}

const nothing: Reconnections = { sure: [], unsure: [] };

function pairsOf(
  lost: readonly (ItemText & ItemName)[],
  found: readonly PresentItem[],
): readonly Pair[] {
  const weights = new WordWeights();
  const before = lost.map((item) => weights.read(item, 0));
  const now = found.map((item) => weights.read(item, 1));
  const index = new WordIndex(before, weights);
  return now.flatMap((words, f) =>
    index.candidates(words).flatMap((l): readonly Pair[] => {
      const { name: to } = found[f]!;
      const { bank, item } = lost[l]!;
      const like = weights.compare(before[l]!, words);
      const sameId = item === to.item && !item.startsWith('~');
      const likeness = likenessOf(like);
      if (likeness < leastLikeness) return [];
      const score = likeness + (sameId ? 0.15 : 0) + (bank === to.bank ? 0.05 : 0);
      const sure = sameId || isSure(like, words);
      return [{ from: { bank, item }, to, lost: l, found: f, likeness, score, sure }];
    }),
  );
}

function likenessOf({ text, answer, sameSequence }: Likeness): number {
  const asked = sameSequence ? 1 : text;
  return answer === undefined ? asked : 0.7 * asked + 0.3 * answer;
}

/** Whether an edit is a likelier reason for what two items have in common than two items that are alike. */
function isSure({ text, answer, sameSequence, sameNumbers }: Likeness, words: ItemWords): boolean {
  // “Which is right?” stands in many banks; a whole sentence seldom does.
  if (sameSequence) return answer === undefined || answer >= 0.5 || words.text.size >= 5;
  if (!sameNumbers) return text >= 0.7 && answer !== undefined && answer >= 0.9;
  if (answer === undefined) return text >= 0.9;
  return (text >= 0.6 && answer >= 0.8) || (text >= 0.8 && answer >= 0.5);
}

/** The best pairs first; each item in one of them at most. */
function settle(
  pairs: readonly Pair[],
  lost: readonly unknown[],
  found: readonly unknown[],
): Reconnections {
  const ordered = pairs.toSorted(
    (a, b) => b.score - a.score || a.found - b.found || a.lost - b.lost,
  );
  const ofLost = lost.map((): Pair[] => []);
  const ofFound = found.map((): Pair[] => []);
  for (const pair of ordered) {
    ofLost[pair.lost]!.push(pair);
    ofFound[pair.found]!.push(pair);
  }
  const taken = new Set<string>();
  const isFree = (pair: Pair): boolean =>
    !taken.has(`lost ${pair.lost}`) && !taken.has(`found ${pair.found}`);
  const take = (pair: Pair): void => {
    taken.add(`lost ${pair.lost}`).add(`found ${pair.found}`);
  };
  const isClear = (pair: Pair): boolean =>
    [...ofLost[pair.lost]!, ...ofFound[pair.found]!].every(
      (other) => other === pair || !isFree(other) || other.score < pair.score - margin,
    );
  const sure: Reconnection[] = [];
  for (const pair of ordered) {
    if (!pair.sure || !isFree(pair) || !isClear(pair)) continue;
    take(pair);
    sure.push({ from: pair.from, to: pair.to });
  }
  const unsure: (Reconnection & { readonly likeness: number })[] = [];
  for (const pair of ordered) {
    if (!isFree(pair) || sameName(pair.from, pair.to)) continue;
    take(pair);
    unsure.push({ from: pair.from, to: pair.to, likeness: Math.min(1, pair.likeness) });
  }
  return { sure, unsure };
}

/** Looks up items by their rarest words, so that not all are compared with all. */
class WordIndex {
  static readonly #mostWords = 8;
  static readonly #mostItems = 40;
  readonly #byWord = new Map<number, number[]>();
  readonly #bySequence = new Map<string, number[]>();

  constructor(
    items: readonly ItemWords[],
    readonly weights: WordWeights,
  ) {
    for (const [i, item] of items.entries()) {
      for (const word of new Set([...item.text, ...item.answer])) push(this.#byWord, word, i);
      push(this.#bySequence, item.sequence, i);
    }
  }

  candidates(words: ItemWords): readonly number[] {
    const rare = [...new Set([...words.text, ...words.answer])]
      .map((word) => ({ word, count: this.weights.count(word, 0) }))
      .filter(({ count }) => count > 0 && count <= WordIndex.#mostItems)
      .sort((a, b) => a.count - b.count)
      .slice(0, WordIndex.#mostWords);
    const some = new Set(
      (this.#bySequence.get(words.sequence) ?? []).slice(0, WordIndex.#mostItems),
    );
    for (const { word } of rare) for (const item of this.#byWord.get(word) ?? []) some.add(item);
    return [...some];
  }
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
