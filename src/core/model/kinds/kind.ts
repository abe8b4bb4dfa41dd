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
  /**
   * Tells this kind from others made by the same key; without it, the key alone decides. Kinds are
   * asked in the order of the list, so the one that takes the rest comes last.
   */
  readonly reads?: (data: ItemData) => boolean;
  /** `reads` for the JSON Schema, where draft-07 can say it; `true` where it cannot. */
  readonly readsInJson?: JsonSchema;
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
