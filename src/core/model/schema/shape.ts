// Derives shapes from the zod schemas, so that what the reader, the messages and the editor know is
// what zod checks.
import type * as z from 'zod/mini';

import { type KeyMeta, keyMeta, mapNames } from './key.js';
import type { EitherShape, KeyShape, MapShape, Shape, TextShape } from './shape-types.js';

type AnySchema = z.core.$ZodType;

const known = new WeakMap<AnySchema, Shape>();

/** The shape of a schema; the same schema always gives the same shape. */
export function shapeOf(schema: AnySchema): Shape {
  let shape = known.get(schema);
  if (shape === undefined) {
    shape = walk(schema);
    known.set(schema, shape);
  }
  return shape;
}

function walk(schema: AnySchema): Shape {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'custom':
      // The leaves of the format carry their own shape (`text.ts`, `duration.ts`, `percent.ts`).
      return (def as unknown as { readonly params: Shape }).params;
    case 'number':
      return numberShape(schema);
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { type: 'enum', values: Object.values(def.entries) };
    case 'literal':
      return { type: 'enum', values: def.values as readonly (string | number)[] };
    case 'optional':
      return shapeOf(def.innerType);
    case 'array':
      return { type: 'list', of: shapeOf(def.element), ...lengths(schema) };
    case 'record':
      return { type: 'record', key: shapeOf(def.keyType) as TextShape, of: shapeOf(def.valueType) };
    case 'union':
      return { type: 'either', arms: def.options.map(shapeOf) } satisfies EitherShape;
    case 'object':
      return mapShape(schema, def.shape);
    case 'unknown':
      return { type: 'any' };
    default:
      throw new Error(`no shape for a zod ${def.type}`);
  }
}

function mapShape(schema: AnySchema, fields: Readonly<Record<string, AnySchema>>): MapShape {
  const keys = new Map<string, KeyShape>();
  const required: string[] = [];
  for (const key of Object.keys(fields)) {
    const field = fields[key]!;
    const isRequired = (field as z.core.$ZodTypes)._zod.def.type !== 'optional';
    if (isRequired) required.push(key);
    keys.set(key, keyShape(field, isRequired));
  }
  return { type: 'map', name: mapNames.get(schema)?.name ?? 'map', keys, required };
}

function keyShape(field: AnySchema, required: boolean): KeyShape {
  const meta: KeyMeta = keyMeta.get(field) ?? { description: '', examples: [] };
  return { ...meta, required, shape: shapeOf(field) };
}

interface Bag {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly format?: string;
}

function numberShape(schema: AnySchema): Shape {
  const { minimum, maximum, exclusiveMinimum, format } = schema._zod.bag as Bag;
  const integer = format === 'safeint';
  return {
    type: 'number',
    integer,
    // `z.int()` sets the limits of safe integers, which are nobody's to read.
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? { min: minimum } : {}),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? { max: maximum } : {}),
    ...(exclusiveMinimum === undefined ? {} : { above: exclusiveMinimum }),
  };
}

function lengths(schema: AnySchema): { readonly min: number; readonly max?: number } {
  const { minimum, maximum } = schema._zod.bag as Bag;
  return { min: minimum ?? 0, ...(maximum === undefined ? {} : { max: maximum }) };
}
