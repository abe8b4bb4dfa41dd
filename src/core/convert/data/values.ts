import type { KeyPath, Mapping } from './mapping.js';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a path of keys; undefined where there is none. */
export function valueAt(item: unknown, path: KeyPath | undefined): unknown {
  if (path === undefined) return undefined;
  if (isFields(item) && Object.hasOwn(item, path)) return item[path];
  let value = item;
  for (const key of path.split('.')) {
    if (!isFields(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** A text, or what can be read as one. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

/** A list, or the one value that stands for it. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** What an item says is right, by the first of the keys for it that says anything. */
export function answersIn(item: unknown, mapping: Mapping): readonly unknown[] {
  for (const key of [mapping.answer, ...(mapping['other-answers'] ?? [])]) {
    const said = asList(valueAt(item, key)).filter((value) => value !== '');
    if (said.length > 0) return said;
  }
  return [];
}

/** Whether anything stands there. */
export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Keys of maps, with those of the maps right inside them. */
export function keysOf(items: readonly Fields[]): readonly KeyPath[] {
  const keys = new Set<KeyPath>();
  for (const item of items) {
    for (const [key, value] of Object.entries(item)) {
      keys.add(key);
      if (isFields(value)) for (const inner of Object.keys(value)) keys.add(`${key}.${inner}`);
    }
  }
  return [...keys];
}

/** An item, and the way to it. */
export interface PlacedFields {
  readonly item: Fields;
  readonly path: readonly (string | number)[];
  /** What stands around it: titles and categories are told there. */
  readonly around: readonly Fields[];
}

/** The maps of the lists that a path leads to. */
export function itemsAt(top: unknown, path: string): readonly PlacedFields[] {
  let found: { value: unknown; path: (string | number)[]; around: Fields[] }[] = [
    { value: top, path: [], around: [] },
  ];
  for (const step of path === '' ? [] : path.split('.')) {
    found = found.flatMap(({ value, path: way, around }) => {
      const outer = isFields(value) ? [...around, value] : around;
      const next = (key: string | number, inner: unknown) => ({
        value: inner,
        path: [...way, key],
        around: outer,
      });
      if (step !== '*')
        return isFields(value) && Object.hasOwn(value, step) ? [next(step, value[step])] : [];
      if (Array.isArray(value)) return value.map((inner, i) => next(i, inner));
      return isFields(value) ? Object.entries(value).map(([key, inner]) => next(key, inner)) : [];
    });
  }
  return found.flatMap(({ value, path: way, around }) => {
    const outer = isFields(value) ? [...around, value] : around;
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? value.map((entry, i) => [i, entry] as const)
      : isFields(value)
        ? Object.entries(value)
        : [];
    return entries.flatMap(([key, item]) =>
      isFields(item) ? [{ item, path: [...way, key], around: outer }] : [],
    );
  });
}
