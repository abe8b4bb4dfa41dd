import type { BankDocument } from '../document/index.js';
import type { PlacedItem } from '../model/reading.js';
import type { Span } from '../text/span.js';
import { isData } from './patch-data.js';

/** Faults of writing: an edit must not bring about one. */
const faults: ReadonlySet<string> = new Set([
  'syntax',
  'text-misread',
  'duplicate-key',
  'merge-conflict',
  'too-deep',
  'several-documents',
]);

/** What an edit is to have done to a bank. */
export interface Wanted {
  /** By their present place: what the items are to say, where that is not what they said before. */
  readonly items: readonly (PlacedItem | { readonly said: unknown; readonly list: string })[];
  /** Remarks that go with what is removed. */
  readonly lost: Span | undefined;
}

/** Whether a bank is what was wanted after an edit, and nothing else of it is changed. */
export function isAsWanted(before: BankDocument, after: BankDocument, wanted: Wanted): boolean {
  const { items } = after;
  if (items.length !== wanted.items.length) return false;
  for (const [i, each] of wanted.items.entries()) {
    const { reading } = items[i]!;
    if ('said' in each) {
      if (reading.list !== each.list || !saysSame(reading.data, each.said)) return false;
    } else if (reading !== each.reading) {
      if (reading.list !== each.reading.list || reading.kind !== each.reading.kind) return false;
      if (!saysSame(reading.data, each.reading.data)) return false;
    }
  }
  return (
    saysSame(withoutLists(before.head.data), withoutLists(after.head.data)) &&
    countFaults(after) <= countFaults(before) &&
    sameRemarks(before, after, wanted.lost)
  );
}

function withoutLists(head: Readonly<Record<string, unknown>>): unknown {
  const { questions: _questions, flashcards: _flashcards, ...rest } = head;
  return rest;
}

/** Whether two values say the same: blank space around a text, and lists of nothing, do not count. */
export function saysSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isNothing(a) && isNothing(b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    const others = b as readonly unknown[];
    return a.length === others.length && a.every((each, i) => saysSame(each, others[i]));
  }
  if (isData(a) && isData(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => saysSame(own(a, name), own(b, name)));
  }
  if (typeof a === 'object' || typeof b === 'object') return false;
  return textOf(a) === textOf(b);
}

function own(data: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

/** Whether there is no value, or a list or map of none. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** A number and the text of it are told apart by the kind of the question, which is looked at apart. */
function textOf(value: unknown): string {
  return String(value).trim().replaceAll('\r\n', '\n');
}

function countFaults({ findings, items }: BankDocument): number {
  let count = findings.filter(({ rule }) => faults.has(rule)).length;
  for (const { reading } of items) {
    for (const { rule } of reading.findings) if (faults.has(rule)) count++;
  }
  return count;
}

function sameRemarks(before: BankDocument, after: BankDocument, lost: Span | undefined): boolean {
  const kept = before.comments.filter(
    ({ start }) => lost === undefined || start < lost.start || start >= lost.end,
  );
  if (kept.length !== after.comments.length) return false;
  const list = (bank: BankDocument, comments: readonly Span[]): string =>
    comments
      .map(({ start, end }) => bank.text.slice(start, end).trimEnd())
      .toSorted()
      .join('\n');
  return list(before, kept) === list(after, after.comments);
}
