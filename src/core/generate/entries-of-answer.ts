import { jsonInList, jsonInText } from './json-in-text.js';

/**
 * The entries of an answer: those of its list, by the name that was asked for, whole or cut off; else those
 * of another list of maps; else the maps that stand by themselves; else a list of texts. What stands in
 * brackets besides, such as the number of a source, is no answer. Undefined where there are none.
 */
export function entriesOfAnswer(answer: string, list: string): readonly unknown[] | undefined {
  const values = jsonInText(answer);
  // Models that think aloud give the answer last.
  const last = values.toReversed();
  return (
    first(last, (value) => listNamed(value, list)) ??
    listCutOff(answer, list) ??
    first(last, (value) => onlyList(value)?.filter(isMap)) ??
    some(values.filter((value) => isMap(value) && !Object.hasOwn(value, list))) ??
    first(last, (value) => onlyList(value)?.filter((entry) => typeof entry === 'string'))
  );
}

/** So many maps around the list are looked into: `{"answer": {"items": […]}}`. */
const deepest = 3;

function listNamed(value: unknown, name: string, depth = deepest): readonly unknown[] | undefined {
  if (!isMap(value) || depth === 0) return undefined;
  if (Object.hasOwn(value, name)) return asList(value[name]);
  const inside = Object.values(value);
  return inside.length === 1 ? listNamed(inside[0], name, depth - 1) : undefined;
}

/** A list alone, or by a name of the model's own where there is no other key. */
function onlyList(value: unknown): readonly unknown[] | undefined {
  if (!isMap(value)) return asList(value);
  const inside = Object.values(value);
  return inside.length === 1 ? asList(inside[0]) : undefined;
}

/** Where the answer ends within its list, or one entry of it is no JSON, the others are there all the same. */
function listCutOff(answer: string, name: string): readonly unknown[] | undefined {
  const begin = [...answer.matchAll(new RegExp(`"${name}"\\s*:\\s*\\[`, 'g'))].at(-1);
  if (begin === undefined) return undefined;
  return some(jsonInList(answer, begin.index + begin[0].length).filter(isMap));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}

function some(list: readonly unknown[] | undefined): readonly unknown[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

/** The first entries that one of the values has. */
function first(
  values: readonly unknown[],
  entriesOf: (value: unknown) => readonly unknown[] | undefined,
): readonly unknown[] | undefined {
  for (const value of values) {
    const entries = some(entriesOf(value));
    if (entries !== undefined) return entries;
  }
  return undefined;
}
