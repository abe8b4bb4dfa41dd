import { askingKey } from '../core/model/asking-key.js';
import type { PlacedItem } from '../core/model/reading.js';
import { shortMarkdown } from './short-text.js';

/** What a list calls an item: its id, else the beginning of what it asks, else its place. */
export function itemName({ reading, name }: PlacedItem): string {
  if (reading.id !== undefined) return name;
  const key = askingKey(reading);
  const asked = reading.data[key];
  const label = typeof asked === 'string' ? shortMarkdown(asked, key) : '';
  return label === '' ? name : label;
}
