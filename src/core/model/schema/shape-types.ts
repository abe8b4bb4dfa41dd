import type { KeyMeta } from './key.js';

/**
 * What the format expects at one place. Shapes are derived from the zod schemas (`shape.ts`) and are
 * what everything but zod reads: the reader (which slots hold text), messages, completion, hover and
 * the JSON Schema.
 */
export type Shape =
  | TextShape
  | DurationShape
  | PercentShape
  | NumberShape
  | BooleanShape
  | EnumShape
  | ListShape
  | MapShape
  | RecordShape
  | EitherShape
  | AnyShape;

/** A slot whose plain YAML scalars are the characters that the author typed, whatever YAML reads. */
export interface TextShape {
  readonly type: 'text';
  readonly markdown: boolean;
  /** Texts that are not free: an id, a language tag. */
  readonly format?: 'id' | 'language';
}

/** `1h`, `20m`, `90s`. A bare number stays a number here, and is an error. */
export interface DurationShape {
  readonly type: 'duration';
}

/** `50%`. A bare number stays a number here, and is an error. */
export interface PercentShape {
  readonly type: 'percent';
  readonly min: number;
  /** None for a tolerance, which may be more than the answer. */
  readonly max?: number;
}

export interface NumberShape {
  readonly type: 'number';
  readonly integer: boolean;
  readonly min?: number;
  readonly max?: number;
  /** The number must be above this, not equal to it. */
  readonly above?: number;
}

export interface BooleanShape {
  readonly type: 'boolean';
}

export interface EnumShape {
  readonly type: 'enum';
  readonly values: readonly (string | number)[];
}

export interface ListShape {
  readonly type: 'list';
  readonly of: Shape;
  readonly min: number;
  readonly max?: number;
}

/** A map whose keys the format gives. */
export interface MapShape {
  readonly type: 'map';
  /** What one such map is called in a sentence: `choice`, `pair`, `flashcard`. */
  readonly name: string;
  readonly keys: ReadonlyMap<string, KeyShape>;
  readonly required: readonly string[];
  /** What other keys may hold, in the rare map that may have any; without it they are errors. */
  readonly rest?: Shape;
}

/** A map whose keys the author gives. */
export interface RecordShape {
  readonly type: 'record';
  readonly key: TextShape;
  readonly of: Shape;
}

/** One of several; no two arms take values of the same form, so the form of a value picks its arm. */
export interface EitherShape {
  readonly type: 'either';
  readonly arms: readonly Shape[];
}

/** What is looked at elsewhere: the items of a bank, one by one. */
export interface AnyShape {
  readonly type: 'any';
}

export interface KeyShape extends KeyMeta {
  readonly shape: Shape;
  readonly required: boolean;
}
