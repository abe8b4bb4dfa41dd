// The types of a bank, all inferred from the zod schemas.
import type * as z from 'zod/mini';

import type { kinds } from './kinds/index.js';
import type { bankKeys } from './schema/bank.js';
import type { choice } from './schema/choice.js';
import type { configurationSchema } from './schema/configuration.js';
import type { flashcardSchema } from './schema/flashcard.js';
import type { KindName } from './schema/shapes.js';

export type { KindName };

type KindOf = (typeof kinds)[number];
type SchemaOf<Name extends KindName> = Extract<KindOf, { readonly kind: Name }>['schema'];

/** What is inferred from zod, made read-only all the way down. */
type Immutable<T> = T extends (infer Entry)[]
  ? readonly Immutable<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

/** A question of one kind; the kind is there whether or not the author wrote it. */
export type QuestionOf<Name extends KindName> = {
  [Each in Name]: Omit<Immutable<z.infer<SchemaOf<Each>>>, 'kind'> & { readonly kind: Each };
}[Name];

/** A question of any kind, told apart by `kind`. */
export type Question = QuestionOf<KindName>;

export type Choice = Immutable<z.infer<typeof choice>>;

export type Flashcard = Immutable<z.infer<typeof flashcardSchema>>;

/** Everything about a bank but its items. */
export type BankHead = Immutable<z.infer<z.ZodMiniObject<typeof bankKeys>>>;

/** A bank with items that are right; the reader has a looser one for what people are typing. */
export interface Bank extends BankHead {
  readonly questions?: readonly Question[];
  readonly flashcards?: readonly Flashcard[];
}

export type Configuration = Immutable<z.infer<typeof configurationSchema>>;
