/** The forms that a value can have, as YAML and JSON know them. */
export type Form = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'nothing';

/** A map of keys and values, with any prototype or none. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The form of a value. */
export function formOf(value: unknown): Form {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return 'list';
  return isMap(value) ? 'map' : 'nothing';
}
