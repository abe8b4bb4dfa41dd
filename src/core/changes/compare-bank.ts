import type { BankDocument } from '../document/index.js';
import { askingKey } from '../model/asking-key.js';
import type { PlacedItem } from '../model/reading.js';
import type { Finding } from '../problem/finding.js';
import { compareChoices } from './compare-choices.js';
import { compareMaps } from './compare-values.js';
import type { Detail } from './detail.js';
import { type ItemPair, matchItems, movedPairs } from './match-items.js';
import { valueText } from './value-text.js';

/** An item that is not as it was. */
export interface ItemChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly list: 'questions' | 'flashcards';
  /** Its id, else `questions[3]`; of one that was removed as it was. */
  readonly item: string;
  /** The beginning of what it asks. */
  readonly asks: string;
  /** Where it stands in the new text; of one that was removed, in the old. */
  readonly offset: number;
  readonly details: readonly Detail[];
}

/** A version that could not be read, or not everywhere. */
export interface Unread {
  readonly version: 'before' | 'after';
  /** The first line at which it is no YAML, counted from 1; left out where it is no text at all. */
  readonly line?: number;
}

/** A bank that is not as it was. */
export interface BankChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** How many items there are and were. */
  readonly items: { readonly before: number; readonly after: number };
  readonly head: readonly Detail[];
  /** In the order of the new bank, what was removed last. */
  readonly changes: readonly ItemChange[];
  /** Whether the text is another one, and says the same. */
  readonly onlyLayout: boolean;
  /** The versions that could not be read, or not everywhere. */
  readonly unread: readonly Unread[];
}

/** What changed in a bank; undefined for one that was not there, or is not. */
export function compareBank(
  before: BankDocument | undefined,
  after: BankDocument | undefined,
): BankChange {
  const items = { before: before?.itemCount ?? 0, after: after?.itemCount ?? 0 };
  const unread = [...unreadLine(before, 'before'), ...unreadLine(after, 'after')];
  if (before === undefined || after === undefined) {
    const [bank, change] =
      before === undefined ? [after, 'added' as const] : [before, 'removed' as const];
    const changes = (bank?.items ?? []).map((item) => wholeItem(item, change));
    return { change, items, head: [], changes, onlyLayout: false, unread };
  }
  const { pairs, removed, added } = matchItems(before, after);
  const moved = movedPairs(pairs);
  const changed = pairs.flatMap((pair) => compareItems(pair, moved.has(pair)));
  const changes = [...changed, ...added.map((item) => wholeItem(item, 'added'))].sort(
    (a, b) => a.offset - b.offset,
  );
  const head = compareMaps(before.head.data, after.head.data, none);
  const gone = removed.map((item) => wholeItem(item, 'removed'));
  const all = [...changes, ...gone];
  return {
    change: 'changed',
    items,
    head,
    changes: all,
    // What was not read may have changed.
    onlyLayout:
      all.length === 0 && head.length === 0 && unread.length === 0 && before.text !== after.text,
    unread,
  };
}

/** What is told of a bank of which a version is no text: that it has changed, and nothing of what is in it. */
export function unreadBank(
  change: BankChange['change'],
  versions: readonly Unread['version'][],
): BankChange {
  return {
    change,
    items: { before: 0, after: 0 },
    head: [],
    changes: [],
    onlyLayout: false,
    unread: versions.map((version) => ({ version })),
  };
}

function unreadLine(bank: BankDocument | undefined, version: Unread['version']): readonly Unread[] {
  if (bank === undefined) return [];
  const starts = [
    ...bank.findings.filter(losesText).map(({ start }) => start),
    ...bank.items.flatMap(({ reading, offset }) =>
      reading.findings.filter(losesText).map(({ start }) => offset + start),
    ),
  ];
  if (starts.length === 0) return [];
  const first = starts.reduce((least, start) => Math.min(least, start));
  const line = bank.text.slice(0, first).split(/\r\n|\r|\n/).length;
  return [{ version, line }];
}

/** Messages of the rule `syntax` for what belongs to nothing; other mistakes are read as they are meant. */
export const losingMessages: ReadonlySet<string> = new Set([
  'text-without-key',
  'key-among-entries',
  'stray-line',
  'key-is-no-text',
  'wrong-bracket',
  'unclosed-bracket',
  'unexpected-sign',
  'text-after-bracket',
  'unknown-alias',
]);

function losesText({ rule, message }: Finding): boolean {
  return rule === 'syntax' && losingMessages.has(message);
}

const none: ReadonlySet<string> = new Set();
/** Of these keys somebody else tells. */
const own: ReadonlySet<string> = new Set(['id', 'kind', 'choices']);

function wholeItem(item: PlacedItem, change: 'added' | 'removed'): ItemChange {
  return { change, ...placeOf(item), details: [] };
}

function placeOf({ reading, name, offset }: PlacedItem): Omit<ItemChange, 'change' | 'details'> {
  const asked: unknown = reading.data[askingKey(reading)];
  return {
    list: reading.list,
    item: name,
    asks: short(valueText(asked ?? reading.data['title'] ?? '')),
    offset: offset + (reading.span?.start ?? 0),
  };
}

const longest = 80;

function short(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

function compareItems({ before, after }: ItemPair, isMoved: boolean): readonly ItemChange[] {
  const [old, now] = [before.reading, after.reading];
  const details: Detail[] = [...compareIds(old.id, now.id)];
  if (isMoved || old.list !== now.list) {
    details.push({ what: 'moved', before: placeName(before), after: placeName(after) });
  }
  if (old.kind !== now.kind && old.kind !== undefined && now.kind !== undefined) {
    details.push({ what: 'changed', key: 'kind', before: old.kind, after: now.kind });
  }
  if ('choices' in old.data || 'choices' in now.data) {
    details.push(...compareChoices(old.data['choices'], now.data['choices']));
  }
  details.push(...compareMaps(old.data, now.data, own));
  const couldNotTell = old.findings.length > 0 || now.findings.length > 0;
  if (details.length === 0 && couldNotTell && linesOf(old.source) !== linesOf(now.source)) {
    details.push({ what: 'unread' });
  }
  return details.length === 0 ? [] : [{ change: 'changed', ...placeOf(after), details }];
}

/** Without remarks and blank lines, which are nobody’s. */
function linesOf(source: string): string {
  return source
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join('\n');
}

function compareIds(before: string | undefined, after: string | undefined): readonly Detail[] {
  if (before === after) return [];
  if (before === undefined) return [{ what: 'id-added', after: after! }];
  if (after === undefined) return [{ what: 'id-removed', before }];
  return [{ what: 'id-changed', before, after }];
}

function placeName({ index }: PlacedItem): string {
  return String(index + 1);
}
