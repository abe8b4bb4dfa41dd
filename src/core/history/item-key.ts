import type { BankDocument } from '../document/index.js';
import { askingKey } from '../model/asking-key.js';
import type { ItemReading, PlacedItem } from '../model/reading.js';
import { hashOf, hashText, hashWhole } from '../view/hash-words.js';
import { OwnNames } from './own-names.js';
import type { ItemName } from './record.js';

/** An item and what its history is kept under. */
export interface KeyedItem {
  readonly name: ItemName;
  readonly placed: PlacedItem;
}

/** What a bank is known by: its own id, else its file's name. */
export function bankKey(bank: Pick<BankDocument, 'head'>, path: string): string {
  const id: unknown = bank.head.data['id'];
  if (typeof id === 'string' && id !== '') return id;
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return file.replace(/(?:\.quiz)?\.ya?ml$/i, '') || file;
}

/**
 * What each item of a bank is known by, in the order of the bank: its id; else `~` and a fingerprint of
 * what it asks, to which one of its answer is added where another item without id asks alike. No two
 * items have the same.
 */
export function itemKeys(bank: BankDocument): readonly string[] {
  const { items } = bank;
  const taken = new Set<string>();
  const keys = items.map(({ reading }) => {
    const { id } = reading;
    // Of two items with one id the first has it: the other is known by what it asks.
    if (id === undefined || id === '' || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  const prints = items.map(({ reading }, i) =>
    keys[i] === undefined ? askedPrint(reading) : undefined,
  );
  const asking = new Map<string, number>();
  for (const print of prints) {
    if (print !== undefined) asking.set(print, (asking.get(print) ?? 0) + 1);
  }
  // Two items that say the same are told apart by their order, since nothing else is left.
  const names = new OwnNames(taken);
  return items.map(({ reading }, i) => {
    const print = prints[i];
    if (print === undefined) return keys[i]!;
    return names.give(asking.get(print)! > 1 ? `~${print}.${answerPrint(reading)}` : `~${print}`);
  });
}

/** The items of a bank with their names. */
export function keyedItems(bank: BankDocument, path: string): readonly KeyedItem[] {
  const keys = itemKeys(bank);
  const own = bankKey(bank, path);
  return bank.items.map((placed, i) => ({ name: { bank: own, item: keys[i]! }, placed }));
}

function askedPrint(reading: ItemReading): string {
  const asked: unknown = reading.data[askingKey(reading)];
  return written(typeof asked === 'string' ? hashWhole(asked) : 0);
}

/** Keys of items under which an answer stands. */
const answering = ['back', 'answer', 'range', 'pattern', 'pairs', 'order', 'model-answer'] as const;

function answerPrint({ data }: ItemReading): string {
  const hashes: number[] = [];
  for (const key of answering) {
    if (Object.hasOwn(data, key)) hashes.push(hashText(key), hashValue(data[key]));
  }
  const choices: unknown = data['choices'];
  if (Array.isArray(choices)) {
    // In any order: choices may be moved.
    const right = choices.filter(isRight).map(hashValue);
    hashes.push(...right.sort((a, b) => a - b));
  }
  return written(hashOf(hashes));
}

function isRight(choice: unknown): boolean {
  return typeof choice === 'object' && choice !== null && 'correct' in choice && !!choice.correct;
}

function hashValue(value: unknown): number {
  if (typeof value === 'string') return hashWhole(value);
  if (Array.isArray(value)) return hashOf(value.map(hashValue));
  if (typeof value !== 'object' || value === null) return hashText(String(value));
  const { text } = value as Readonly<Record<string, unknown>>;
  return typeof text === 'string' ? hashWhole(text) : hashOf(Object.values(value).map(hashValue));
}

/** 53 bits in eleven signs. */
function written(hash: number): string {
  return hash.toString(36).padStart(11, '0');
}
