// What a kind of question tells the rest of the program about its form. One folder is one kind; a new
// one is added to the list in `index.ts` and nowhere else.
import * as z from 'zod/mini';

import { optional } from '../schema/key.js';
import type { SchemaProblem } from '../schema-problem.js';

/** One item as plain data: what `data-of-node.ts` or JSON.parse gives. */
export type ItemData = Readonly<Record<string, unknown>>;

/** A part of a JSON Schema. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

export interface Kind<Name extends string = string, Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly kind: Name;
  /** With its article, as it stands in a sentence: `a single-choice question`. */
  readonly phrase: string;
  /** One sentence for hover and completion. */
  readonly description: string;
  /** The keys that make a question this kind. */
  readonly madeBy: readonly string[];
  /** Whether several of those may stand in one question. */
  readonly together: boolean;
  /** Its other keys, beside those that every question has. */
  readonly keys: readonly string[];
  readonly schema: Schema;
  /** Whether `kind:` alone makes it, without any of those keys. */
  readonly kindAlone?: boolean;
  /**
   * By making key: tells this kind from others that the same key makes. Kinds are asked in the order
   * of the list; without a question to ask, the key is enough, so the kind that takes the rest comes
   * last.
   */
  readonly reads?: Readonly<Record<string, (data: ItemData) => boolean>>;
  /** By making key: `reads` for the JSON Schema, as a schema of the question. */
  readonly readsInJson?: Readonly<Record<string, JsonSchema>>;
  /** What concerns several keys at once. Zod would skip it as soon as one key is wrong. */
  readonly check?: (data: ItemData) => readonly SchemaProblem[];
  /** `check` for the JSON Schema. `unlessDraft` does not hold for drafts. */
  readonly checkInJson?: { readonly always?: JsonSchema; readonly unlessDraft?: JsonSchema };
}

/** Keeps the literal types of a kind. */
export function defineKind<Name extends string, Schema extends z.ZodMiniType>(
  kind: Kind<Name, Schema>,
): Kind<Name, Schema> {
  return kind;
}

/** The `kind` key of one kind's schema. */
export function kindKey<Name extends string>(name: Name) {
  return optional(z.literal(name), {
    description:
      'Which kind of question it is; needed only where its keys can be read in two ways, as `answer: 1822`.',
    defaultNote: 'what its keys say',
    examples: [name],
  });
}
