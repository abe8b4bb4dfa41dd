import { type BankDocument, readBank } from '../document/index.js';
import { writeBehindKey } from '../edit/write-value.js';
import { orderOfItem } from '../format/index.js';
import type { ItemList, PlacedItem } from '../model/reading.js';
import { bankShape } from '../model/schema/shapes.js';
import { bankTextOf } from './items-in-yaml.js';
import type { ToolInput } from './tool.js';

export const mostProposed = 50;
/** Deeper than the format goes; YAML that is read has a limit of its own. */
const deepest = 12;

/** What is proposed, as a bank of its own. */
export interface Proposed {
  readonly bank: BankDocument;
  /** Of YAML: takes an offset of the bank to the one where the same was given. */
  readonly toGiven?: (offset: number) => number;
}

/** Reads what is proposed, or says in a sentence why it is nothing. */
export function proposedItems({ questions, flashcards, yaml }: ToolInput): Proposed | string {
  const lists = { questions, flashcards };
  if (typeof yaml === 'string') {
    if (questions !== undefined || flashcards !== undefined) {
      return 'Give items as `questions` and `flashcards`, or as `yaml`, not both.';
    }
    const made = bankTextOf(yaml);
    return typeof made === 'string' ? made : checked({ bank: readBank(made.text), ...made });
  }
  if (isTooDeep(lists, deepest)) return 'The items are nested deeper than the format goes.';
  const parts = Object.entries(lists).map(([list, items]) =>
    Array.isArray(items) && items.length > 0 ? writeList(list as ItemList, items) : '',
  );
  if (parts.every((part) => part === '')) {
    return 'There is nothing to add: give `questions`, `flashcards` or `yaml`.';
  }
  return checked({ bank: readBank(parts.join('')) });
}

function writeList(list: ItemList, items: readonly unknown[]): string {
  const shape = bankShape().keys.get(list)?.shape;
  const ordered = items.map((item) => inOrder(item, list));
  return `${list}:${writeBehindKey(ordered, shape, 0, { lineBreak: '\n', inFlow: false })}\n`;
}

/** An item’s keys in the order of the format; which kind it is does not matter much for that. */
function inOrder(item: unknown, list: ItemList): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  const order = orderOfItem(list, undefined);
  const entries = Object.entries(item).filter(([, value]) => value !== undefined);
  const placeOf = (key: string): number => order.get(key) ?? order.size;
  return Object.fromEntries(entries.sort(([a], [b]) => placeOf(a) - placeOf(b)));
}

function checked(proposed: Proposed): Proposed | string {
  const { itemCount } = proposed.bank;
  if (itemCount === 0) {
    return 'There are no items in `yaml`: begin it with `questions:` or `flashcards:`, or with `- `.';
  }
  if (itemCount > mostProposed) {
    return `There are ${itemCount} items; ${mostProposed} at once are the most.`;
  }
  return proposed;
}

/** What an item says, its keys in the order of the format. */
export function sayingOf({ reading }: PlacedItem): Readonly<Record<string, unknown>> {
  const order = orderOfItem(reading.list, reading.kind);
  const placeOf = (key: string): number => order.get(key) ?? order.size;
  const entries = Object.entries(reading.data);
  return Object.fromEntries(entries.sort(([a], [b]) => placeOf(a) - placeOf(b)));
}

function isTooDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((each) => isTooDeep(each, depth - 1));
}
