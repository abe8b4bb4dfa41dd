import type { ItemList } from '../model/reading.js';

/**
 * What the reader must know at a line's beginning to tell which part of a bank the line belongs to.
 * Two places with equal states are read alike from there on; that is what makes reading
 * incremental.
 */
export interface SegmentState {
  /**
   * `start`: nothing read yet; `keys`: among the bank's keys; `list`: under `questions:` or
   * `flashcards:`; `brackets`: the whole bank is in `{}`; `bare-list`: the file is a list;
   * `ended`: behind the first document.
   */
  readonly mode: 'start' | 'keys' | 'list' | 'brackets' | 'bare-list' | 'ended';
  readonly list: ItemList | undefined;
  /** The column of the list's dashes, -1 before the first. */
  readonly dashes: number;
  /** Inside the marks of a merge conflict: in the side that is read, or in one left out. */
  readonly conflict: 'none' | 'kept' | 'dropped';
}

export const START_STATE: SegmentState = {
  mode: 'start',
  list: undefined,
  dashes: -1,
  conflict: 'none',
};

export function sameState(a: SegmentState, b: SegmentState): boolean {
  return (
    a.mode === b.mode && a.list === b.list && a.dashes === b.dashes && a.conflict === b.conflict
  );
}
