import type { ItemReading } from '../../model/reading.js';
import type { ItemHead } from '../rule.js';

/** What a key says for an item: its own value, else the bank's default for all items. */
export function settingOf(item: ItemReading, head: ItemHead, key: string): unknown {
  return item.data[key] ?? head.defaults[key];
}
