// How each body is read aloud, a file for each.
import type { ShownBody } from '../../model/kinds/shown.js';
import type { BodyContext, BodyScript } from '../body-script.js';
import type { Utterance } from '../lesson.js';
import { choices } from './choices.js';
import { cloze } from './cloze.js';
import { flashcard } from './flashcard.js';
import { matching } from './matching.js';
import { open } from './open.js';
import { ordering } from './ordering.js';
import { trueFalse } from './true-false.js';
import { typed } from './typed.js';

const unfinished: BodyScript<'unfinished'> = { ask: () => [], answer: () => [] };

const scripts: { readonly [T in ShownBody['type']]: BodyScript<T> } = {
  choices,
  'true-false': trueFalse,
  typed,
  cloze,
  matching,
  ordering,
  open,
  flashcard,
  unfinished,
};

/** What is asked of a body, or what is right. */
export function bodyScript(
  body: ShownBody,
  part: 'ask' | 'answer',
  context: BodyContext,
): readonly Utterance[] {
  const script = scripts[body.type] as BodyScript<typeof body.type>;
  return script[part](body as never, context);
}
