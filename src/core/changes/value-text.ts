/** What a value of a bank says, in a line. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ');
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { text, left, right, criterion, ...rest } = value as Readonly<Record<string, unknown>>;
  const more = Object.entries(rest).map(([key, each]) => `${key}: ${valueText(each)}`);
  const behind = more.length === 0 ? '' : ` (${more.join(', ')})`;
  if (text !== undefined) return `${valueText(text)}${behind}`;
  if (left !== undefined || right !== undefined) {
    return `${valueText(left ?? '')} = ${valueText(right ?? '')}${behind}`;
  }
  return criterion === undefined ? more.join(', ') : `${valueText(criterion)}${behind}`;
}

/** Whether two values say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The order of keys says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}
