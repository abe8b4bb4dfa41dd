import { jsonInText } from './json-in-text.js';

/**
 * The entries of an answer: those of its list, by the name that was asked for or as a list alone; else the
 * maps that stand by themselves, as in an answer that was cut off. Undefined where there are none.
 */
export function entriesOfAnswer(answer: string, list: string): readonly unknown[] | undefined {
  const values = jsonInText(answer);
  // Models that think aloud give the answer last.
  for (const value of values.toReversed()) {
    const entries = Array.isArray(value) ? (value as unknown[]) : listIn(value, list);
    if (entries !== undefined && entries.length > 0) return entries;
  }
  const maps = values.filter(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      !Object.hasOwn(value, list),
  );
  return maps.length === 0 ? undefined : maps;
}

function listIn(value: unknown, name: string): unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const keys = Object.keys(value);
  // Models have names of their own for the one list that there is.
  const key = keys.length === 1 ? keys[0]! : name;
  if (!Object.hasOwn(value, key)) return undefined;
  const list = (value as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(list) ? (list as unknown[]) : undefined;
}
