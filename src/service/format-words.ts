import { expected } from '../core/model/schema/phrase.js';
import type { KeyShape } from '../core/model/schema/shape-types.js';
import type { Tell } from './tell.js';

/**
 * A sentence of the format (what a key is for, what a value means) in the user's language. They stand in
 * the schema, not here: that all are translated is a test of its own.
 */
export function inUsersLanguage(sentence: string, tell: Tell): string {
  const say = tell;
  return say(sentence);
}

/** What is right in the place of a key, in a few words. */
export function expectedInWords({ shape, required }: KeyShape, tell: Tell): string {
  const words = inUsersLanguage(expected(shape), tell);
  return required ? tell('{0} (required)', words) : words;
}
