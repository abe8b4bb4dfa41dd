// The shapes of the format, each derived when it is first asked for: a command that reads no
// configuration, or no flashcards, pays nothing for them.
import { kinds } from '../kinds/index.js';
import { bankHeadSchema } from './bank.js';
import { configurationSchema } from './configuration.js';
import { flashcardSchema } from './flashcard.js';
import { mergeMaps } from './merge-shapes.js';
import { allOf } from './phrase.js';
import type { KeyShape, MapShape } from './shape-types.js';
import { shapeOf } from './shape.js';

export type KindName = (typeof kinds)[number]['kind'];

/** The kind of this name. */
export function kindNamed(name: unknown): (typeof kinds)[number] | undefined {
  return kinds.find(({ kind }) => kind === name);
}

const shapesOfKinds = new Map<KindName, MapShape>();

/** What a question of one kind may hold; as its `kind`, any kind may be offered or named. */
export function shapeOfKind(name: KindName): MapShape {
  let shape = shapesOfKinds.get(name);
  if (shape === undefined) {
    const own = shapeOf(kindNamed(name)!.schema) as MapShape;
    const kind = own.keys.get('kind')!;
    shape = { ...own, keys: new Map([...own.keys, ['kind', { ...kind, ...kindKey() }]]) };
    shapesOfKinds.set(name, shape);
  }
  return shape;
}

const kindKey = once(() => {
  const names = kinds.map(({ kind }) => kind);
  const values = Object.fromEntries(kinds.map(({ kind, description }) => [kind, description]));
  return { shape: { type: 'enum', values: names } as const, examples: ['short-answer'], values };
});

/** What a question may hold before its kind is known: every key of every kind. */
export const questionShape = once((): MapShape => {
  const merged = mergeMaps(kinds.map(({ kind }) => shapeOfKind(kind)));
  const keys = [...merged.keys].map(([name, key]) => [name, describeForAll(name, key)] as const);
  return { ...merged, keys: new Map(keys) };
});

/** A key that several kinds have, with what it is in each of them. */
function describeForAll(name: string, key: KeyShape): KeyShape {
  const byDescription = new Map<string, string[]>();
  const defaults = new Set<unknown>();
  for (const { kind } of kinds) {
    const own = shapeOfKind(kind).keys.get(name);
    if (own === undefined) continue;
    defaults.add(own.default);
    byDescription.set(own.description, [...(byDescription.get(own.description) ?? []), kind]);
  }
  if (byDescription.size < 2) return key;
  const lines = [...byDescription].map(([text, owners]) => `- ${allOf(owners)}: ${text}`);
  const { default: one, ...rest } = key;
  const byKind = defaults.size > 1 ? { defaultNote: 'depends on the kind' } : { default: one };
  return { ...rest, ...byKind, description: lines.join('\n') };
}

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

/** What a configuration may hold. */
export const configurationShape = once((): MapShape => shapeOf(configurationSchema) as MapShape);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
