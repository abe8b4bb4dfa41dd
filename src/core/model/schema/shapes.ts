// The shapes of the format, each derived when it is first asked for: a command that reads no
// configuration, or no flashcards, pays nothing for them.
import { kinds } from '../kinds/index.js';
import { bankHeadSchema } from './bank.js';
import { flashcardSchema } from './flashcard.js';
import { mergeMaps } from './merge-shapes.js';
import type { KeyShape, MapShape } from './shape-types.js';
import { shapeOf } from './shape.js';

export type KindName = (typeof kinds)[number]['kind'];

/** The kind of this name. */
export function kindNamed(name: unknown): (typeof kinds)[number] | undefined {
  return kinds.find(({ kind }) => kind === name);
}

/** What a question of one kind may hold. */
export function shapeOfKind(name: KindName): MapShape {
  return shapeOf(kindNamed(name)!.schema) as MapShape;
}

/** What a question may hold before its kind is known: every key of every kind. */
export const questionShape = once((): MapShape => {
  const merged = mergeMaps(kinds.map(({ kind }) => shapeOfKind(kind)));
  return { ...merged, name: 'question' };
});

/** What a flashcard may hold. */
export const flashcardShape = once((): MapShape => shapeOf(flashcardSchema) as MapShape);

/** What a bank may hold, down to the leaves of its items. */
export const bankShape = once((): MapShape => {
  const head = shapeOf(bankHeadSchema) as MapShape;
  const keys = new Map<string, KeyShape>(head.keys);
  const withItems = (key: string, of: MapShape): void => {
    keys.set(key, { ...head.keys.get(key)!, shape: { type: 'list', of, min: 0 } });
  };
  withItems('questions', questionShape());
  withItems('flashcards', flashcardShape());
  return { ...head, keys };
});

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
