import { type BankDocument, readBank } from '../document/index.js';
import { writeBehindKey } from '../edit/write-value.js';
import { orderOfItem } from '../format/index.js';
import type { ItemList, PlacedItem } from '../model/reading.js';
import { bankShape } from '../model/schema/shapes.js';
import type { ToolInput } from './tool.js';

export const mostProposed = 50;
/** Deeper than the format goes; YAML that is read has a limit of its own. */
const deepest = 12;

/** What is proposed, as a bank of its own, or the sentence why it is none. */
export function proposedItems({ questions, flashcards, yaml }: ToolInput): BankDocument | string {
  const lists = { questions, flashcards };
  if (typeof yaml === 'string') {
    if (questions !== undefined || flashcards !== undefined) {
      return 'Give items as `questions` and `flashcards`, or as `yaml`, not both.';
    }
    return checked(readBank(asBank(yaml)));
  }
  if (isTooDeep(lists, deepest)) return 'The items are nested deeper than the format goes.';
  const parts = Object.entries(lists).map(([list, items]) =>
    Array.isArray(items) && items.length > 0 ? writeList(list as ItemList, items) : '',
  );
  if (parts.every((part) => part === '')) {
    return 'There is nothing to add: give `questions`, `flashcards` or `yaml`.';
  }
  return checked(readBank(parts.join('')));
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

/** A list of items alone is taken for questions, or for flashcards where it begins like one. */
function asBank(yaml: string): string {
  const text = yaml.replace(/^\s*```[a-z]*\n([\s\S]*?)\n?```\s*$/, '$1');
  const first = /^[ \t]*(?:-|[\w-]+:)/m.exec(text)?.[0] ?? '';
  if (!first.endsWith('-')) return text;
  const list = /^[ \t]*-[ \t]+(?:front|back):/m.test(text) ? 'flashcards' : 'questions';
  return `${list}:\n${text}\n`;
}

function checked(document: BankDocument): BankDocument | string {
  const { itemCount } = document;
  if (itemCount === 0) {
    return 'There are no items in `yaml`: begin it with `questions:` or `flashcards:`, or with `- `.';
  }
  if (itemCount > mostProposed) {
    return `There are ${itemCount} items; ${mostProposed} at once are the most.`;
  }
  return document;
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
