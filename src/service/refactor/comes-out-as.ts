import { type BankDocument, type BlockContent, updateBank } from '../../core/document/index.js';
import type { ItemList, ItemReading, PlacedItem, PlainData } from '../../core/model/reading.js';
import type { Finding } from '../../core/problem/finding.js';
import type { Edit } from '../../core/text/span.js';

/** An item as it is to be: as it was read before, or with these keys. */
export type ExpectedItem =
  | ItemReading
  | {
      readonly data: PlainData;
      /** Makes equal what may be written in several ways. */
      readonly evened?: (data: PlainData) => PlainData;
      /** Rules that may tell something of it; without, nothing may be told. */
      readonly mayTell?: readonly string[];
    };

/** What a bank is to say after edits; what is left out is to stay. */
export interface Expected {
  /** Of each list: what is to stand where these items stood, which are all that edits can have touched. */
  readonly items?: (readings: readonly ItemReading[], list: ItemList) => readonly ExpectedItem[];
  readonly head?: PlainData;
  /** Remarks that come with new items. */
  readonly remarks?: readonly string[];
}

/** Items as they stood, but for one. */
export function withItem(item: PlacedItem, fresh: ExpectedItem): NonNullable<Expected['items']> {
  return (readings) => readings.map((each) => (each === item.reading ? fresh : each));
}

/**
 * The bank that edits lead to, if it says what it should: these items in this order, the same of
 * everything else, every remark, and nothing wrong that was not wrong before. Whatever an edit was
 * made of, this is what it is trusted for. Only blocks that the edits touch are looked at.
 */
export function comesOutAs(
  document: BankDocument,
  edits: readonly Edit[],
  expected: Expected,
): BankDocument | undefined {
  if (overlap(edits)) return undefined;
  const after = updateBank(document, edits);
  const [old, fresh] = touchedBlocks(document, after);
  for (const list of ['questions', 'flashcards'] as const) {
    const before = readingsOf(old, list);
    const wanted = expected.items?.(before, list) ?? before;
    const found = readingsOf(fresh, list);
    if (found.length !== wanted.length) return undefined;
    if (!wanted.every((item, i) => isItem(found[i]!, item))) return undefined;
  }
  if (after.head !== document.head || expected.head !== undefined) {
    const head = expected.head ?? document.head.data;
    if (!isSameData(withoutLists(after.head.data), withoutLists(head))) return undefined;
  }
  if (tellsMore(after, document)) return undefined;
  const remarks = [...remarksOf(old), ...(expected.remarks ?? [])].toSorted();
  return isSameData(remarksOf(fresh).toSorted(), remarks) ? after : undefined;
}

type Contents = readonly BlockContent[];

/** What is left of two banks without the blocks that both begin and end with. */
function touchedBlocks(one: BankDocument, other: BankDocument): readonly [Contents, Contents] {
  const a = one.blocks.map(({ content }) => content);
  const b = other.blocks.map(({ content }) => content);
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

function readingsOf(contents: Contents, list: ItemList): readonly ItemReading[] {
  return contents.flatMap(({ items }) =>
    items.flatMap(({ reading }) => (reading.list === list ? [reading] : [])),
  );
}

function overlap(edits: readonly Edit[]): boolean {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some(({ start }, i) => i > 0 && start < ordered[i - 1]!.end);
}

function isItem(found: ItemReading, wanted: ExpectedItem): boolean {
  if (found === wanted) return true;
  const even = 'evened' in wanted ? wanted.evened : undefined;
  if (!isSameData(even?.(found.data) ?? found.data, wanted.data)) return false;
  if (!('findings' in wanted)) {
    return found.findings.every(({ rule }) => wanted.mayTell?.includes(rule));
  }
  return isSameData(found.findings.map(nameOf), wanted.findings.map(nameOf));
}

function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

/** The lists themselves are compared item by item, and one may have come or gone. */
function withoutLists(data: PlainData): PlainData {
  return Object.fromEntries(
    Object.entries(data).filter(([key]) => key !== 'questions' && key !== 'flashcards'),
  );
}

/** Whether something is told of a bank that was not told before. */
function tellsMore(after: BankDocument, before: BankDocument): boolean {
  const told = ({ head, findings }: BankDocument): string[] =>
    [...head.findings, ...findings].map(nameOf);
  const known = told(before);
  return told(after).some((each) => {
    const at = known.indexOf(each);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function remarksOf(contents: Contents): readonly string[] {
  return contents.flatMap(textsOf);
}

function textsOf(content: BlockContent): string[] {
  if (content.comments.length === 0) return [];
  const { comments, text } = content;
  return comments.map(({ start, end }) => text.slice(start, end).trim());
}

/** Whether two values are the same plain data; blank space around a text does not count. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one === 'string' && typeof other === 'string') return even(one) === even(other);
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const a = one as PlainData;
  const b = other as PlainData;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isSameData(a[key], b[key]))
  );
}

function even(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
