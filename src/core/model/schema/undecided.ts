// Questions whose keys make no kind, or two: every key is still checked for what it holds.
import * as z from 'zod/mini';

import { kinds } from '../kinds/index.js';
import { itemKeys, optionalStem } from './item.js';
import { isMakingKey } from './detect-kind.js';
import type { MapShape } from './shape-types.js';
import { kindNamed, questionShape, type KindName } from './shapes.js';
import { shapeOf } from './shape.js';

type Fields = Readonly<Record<string, z.ZodMiniType>>;

interface Undecided {
  readonly schema: z.ZodMiniType;
  readonly shape: MapShape;
}

const made = new Map<string, Undecided>();

/**
 * A schema that takes the keys of every kind. Where kinds disagree about a key, the first of
 * `preferred` that has it decides.
 */
export function undecided(preferred: readonly KindName[]): Undecided {
  const name = preferred.join(' ');
  let known = made.get(name);
  if (known === undefined) {
    known = make(preferred);
    made.set(name, known);
  }
  return known;
}

function make(preferred: readonly KindName[]): Undecided {
  const fields: Record<string, z.ZodMiniType> = {};
  const names = kinds.map(({ kind }) => kind);
  for (const kind of [...preferred, ...names]) {
    const own = (kindNamed(kind)!.schema as unknown as { readonly shape: Fields }).shape;
    for (const key of Object.keys(own)) {
      const schema = own[key]!;
      fields[key] ??= isMakingKey(key) && schema.type !== 'optional' ? z.optional(schema) : schema;
    }
  }
  fields['kind'] = z.optional(z.enum(names));
  if (preferred.includes('cloze')) fields['question'] = optionalStem;
  const schema = z.strictObject({ ...itemKeys, ...fields });
  const shape = shapeOf(schema) as MapShape;
  const general = questionShape().keys;
  const keys = [...shape.keys].map(([key, own]) => {
    // Without a kind to prefer no making key has a value, and what is missing may be of any kind.
    const isOpen = key === 'kind' || (preferred.length === 0 && isMakingKey(key));
    return [key, isOpen ? general.get(key)! : own] as const;
  });
  return { schema, shape: { ...shape, name: 'question', keys: new Map(keys) } };
}
