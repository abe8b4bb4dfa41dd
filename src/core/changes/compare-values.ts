import type { Detail } from './detail.js';
import { diffWords } from './diff-words.js';
import { isSame, valueText } from './value-text.js';

type Data = Readonly<Record<string, unknown>>;

/** Texts that are compared word by word; other values are named before and after. */
const texts: ReadonlySet<string> = new Set([
  ...['question', 'front', 'back', 'cloze', 'explanation', 'title', 'description', 'notes'],
  ...['model-answer', 'source', 'pattern', 'license'],
]);

/** What changed under the keys of a map, but for those that somebody else looks at. */
export function compareMaps(
  before: Data,
  after: Data,
  except: ReadonlySet<string>,
): readonly Detail[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => !except.has(key))
    .flatMap((key) => compareValues(key, before[key], after[key]));
}

export function compareValues(
  key: string,
  before: unknown,
  after: unknown,
  name?: string,
): readonly Detail[] {
  if (isSame(before, after)) return [];
  const at = { key, ...(name === undefined ? {} : { name }) };
  if (isMap(before) || isMap(after)) {
    if (isMap(before ?? {}) && isMap(after ?? {}) && name === undefined) {
      const [old, now] = [(before ?? {}) as Data, (after ?? {}) as Data];
      return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((each) =>
        compareValues(key, old[each], now[each], each),
      );
    }
  }
  if (Array.isArray(before) || Array.isArray(after)) {
    return compareLists(at, listOf(before), listOf(after));
  }
  if (before === undefined) return [{ what: 'added', ...at, after: valueText(after) }];
  if (after === undefined) return [{ what: 'removed', ...at, before: valueText(before) }];
  const [old, now] = [valueText(before), valueText(after)];
  const isText = typeof before === 'string' && typeof after === 'string';
  if (isText && (texts.has(key) || name !== undefined || /\s/.test(old))) {
    return [{ what: 'reworded', ...at, before: old, after: now, pieces: diffWords(old, now) }];
  }
  return [{ what: 'changed', ...at, before: old, after: now }];
}

function compareLists(
  at: Pick<Detail, 'key' | 'name'>,
  before: readonly string[],
  after: readonly string[],
): readonly Detail[] {
  // A list that is there and empty says what one that is missing says.
  if (before.length === 0 && after.length === 0) return [];
  const left = [...before];
  const added = after.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  if (added.length === 0 && left.length === 0) {
    return [{ what: 'changed', ...at, before: before.join(', '), after: after.join(', ') }];
  }
  return [{ what: 'entries', ...at, added, removed: left }];
}

/** One value where a list is meant is a list of one. */
function listOf(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(valueText) : [valueText(value)];
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
