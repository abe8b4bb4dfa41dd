// What lives here: what a learner did, as records of an append-only log: their lines, their names, their
// order, and how they find their item again after an edit.
// What may not: files, clocks, schedules (core/review), grading (core/quiz).
// Where its data comes from: the texts of the logs, and banks that core/document read.
export { type GapCard, gapCards } from './card-name.js';
export { bankKey, itemKeys, type KeyedItem, keyedItems } from './item-key.js';
export { type ItemText, itemText, seenRecords } from './item-text.js';
export { likenessOfTexts } from './likeness.js';
export { type History, mergeRecords, type Past } from './merge-records.js';
export { type ParsedHistory, parseHistory } from './parse-history.js';
export {
  type Attempt,
  type HistoryRecord,
  type ItemName,
  type ItemSeen,
  type Json,
  type Link,
  nameKey,
  type NewRecord,
  type Review,
  type ReviewRating,
  sameName,
  type SessionAnswer,
  type SessionBegun,
  type SessionEnded,
  type SessionMark,
  type SessionRecord,
  type Stamp,
  stampRecord,
  type Undo,
} from './record.js';
export { type PresentItem, reconnect, type Reconnection, type Reconnections } from './reconnect.js';
export { writeRecord } from './write-record.js';
