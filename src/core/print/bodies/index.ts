// How each type of body is printed. Another one is a file here, and a line below.
import type { ShownBody } from '../../model/kinds/shown.js';
import type { BodyContext, BodyPrint } from './body-print.js';
import { choices } from './choices.js';
import { cloze } from './cloze.js';
import { matching } from './matching.js';
import { open } from './open.js';
import { ordering } from './ordering.js';
import { trueFalse } from './true-false.js';
import { typed } from './typed.js';
import { unfinished } from './unfinished.js';

/** Flashcards are no questions: they are printed as cards. */
type Asked = Exclude<ShownBody['type'], 'flashcard'>;

const prints: { readonly [T in Asked]: BodyPrint<T> } = {
  choices,
  'true-false': trueFalse,
  typed,
  cloze,
  matching,
  ordering,
  open,
  unfinished,
};

/** What is answered with, or what is right. */
export function printBody(
  body: ShownBody,
  part: keyof BodyPrint<Asked>,
  context: BodyContext,
): string {
  if (body.type === 'flashcard') return '';
  const print = prints[body.type][part] as (body: ShownBody, context: BodyContext) => string;
  return print(body, context);
}
