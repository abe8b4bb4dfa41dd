import type { ShownBody } from '../../model/kinds/shown.js';
import type { PageContext } from '../page-options.js';

/** What the print of a body works with. */
export interface BodyContext extends PageContext {
  /** What the item is worth. */
  readonly points: number;
  /** The seed of this item. */
  readonly seed: string;
}

export type BodyOf<T extends ShownBody['type']> = Extract<ShownBody, { readonly type: T }>;

/**
 * How a body of one type is printed. What `ask` writes tells nothing of the answer; `brief` is the answer as it
 * stands on the sheet that `ask` wrote, in a word or a letter.
 */
export interface BodyPrint<T extends ShownBody['type']> {
  readonly ask: (body: BodyOf<T>, context: BodyContext) => string;
  readonly answer: (body: BodyOf<T>, context: BodyContext) => string;
  readonly brief: (body: BodyOf<T>, context: BodyContext) => string;
}
