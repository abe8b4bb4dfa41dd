import type { ShownBody } from '../model/kinds/shown.js';
import type { Utterance } from './lesson.js';
import type { Speaker } from './speaker.js';

/** What a body is read with. */
export interface BodyContext {
  readonly speaker: Speaker;
  /** Of this item: what the order of its parts follows from. */
  readonly seed: string;
}

/** How a body of one type is asked and answered aloud. */
export interface BodyScript<T extends ShownBody['type']> {
  ask(body: Extract<ShownBody, { readonly type: T }>, context: BodyContext): readonly Utterance[];
  /** Without the word “Answer”; nothing where none is known. */
  answer(
    body: Extract<ShownBody, { readonly type: T }>,
    context: BodyContext,
  ): readonly Utterance[];
}
