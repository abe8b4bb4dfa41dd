import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import { namesInHead } from './head-names.js';
import { keysOfItem, renamedItemData } from './item-names.js';
import { keyOfName, type Name } from './name.js';

/** A name, and its new text; `only` is the item whose id it is. */
export interface Renaming extends Name {
  readonly to: string;
  readonly only?: PlacedItem;
}

/** So many items are compared between two moments at which the host may do something else. */
const STEP = 128;

/** Whether a bank says the same as one of before, but with a name in it replaced. */
export function* isSameButRenamed(
  before: BankDocument,
  after: BankDocument,
  renaming: Renaming,
): Generator<undefined, boolean> {
  const { to, only } = renaming;
  const key = keyOfName(renaming);
  const rename = (item: PlacedItem): Data =>
    only === undefined || (item.index === only.index && item.reading.list === only.reading.list)
      ? renamedItemData(item.reading.data, renaming, to)
      : item.reading.data;
  const same = (a: Data, b: Data): boolean =>
    isEqual(withoutMerged(a, renaming), withoutMerged(b, renaming));
  if (!same(renamedHead(before, renaming), headOf(after, renaming))) return false;
  if (before.itemCount !== after.itemCount) return false;
  for (const [i, item] of before.items.entries()) {
    if (i % STEP === 0) yield;
    const { reading } = after.items[i]!;
    if (reading === item.reading && !keysOfItem(reading).has(key)) continue;
    if (reading.kind !== item.reading.kind || !same(rename(item), reading.data)) return false;
  }
  return true;
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Where a tag gets the name of another, that one may stand once or twice, and at the place of either. */
function withoutMerged(data: Data, { sort, to }: Renaming): Data {
  const { tags } = data;
  if (sort !== 'tag' || !Array.isArray(tags) || !tags.includes(to)) return data;
  return { ...data, tags: [to, ...(tags as readonly unknown[]).filter((tag) => tag !== to)] };
}

type Data = Readonly<Record<string, unknown>>;

/**
 * Where headings are renamed, the notes are those headings and no more: their text changes. Names of a
 * map that are numbers come first in data, whatever the order of the text.
 */
function headOf(document: BankDocument, { sort }: Name): Record<string, unknown> {
  const data: Record<string, unknown> = { ...document.head.data };
  if (sort === 'heading') data['notes'] = headingsOf(document);
  for (const key of ['objectives', 'stimuli']) data[key] = sortedKeys(data[key], (name) => name);
  return data;
}

function sortedKeys(value: unknown, rename: (key: string) => string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value)
    .map(([key, of]) => [rename(key), of as unknown] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function headingsOf({ head }: BankDocument): string[] {
  const uses = namesInHead(head).flatMap(({ uses }) => uses);
  return uses.flatMap(({ sort, text }) => (sort === 'heading' ? [text] : []));
}

function renamedHead(document: BankDocument, renaming: Renaming): Record<string, unknown> {
  const data = headOf(document, renaming);
  const { sort, text, to } = renaming;
  const key = headKeys[sort];
  if (key === undefined || !(key in data)) return data;
  const mend = <T>(value: T): T | string => (value === text ? to : value);
  const value = data[key];
  if (sort === 'objective' || sort === 'stimulus') {
    data[key] = sortedKeys(document.head.data[key], mend);
  } else {
    data[key] = Array.isArray(value) ? (value as readonly unknown[]).map(mend) : mend(value);
  }
  return data;
}

const headKeys: Readonly<Partial<Record<Name['sort'], string>>> = {
  bank: 'id',
  tag: 'tags',
  objective: 'objectives',
  stimulus: 'stimuli',
  heading: 'notes',
};
