import { kinds } from '../kinds/index.js';
import type { ItemData, Kind } from '../kinds/kind.js';
import { kindNamed, type KindName } from './shapes.js';

/** The first two keys that disagree, and the kind that each makes; the first may be `kind` itself. */
export type KindConflict = readonly [
  firstKey: string,
  secondKey: string,
  firstKind: KindName,
  secondKind: KindName,
];

export type DetectedKind =
  | { readonly kind: KindName }
  | { readonly conflict: KindConflict }
  /** No key says what is right. */
  | { readonly missing: true };

/**
 * Tells the kind of a question from its keys. An explicit `kind` settles what can be read two ways;
 * a value that is no kind is as good as none, since it is told elsewhere. So is a key without a value.
 */
export function detectKind(data: ItemData): DetectedKind {
  const explicit = kindNamed(data['kind']) as Kind<KindName> | undefined;
  let first: { readonly key: string; readonly kind: KindName } | undefined;
  for (const key in data) {
    if (data[key] === null || data[key] === undefined || !makingKeys.has(key)) continue;
    const kind = kindMadeBy(key, data);
    if (explicit === undefined) {
      if (first === undefined) first = { key, kind };
      else if (first.kind !== kind) return { conflict: [first.key, key, first.kind, kind] };
    } else if (!explicit.madeBy.includes(key)) {
      return { conflict: ['kind', key, explicit.kind, kind] };
    }
  }
  if (explicit !== undefined) return { kind: explicit.kind };
  return first === undefined ? { missing: true } : { kind: first.kind };
}

/** The kinds that each making key may make, in the order in which they are asked. */
const makingKeys: ReadonlyMap<string, readonly Kind<KindName>[]> = new Map(
  [...new Set(kinds.flatMap(({ madeBy }): readonly string[] => madeBy))].map((key) => [
    key,
    (kinds as readonly Kind<KindName>[]).filter(({ madeBy }) => madeBy.includes(key)),
  ]),
);

/** The keys that make a question some kind. */
export const makingKeyNames: readonly string[] = [...makingKeys.keys()];

/** Whether a key makes a question some kind. */
export function isMakingKey(key: string): boolean {
  return makingKeys.has(key);
}

function kindMadeBy(key: string, data: ItemData): KindName {
  const candidates = makingKeys.get(key)!;
  for (const { kind, reads } of candidates) {
    if (reads?.[key]?.(data) !== false) return kind;
  }
  return candidates.at(-1)!.kind;
}
