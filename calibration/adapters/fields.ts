/** What stands under a key of a map; nothing where it is no map. */
export function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** What stands at the end of `a.b.c`; an empty path is the value itself. */
export function fieldAt(value: unknown, path: string): unknown {
  return path === '' ? value : path.split('.').reduce<unknown>(fieldOf, value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** A text, or a number or yes-or-no as it is written; anything else is an empty text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
