import { mapsIn } from '../../model/schema/maps-in.js';
import { kindNamed, flashcardShape, shapeOfKind } from '../../model/schema/shapes.js';
import type { MapShape } from '../../model/schema/shape-types.js';
import type { ItemKind } from './export-bank.js';

/**
 * What becomes of a key in another format: it comes back when the file is imported; it is shown to the
 * learner but comes back as something else; it is for programs and authors, and has no meaning there; or it
 * is lost. What is lost is told before anything is written.
 */
export type Fate = 'kept' | 'shown' | 'meaningless' | 'lost';

/** By key; keys inside others are `choices.feedback`. A key that is not named is lost. */
export type Fates = Readonly<Record<string, Fate>>;

/** What a format carries of a bank. */
export interface Carried {
  /** A kind that is not named cannot be written: its items are left out. */
  readonly kinds: Readonly<Partial<Record<ItemKind, Fates>>>;
  /** The bank's own keys: `title`, `quiz.time-limit`; `stimuli.unused` are those that no question is about. */
  readonly bank: Fates;
}

/** The keys that an item of a kind may have and a format may lose, in the order of the format. */
export function keysOfKind(kind: ItemKind): readonly string[] {
  return [...keysOf(shapeOf(kind), '')].filter((key) => key !== 'kind');
}

/** What becomes of a key of an item; what makes an item of its kind is carried by who carries the kind. */
export function fateOf({ kinds }: Carried, kind: ItemKind, key: string): Fate {
  const fates = kinds[kind];
  if (fates === undefined) return 'lost';
  return fates[key] ?? (isMaking(kind, key) ? 'kept' : 'lost');
}

function isMaking(kind: ItemKind, key: string): boolean {
  if (kind === 'flashcard') return key === 'front' || key === 'back';
  if (key === 'question' || key === 'choices.correct') return true;
  const { madeBy, together } = kindNamed(kind)!;
  // Where several keys may make it, each may be missing.
  if (together && key !== 'answer') return false;
  return (madeBy as readonly string[]).includes(key);
}

function shapeOf(kind: ItemKind): MapShape {
  return kind === 'flashcard' ? flashcardShape() : shapeOfKind(kind);
}

/** What must be there belongs to the key above it. */
function* keysOf(shape: MapShape, prefix: string): Generator<string> {
  for (const [name, key] of shape.keys) {
    if (prefix !== '' && key.required) continue;
    // A map is no more than what stands in it.
    if (key.shape.type !== 'map') yield `${prefix}${name}`;
    for (const map of mapsIn(key.shape)) yield* keysOf(map, `${prefix}${name}.`);
  }
}

/** What a key is where nobody writes it; undefined where that depends on more. */
export function defaultOf(kind: ItemKind, key: string): unknown {
  let maps: readonly MapShape[] = [shapeOf(kind)];
  const names = key.split('.');
  for (const [i, name] of names.entries()) {
    const found = maps.flatMap((map) => map.keys.get(name) ?? []);
    if (i === names.length - 1) return found.find((each) => each.default !== undefined)?.default;
    maps = found.flatMap((each) => mapsIn(each.shape));
  }
  return undefined;
}
