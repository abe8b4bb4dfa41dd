import { isMap } from './forms.js';
import { idPattern } from './text.js';

/** What people call the id of an objective or a passage that they write as an entry of a list. */
const idKeys: ReadonlySet<string> = new Set(['id', 'name', 'key', 'code', 'slug']);

/**
 * Which keys of an entry hold an id and its text: `- id: rivers` with `text: …` under it, or
 * `- rivers: …`, whose key is the id itself. Undefined where that cannot be told.
 */
export function namedEntry(
  entry: unknown,
): { readonly id: string; readonly textKey: string } | undefined {
  if (!isMap(entry)) return undefined;
  const keys = Object.keys(entry);
  const [first, ...rest] = keys;
  if (first === undefined || rest.length > 1) return undefined;
  const idKey = rest.length === 0 ? undefined : keys.find((key) => idKeys.has(key));
  if (rest.length === 1 && idKey === undefined) return undefined;
  const textKey = keys.find((key) => key !== idKey) as string;
  const id = String(idKey === undefined ? textKey : entry[idKey]);
  const isWhole = idPattern().test(id) && !idKeys.has(textKey);
  return isWhole && isWritten(entry[textKey]) ? { id: id.trim(), textKey } : undefined;
}

/** A text and its id as they are to be written, made of the first entry of a list of them. */
export function nameExample([first]: readonly unknown[]): string | undefined {
  const named = namedEntry(first);
  const text = named === undefined ? first : (first as Record<string, unknown>)[named.textKey];
  if (!isWritten(text)) return undefined;
  const shown = String(text).trim().replace(/\s+/g, ' ').replaceAll('`', "'");
  const short =
    shown.length <= 60 ? shown : `${shown.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return `${named?.id ?? idFrom(shown)}: ${short}`;
}

/** The longest word of a text: what it is most likely about. */
function idFrom(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{Nd}]{1,20}/gu) ?? [];
  return words.reduce((best, word) => (word.length > best.length ? word : best), '') || 'first';
}

function isWritten(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}
