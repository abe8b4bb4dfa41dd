import type { ShownBody } from '../../../core/render/index.js';
import type { ItemContext } from './item-view.js';

/** What every part of an item's view works with. */
export type PartContext = Pick<
  ItemContext,
  'tell' | 'language' | 'seed' | 'keyOf' | 'answers' | 'graded' | 'rubric' | 'criteria' | 'text'
>;

/** What the view of a body works with. */
export interface BodyContext extends PartContext {
  /** The element that asks, where there is one. */
  readonly stemId?: string;
  readonly isFlashcard: boolean;
  /** What the learner has done with this type of body, as it was handed to `change`. */
  readonly state: unknown;
  readonly change: (state: unknown) => void;
}

/** A body of one type. */
export type BodyOf<T extends ShownBody['type']> = Extract<ShownBody, { readonly type: T }>;

/** Shows what is answered with, and with `answers` what is right. */
export type BodyView<T extends ShownBody['type']> = (
  body: BodyOf<T>,
  context: BodyContext,
) => HTMLElement;
