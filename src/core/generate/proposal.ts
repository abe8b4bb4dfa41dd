import type { ItemChange } from '../edit/index.js';
import type { ItemList, ItemReading } from '../model/reading.js';
import type { Problem } from '../problem/problem.js';
import type { ItemData } from './item-of-answer.js';

/** What a model proposes for a bank, in the closed form of the task. Nothing is written before somebody says so. */
export interface Proposal {
  /** Its beginning, in one line. */
  readonly label: string;
  readonly change: ProposedChange;
  /** What the rules say about it, where it would stand. */
  readonly problems: readonly Problem[];
}

export type ProposedChange =
  /** A new item, behind another or at the end of its list. */
  | {
      readonly type: 'insert';
      readonly list: ItemList;
      readonly kind: string | undefined;
      readonly data: ItemData;
      readonly after: ItemReading | undefined;
    }
  /** What an item says besides. */
  | {
      readonly type: 'edit';
      readonly item: ItemReading;
      readonly changes: readonly ItemChange[];
    };
