/** Whether a value is a map that has a text under a key. */
export function hasText(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const text = (value as Readonly<Record<string, unknown>>)[key];
  return typeof text === 'string' && text !== '';
}
