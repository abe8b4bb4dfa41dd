import { kinds } from '../../model/kinds/index.js';
import { mapsIn } from '../../model/schema/maps-in.js';
import { bankShape } from '../../model/schema/shapes.js';
import { type Carried, type Fate, type Fates, keysOfKind } from './carried-keys.js';
import type { ItemKind } from './export-bank.js';

/** What a format carries that does the same with every key of every kind. */
export function everyKey(fate: Fate): Carried {
  const all = (keys: readonly string[]): Fates =>
    Object.fromEntries(keys.map((key) => [key, fate]));
  const every: readonly ItemKind[] = [...kinds.map(({ kind }) => kind), 'flashcard'];
  const head = [...bankShape().keys].flatMap(([name, { shape }]) => [
    name,
    ...mapsIn(shape).flatMap(({ keys }) => [...keys.keys()].map((key) => `${name}.${key}`)),
  ]);
  return {
    kinds: Object.fromEntries(every.map((kind) => [kind, all(keysOfKind(kind))])),
    bank: { ...all(head), 'stimuli.unused': 'kept' },
  };
}
