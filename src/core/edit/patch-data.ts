import type { Path } from '../problem/path.js';
import type { ItemChange } from './change.js';

type Data = Readonly<Record<string, unknown>>;

/** Whether a value is a map. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The way to a value as the item writes it: without `text` where a text stands alone, and without the
 * index where one value stands instead of a list. Undefined where the path leads into nothing.
 */
export function writtenPath(data: unknown, path: Path): Path | undefined {
  const written: (string | number)[] = [];
  let at = data;
  for (const [i, step] of path.entries()) {
    if (typeof step === 'number') {
      if (Array.isArray(at)) {
        at = (at as readonly unknown[])[step];
        written.push(step);
      } else if (at === undefined || at === null || step !== 0) return undefined;
      continue;
    }
    if (isData(at)) {
      at = Object.hasOwn(at, step) ? at[step] : undefined;
      written.push(step);
    } else if (step === 'text' && i === path.length - 1 && isScalar(at)) return written;
    else return undefined;
  }
  return written;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The value at a path; undefined where there is none. */
export function dataAt(data: unknown, path: Path): unknown {
  let at = data;
  for (const step of path) {
    if (Array.isArray(at)) at = (at as readonly unknown[])[Number(step)];
    else if (isData(at) && Object.hasOwn(at, String(step))) at = at[String(step)];
    else return undefined;
  }
  return at;
}

/** What an item says after a change. Undefined where the change makes no sense for it. */
export function patchData(data: Data, change: ItemChange): Data | undefined {
  const patched = patch(data, change.path, change);
  return isData(patched) ? patched : undefined;
}

function patch(value: unknown, path: Path, change: ItemChange): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return applyHere(value, change);
  const isLast = rest.length === 0;
  if (typeof step === 'number') {
    // One value may stand where a list is asked for.
    const list = Array.isArray(value) ? [...(value as unknown[])] : isNothing(value) ? [] : [value];
    if (step >= list.length) return undefined;
    if (isLast && change.type === 'remove') {
      list.splice(step, 1);
      return list;
    }
    const own = patch(list[step], rest, change);
    if (own === undefined) return undefined;
    if (!Array.isArray(value)) return own;
    list[step] = own;
    return list;
  }
  if (!isData(value)) {
    if (change.type === 'set' && isLast && step === 'text' && !Array.isArray(value)) {
      return change.value;
    }
    if (!isNothing(value) && !isScalar(value)) return undefined;
    if (change.type === 'remove') return undefined;
    // A text alone becomes the text of a map.
    const own = patch(undefined, rest, change);
    return own === undefined
      ? undefined
      : withKey(isNothing(value) ? {} : { text: value }, step, own);
  }
  if (isLast && change.type === 'remove') return withoutKey(value, step);
  const own = patch(Object.hasOwn(value, step) ? value[step] : undefined, rest, change);
  return own === undefined ? undefined : withKey(value, step, own);
}

function applyHere(value: unknown, change: ItemChange): unknown {
  if (change.type === 'set') return change.value;
  if (change.type === 'remove') return undefined;
  const list = Array.isArray(value) ? [...(value as unknown[])] : isNothing(value) ? [] : [value];
  if (change.type === 'insert') {
    if (change.index < 0 || change.index > list.length) return undefined;
    list.splice(change.index, 0, change.value);
    return list;
  }
  const { from, to } = change;
  if (from < 0 || to < 0 || from >= list.length || to >= list.length) return undefined;
  const [moved] = list.splice(from, 1);
  list.splice(to, 0, moved);
  return list;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function withKey(data: Data, key: string, value: unknown): Data {
  return Object.fromEntries([
    ...Object.entries(data).filter(([name]) => name !== key),
    [key, value],
  ]);
}

function withoutKey(data: Data, key: string): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
}
