import type { BankDocument } from '../document/index.js';
import type { ItemList, ItemReading, PlacedItem } from '../model/reading.js';
import type { Finding } from '../problem/finding.js';

/** Where two readings of a bank differ; what is undefined lies with the bank as a whole. */
export type Difference = PlacedItem | { readonly key: string } | undefined;

/**
 * Compares what was read before and after: the items of each list in their order, the bank's own
 * keys, what is told of them, and every comment. Tabs are a matter of layout, and may be gone.
 */
export function findDifferences(before: BankDocument, after: BankDocument): Difference[] {
  const differences: Difference[] = [];
  if (before.itemCount !== after.itemCount) return [undefined];
  for (const list of ['questions', 'flashcards'] as const) {
    const others = itemsOf(after, list);
    itemsOf(before, list).forEach((item, i) => {
      if (!isSameItem(item.reading, others[i]?.reading)) differences.push(item);
    });
  }
  const [one, other] = [before.head.data, after.head.data];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (!isSame(one[key], other[key])) differences.push({ key });
  }
  if (!isSame(toldOf(before), toldOf(after)) || !isSame(remarksOf(before), remarksOf(after))) {
    differences.push(undefined);
  }
  return differences;
}

function itemsOf({ items }: BankDocument, list: ItemList): readonly PlacedItem[] {
  return items.filter(({ reading }) => reading.list === list);
}

function isSameItem(one: ItemReading, other: ItemReading | undefined): boolean {
  // After an edit most items are the same objects.
  if (one === other) return true;
  return (
    other !== undefined &&
    one.kind === other.kind &&
    isSame(one.data, other.data) &&
    isSame(counted(one.findings.map(nameOf)), counted(other.findings.map(nameOf)))
  );
}

function toldOf({ head, findings }: BankDocument): unknown {
  const told = [...head.findings, ...findings].filter(({ rule }) => rule !== 'tabs-in-yaml');
  return counted(told.map(nameOf));
}

function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

function remarksOf({ comments, text }: BankDocument): unknown {
  return counted(comments.map(({ start, end }) => text.slice(start, end).trim()));
}

/** How often each text occurs. */
function counted(texts: readonly string[]): Readonly<Record<string, number>> {
  const counts = Object.create(null) as Record<string, number>;
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

/** Whether two values are the same plain data, in whatever order their keys are. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const a = one as Readonly<Record<string, unknown>>;
  const b = other as Readonly<Record<string, unknown>>;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]))
  );
}
