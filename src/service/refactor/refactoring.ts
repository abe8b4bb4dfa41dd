import type { Edit, Span } from '../../core/text/span.js';

/** A change of a bank that an editor offers, and that leaves what the bank says as its title tells. */
export interface Refactoring {
  readonly title: string;
  readonly sort: 'rewrite' | 'extract' | 'inline' | 'move';
  readonly edits: readonly Edit[];
  /** What is to be selected once the edits are made, in offsets of the new text. */
  readonly selection?: Span;
}
