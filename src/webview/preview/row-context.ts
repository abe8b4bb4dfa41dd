import type { PreviewHeading } from '../../protocol/preview.js';
import type { TextHost } from '../shared/rich-text.js';
import type { Tell } from '../shared/tell.js';
import type { Settings } from './preview-state.js';

/** What rows need of the page. */
export interface RowContext extends TextHost {
  readonly tell: Tell;
  readonly settings: Settings;
  /** The bank's BCP 47 tag. */
  readonly language: string;
  /** What the learner has done with an item, for as long as the page is open. */
  state(row: number): unknown;
  setState(row: number, state: unknown): void;
  /** Whether the answer of one item is to be seen, whatever is said for all. */
  isOpen(row: number): boolean;
  setOpen(row: number, open: boolean): void;
  /** The heading of the notes that a source such as `#atoms` names. */
  readonly headingOf: (reference: string) => PreviewHeading | undefined;
  /** Brings a row of the preview into view; a heading of a part of the notes, to its own place in it. */
  readonly show: (row: number, heading?: PreviewHeading) => void;
  /** Shows the row, or one of its problems, in the text. */
  readonly goTo: (row: number, focus: boolean, problem?: number) => void;
}
