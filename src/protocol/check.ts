/** Says whether a value that came from the other side is of a type. */
export type Check<T> = (value: unknown) => value is T;

/** The type that a check is for. */
export type Checked<C> = C extends Check<infer T> ? T : never;

export const isString: Check<string> = (value) => typeof value === 'string';
export const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';
export const isNumber: Check<number> = (value): value is number => Number.isFinite(value);
/** A number of things, or the place of one among them. */
export const isCount: Check<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/** Plain data; what it means is looked at where it is shown. */
export const isAny: Check<unknown> = (value): value is unknown =>
  value !== undefined && typeof value !== 'function';

export function isOneOf<const T extends readonly (string | number | boolean | null)[]>(
  ...values: T
): Check<T[number]> {
  return (value): value is T[number] => values.includes(value as never);
}

export function isEither<T extends readonly Check<unknown>[]>(
  ...checks: T
): Check<Checked<T[number]>> {
  return (value): value is Checked<T[number]> => checks.some((check) => check(value));
}

/** A list of at most `max` values. */
export function isListOf<T>(check: Check<T>, max = 100_000): Check<readonly T[]> {
  return (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= max && value.every((each) => check(each));
}

/** A map from any names to values of one type. */
export function isMapOf<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> =>
    isPlain(value) && Object.values(value).every((each) => check(each));
}

type Fields = Readonly<Record<string, Check<unknown>>>;
type Optional<F extends Fields> = {
  [K in keyof F]: undefined extends Checked<F[K]> ? K : never;
}[keyof F];
type Shaped<F extends Fields> = {
  readonly [K in Exclude<keyof F, Optional<F>>]: Checked<F[K]>;
} & { readonly [K in Optional<F>]?: Checked<F[K]> };

/** A map with these fields and no others. */
export function isShaped<F extends Fields>(fields: F): Check<Shaped<F>> {
  const names = Object.keys(fields);
  return (value): value is Shaped<F> =>
    isPlain(value) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    names.every((name) => fields[name]!(Object.hasOwn(value, name) ? value[name] : undefined));
}

/** A field that may be left out. */
export function isMaybe<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
