import { orderOfItem } from '../../core/format/index.js';
import type { ItemReading } from '../../core/model/reading.js';

/** The key of an item behind which another is to be written, as `fmt` has them. */
export function keyBefore({ map, list, kind }: ItemReading, key: string): string {
  const order = orderOfItem(list, kind);
  const place = order.get(key) ?? order.size;
  const names = map!.pairs.map((pair) => pair.key.text);
  return names.findLast((name) => (order.get(name) ?? order.size) < place) ?? names.at(-1)!;
}
