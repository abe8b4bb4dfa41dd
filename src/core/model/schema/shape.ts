// Derives shapes from the zod schemas, so that what the reader, the messages and the editor know is
// what zod checks.
import type * as z from 'zod/mini';

import { type KeyMeta, keyMeta, mapNames } from './key.js';
import type {
  EitherShape,
  KeyShape,
  ListShape,
  MapShape,
  NumberShape,
  Shape,
  TextShape,
} from './shape-types.js';

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
      return numberShape(schema, 'format' in def);
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { type: 'enum', values: Object.values(def.entries) };
    case 'literal':
      return { type: 'enum', values: def.values as readonly (string | number)[] };
    case 'optional':
      return shapeOf(def.innerType);
    case 'array':
      return listShape(schema, shapeOf(def.element));
    case 'record':
      return { type: 'record', key: shapeOf(def.keyType) as TextShape, of: shapeOf(def.valueType) };
    case 'union':
      return { type: 'either', arms: def.options.map(shapeOf) } satisfies EitherShape;
    case 'object':
      return mapShape(schema, def.shape, def.catchall);
    case 'unknown':
      return { type: 'any' };
    default:
      throw new Error(`no shape for a zod ${def.type}`);
  }
}

function mapShape(
  schema: AnySchema,
  fields: Readonly<Record<string, AnySchema>>,
  catchall: AnySchema | undefined,
): MapShape {
  const keys = new Map<string, KeyShape>();
  const required: string[] = [];
  for (const key of Object.keys(fields)) {
    const field = fields[key]!;
    const isRequired = (field as z.core.$ZodTypes)._zod.def.type !== 'optional';
    if (isRequired) required.push(key);
    keys.set(key, keyShape(field, isRequired));
  }
  const name = mapNames.get(schema)?.name ?? 'map';
  const isOpen = (catchall as z.core.$ZodTypes | undefined)?._zod.def.type === 'unknown';
  return { type: 'map', name, keys, required, ...(isOpen ? { rest: { type: 'any' } } : {}) };
}

function keyShape(field: AnySchema, required: boolean): KeyShape {
  const meta: KeyMeta = keyMeta.get(field) ?? { description: '', examples: [] };
  return { ...meta, required, shape: shapeOf(field) };
}

/** The checks that the format uses, as zod keeps them. */
interface Check {
  readonly check: string;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

function checksOf(schema: AnySchema): Check[] {
  return (schema._zod.def.checks ?? []).map(({ _zod }) => _zod.def as Check);
}

function numberShape(schema: AnySchema, integer: boolean): NumberShape {
  const shape: { -readonly [Key in keyof NumberShape]: NumberShape[Key] } = {
    type: 'number',
    integer,
  };
  for (const { check, value, inclusive } of checksOf(schema)) {
    if (check === 'greater_than' && inclusive === true) shape.min = value;
    else if (check === 'greater_than') shape.above = value;
    else if (check === 'less_than' && inclusive === true) shape.max = value;
    else throw new Error(`no shape for the check ${check} of a number`);
  }
  return shape;
}

function listShape(schema: AnySchema, of: Shape): ListShape {
  const checks = checksOf(schema);
  const max = checks.find(({ check }) => check === 'max_length')?.maximum;
  const min = checks.find(({ check }) => check === 'min_length')?.minimum ?? 0;
  return { type: 'list', of, min, ...(max === undefined ? {} : { max }) };
}
