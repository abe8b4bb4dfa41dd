import { NameFollower, nameOfThread } from './follow-names.js';
import {
  type Attempt,
  type HistoryRecord,
  type ItemName,
  type ItemSeen,
  nameKey,
  type Review,
  type SessionRecord,
} from './record.js';
import { orderRecords, type TimedRecord } from './record-order.js';

/** A record under the present name of its item, and the moment that it counts for. */
export type Past<R extends HistoryRecord> = R & { readonly time: number };

/** What a learner did, as it counts now. Every list is in the order in which things happened. */
export interface History {
  readonly reviews: readonly Past<Review>[];
  readonly attempts: readonly Past<Attempt>[];
  readonly sessions: readonly Past<SessionRecord>[];
  /** How each item read when it was last seen, by `nameKey` of its present name. */
  readonly seen: ReadonlyMap<string, Past<ItemSeen>>;
  /** What names that are another item's now lead to, by `nameKey`. */
  readonly oldNames: ReadonlyMap<string, ItemName>;
}

/**
 * Puts the records of any number of devices together: each counts once, in the order of time, under the
 * present name of its item; what was undone does not count. Any parting of the records over files and
 * any order of lines gives the same.
 */
export function mergeRecords(records: Iterable<HistoryRecord>, now: number): History {
  const ordered = orderRecords(records, now);
  const undone = undoneOf(ordered);
  const follower = new NameFollower();
  const counting: { readonly timed: TimedRecord; readonly thread: Thread | undefined }[] = [];
  for (const timed of ordered) {
    const { record } = timed;
    if (undone.has(record.n) || record.type === 'undo') continue;
    if (record.type === 'link') follower.link(record);
    // The beginning and the end of a session are about no item.
    else counting.push({ timed, thread: record.item === '' ? undefined : follower.thread(record) });
  }
  const reviews: Past<Review>[] = [];
  const attempts: Past<Attempt>[] = [];
  const sessions: Past<SessionRecord>[] = [];
  const seen = new Map<string, Past<ItemSeen>>();
  for (const { timed, thread } of counting) {
    const { bank, item } = thread === undefined ? timed.record : nameOfThread(thread);
    const past = { ...timed.record, bank, item, time: timed.time } as Past<HistoryRecord>;
    if (past.type === 'review') reviews.push(past);
    else if (past.type === 'attempt') attempts.push(past);
    else if (past.type === 'item') seen.set(nameKey(past), past);
    else if (past.type !== 'undo' && past.type !== 'link') sessions.push(past);
  }
  return { reviews, attempts, sessions, seen, oldNames: follower.oldNames() };
}

type Thread = ReturnType<NameFollower['thread']>;

/** The numbers of what does not count. An undo that was itself undone undoes nothing. */
function undoneOf(ordered: readonly TimedRecord[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const behind = new Map<string, number>();
  for (const [i, { record }] of ordered.entries())
    if (record.type === 'undo') behind.set(record.n, i);
  for (let i = ordered.length - 1; i >= 0; i--) {
    const { record } = ordered[i]!;
    if (record.type !== 'undo' || undone.has(record.n)) continue;
    // Only what stands before it can be undone of these, so that two cannot undo each other.
    const place = behind.get(record.of);
    if (place === undefined || place < i) undone.add(record.of);
  }
  return undone;
}
