import { foldText } from '../markdown/fold.js';
import type { BankHead, PlacedItem } from '../model/reading.js';
import type { ToolInput } from './tool.js';

/** What items are asked for by; what is left out lets all through. */
export type ItemFilter = (item: PlacedItem) => boolean;

/** The filter that an input describes, for the items of one bank. */
export function itemFilter(input: ToolInput, { data }: BankHead): ItemFilter {
  const ids = textsOf(input['ids']);
  const kinds = textsOf(input['kinds']);
  const tags = textsOf(input['tags']);
  const { status, difficulty, search } = input;
  const words = typeof search === 'string' ? foldText(search).split(' ').filter(Boolean) : [];
  const ofBank = textsOf(data['tags']);
  const defaults = data['defaults'] as { readonly difficulty?: unknown } | null | undefined;
  return ({ name, reading }) => {
    const { data: own } = reading;
    if (ids.length > 0 && !ids.includes(name)) return false;
    if (kinds.length > 0 && !kinds.includes(kindOf(reading))) return false;
    if (tags.length > 0) {
      const all = [...ofBank, ...textsOf(own['tags'])];
      if (!tags.some((tag) => all.includes(tag))) return false;
    }
    if (status !== undefined && (own['status'] ?? 'approved') !== status) return false;
    if (difficulty !== undefined && (own['difficulty'] ?? defaults?.difficulty) !== difficulty) {
      return false;
    }
    if (words.length === 0) return true;
    const text = foldText(sayings(own).join('\n'));
    return words.every((word) => text.includes(word));
  };
}

/** `single-choice`…, or `flashcard`; `unknown` while its keys do not tell. */
export function kindOf({ list, kind }: PlacedItem['reading']): string {
  return list === 'flashcards' ? 'flashcard' : (kind ?? 'unknown');
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Every text and number of an item. */
function sayings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sayings) : [];
}
