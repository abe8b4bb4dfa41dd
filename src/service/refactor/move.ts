import type { BankDocument } from '../../core/document/index.js';
import type { Edit, Span } from '../../core/text/span.js';
import { itemAt } from '../place.js';
import { moveItem } from './move-item.js';
import { choiceAt, moveChoice } from './order-choices.js';

/** What moves when something is moved, and where what is selected stands afterwards. */
export interface Move {
  readonly edits: readonly Edit[];
  readonly selection: Span;
}

/**
 * Moves the choice that is selected one place up or down, or the item where no choice is. Undefined
 * where there is nowhere to go, or the move would change more than the order.
 */
export function moveAt(document: BankDocument, selection: Span, by: -1 | 1): Move | undefined {
  const item = itemAt(document, selection.start);
  if (item === undefined || itemAt(document, selection.end) !== item) return undefined;
  const index = choiceAt(item, selection);
  const moved = index < 0 ? moveItem(document, item, by) : moveChoice(document, item, index, by);
  if (moved === undefined) return undefined;
  const { edits, shift } = moved;
  return { edits, selection: { start: selection.start + shift, end: selection.end + shift } };
}
