import type { Span } from '../text/span.js';
import type { MapNode, Pair, YamlNode } from '../yaml/nodes.js';
import type { Finding } from '../problem/finding.js';

/** Plain data of an item or the head: null-prototype maps, lists, texts, numbers, booleans, null. */
export type PlainData = { readonly [key: string]: unknown };

export type ItemList = 'questions' | 'flashcards';

/**
 * One item as it was read. It never changes and knows nothing of where it stands, so that everything
 * computed from it holds as long as its own text does. All offsets are those of `source`.
 */
export interface ItemReading {
  readonly list: ItemList;
  /** The text of the lines the item was read from (for banks in flow style, all of the list's). */
  readonly source: string;
  /** Where its value stands in `source`; undefined where nothing is written. */
  readonly span: Span | undefined;
  /** Where what it asks stands in `source`: asked for of all items where banks are compared. */
  readonly asked: Span;
  /**
   * What was read. Of most items nobody asks: it is let go once the item is understood, and read again
   * when it is asked for.
   */
  readonly node: YamlNode | null;
  /** The item's map, null where it is something else. */
  readonly map: MapNode | null;
  /** Whether there is such a map: to know it, nothing is read again. */
  readonly isMap: boolean;
  /** A question's kind, undefined while its keys do not tell. */
  readonly kind: string | undefined;
  /** The item's keys, as plain data; what has the wrong type stays out. */
  readonly data: PlainData;
  readonly id: string | undefined;
  readonly findings: readonly Finding[];
}

/** An item at its present place in the bank. */
export interface PlacedItem {
  readonly reading: ItemReading;
  /** From 0, in its list. */
  readonly index: number;
  /** Its id, else `questions[3]`. */
  readonly name: string;
  /** Where `reading.source` begins in the bank's text. */
  readonly offset: number;
}

/** One top-level key of the bank other than the item lists, with the text it was read from. */
export interface HeadEntry {
  readonly pair: Pair;
  readonly source: string;
  readonly offset: number;
}

/** The bank without its items. */
export interface BankHead {
  readonly data: PlainData;
  readonly language: string;
  readonly entries: readonly HeadEntry[];
  readonly findings: readonly (Finding & Span)[];
}
