// Every value below the root of a schema is the value of a key, so what is to be said about it is said
// about the key: here, once, for hover, completion, the JSON Schema and the docs.
//
// `zod/mini` and not `zod`: the command line reads a bank of ten questions in little more time than
// Node takes to start. Measured in bundles, minified, where `node -e 0` took 60 ms: `zod/mini` adds 3 ms
// and 17 KB, `zod` 10 ms and 88 KB. All schemas and the shapes of them, down to the verdict on ten
// questions, are another 6 ms, of which making only the schemas of the kinds in use would save one.
// And it compiles nothing with `new Function`, which the policy of a web host may forbid.
import * as z from 'zod/mini';

/** What a person is told about a key. */
export interface KeyMeta {
  /** One sentence for a teacher; Markdown. */
  readonly description: string;
  /** The value that stands in where the key is left out. */
  readonly default?: unknown;
  /** A default that no single value can say, such as “the bank's”. */
  readonly defaultNote?: string;
  readonly examples: readonly unknown[];
  /** What each value means, for a key with a choice of values. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The metadata of every key, by the schema instance that stands in its map. */
export const keyMeta = z.registry<KeyMeta>();

/** What one map is called in a sentence. */
export const mapNames = z.registry<{ readonly name: string }>();

/** A key that its map must have. */
export function required<T extends z.ZodMiniType>(schema: T, meta: KeyMeta): T {
  // A copy, so that one schema may stand under many keys with other words each time.
  const own: T = z.clone(schema);
  keyMeta.add(own, meta);
  return own;
}

/** A key that its map may have. */
export function optional<T extends z.ZodMiniType>(schema: T, meta: KeyMeta): z.ZodMiniOptional<T> {
  const own = z.optional(schema);
  keyMeta.add(own, meta);
  return own;
}

/** A map with these keys and no others; `name` is what one is called in a sentence. */
export function map<T extends z.core.$ZodLooseShape>(name: string, keys: T) {
  const schema = z.strictObject(keys);
  mapNames.add(schema, { name });
  return schema;
}

/** A map with these keys, and others that someone else knows. */
export function openMap<T extends z.core.$ZodLooseShape>(name: string, keys: T) {
  const schema = z.looseObject(keys);
  mapNames.add(schema, { name });
  return schema;
}
