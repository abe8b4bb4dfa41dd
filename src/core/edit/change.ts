import type { Path } from '../problem/path.js';

/**
 * A change of what an item says, as a form or a refactoring asks for it. Paths are those of the item's
 * data: keys and indexes. A list may be written as one value, a choice as a text alone: paths lead
 * through both as if they were written in full.
 */
export type ItemChange =
  /** Gives a value to a key, which need not be there yet, or to an entry of a list. */
  | { readonly type: 'set'; readonly path: Path; readonly value: unknown }
  /** Takes out a key or an entry. */
  | { readonly type: 'remove'; readonly path: Path }
  /** Puts an entry into a list, before the one that has its index now; `path` leads to the list. */
  | {
      readonly type: 'insert';
      readonly path: Path;
      readonly index: number;
      readonly value: unknown;
    }
  /** Gives an entry of a list another place. */
  | { readonly type: 'move'; readonly path: Path; readonly from: number; readonly to: number };
