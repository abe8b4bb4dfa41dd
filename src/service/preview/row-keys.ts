import type { ItemReading, PlacedItem } from '../../core/model/reading.js';
import { askingKey } from '../../core/model/asking-key.js';

/**
 * Numbers for the items of a bank that stay their own while the text changes around them, so that what
 * a learner did with one is not taken for another's.
 */
export class RowKeys {
  #items: readonly PlacedItem[] = [];
  #keys: readonly number[] = [];
  #next = 1;

  /** By the place of the item in the bank. */
  get keys(): readonly number[] {
    return this.#keys;
  }

  /** Takes in the items as they are now; tells whether the keys are others, or stand otherwise. */
  update(items: readonly PlacedItem[]): boolean {
    const before = this.#items;
    const keysBefore = this.#keys;
    let first = 0;
    const shortest = Math.min(before.length, items.length);
    while (first < shortest && before[first]!.reading === items[first]!.reading) first++;
    let last = 0;
    while (
      last < shortest - first &&
      before.at(-1 - last)!.reading === items.at(-1 - last)!.reading
    ) {
      last++;
    }
    this.#items = items;
    // As nearly always: one item was typed in, and it is where it was.
    const gone = before.length - last - first;
    if (gone === items.length - last - first && gone <= 1) return false;
    const middle = this.#match(
      before.slice(first, before.length - last).map(({ reading }, i) => ({
        reading,
        key: keysBefore[first + i]!,
      })),
      items.slice(first, items.length - last).map(({ reading }) => reading),
    );
    this.#keys = [
      ...keysBefore.slice(0, first),
      ...middle,
      ...keysBefore.slice(before.length - last),
    ];
    return true;
  }

  /** The keys of items between those that stayed: of the same item first, then of one like it. */
  #match(
    before: readonly { readonly reading: ItemReading; readonly key: number }[],
    after: readonly ItemReading[],
  ): readonly number[] {
    const keys: (number | undefined)[] = after.map(() => undefined);
    let left = before;
    for (const sameness of [(reading: ItemReading) => reading, idOf, askedOf]) {
      const known = new Map<unknown, number[]>();
      for (const { reading, key } of left) {
        const same = sameness(reading);
        if (same === undefined) continue;
        const list = known.get(same);
        if (list === undefined) known.set(same, [key]);
        else list.push(key);
      }
      const taken = new Set<number>();
      after.forEach((reading, i) => {
        if (keys[i] !== undefined) return;
        const key = known.get(sameness(reading))?.shift();
        if (key === undefined) return;
        keys[i] = key;
        taken.add(key);
      });
      left = left.filter(({ key }) => !taken.has(key));
    }
    const rest = left.values();
    return keys.map((key) => key ?? rest.next().value?.key ?? this.#next++);
  }
}

function idOf({ id }: ItemReading): string | undefined {
  return id;
}

function askedOf(reading: ItemReading): unknown {
  const asked = reading.data[askingKey(reading)];
  return typeof asked === 'string' && asked !== '' ? asked : undefined;
}
