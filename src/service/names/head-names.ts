import { textOfScalar } from '../../core/model/data-of-node.js';
import type { BankHead, HeadEntry } from '../../core/model/reading.js';
import type { Pair } from '../../core/yaml/index.js';
import { headingNames } from './heading-names.js';
import { scalarsOf } from './item-names.js';
import { aliasOf, type NameSort, type NameUse, spanOfPart } from './name.js';

interface PlacedUses {
  readonly uses: readonly NameUse[];
  readonly offset: number;
}

/** Every name among the bank's own keys, by key; each key is looked through once. */
export function namesInHead({ entries }: Pick<BankHead, 'entries'>): readonly PlacedUses[] {
  const seen = new Set<string>();
  const placed: PlacedUses[] = [];
  for (const entry of entries) {
    const key = entry.pair.key.text;
    if (seen.has(key)) continue;
    seen.add(key);
    const uses = namesInEntry(entry);
    if (uses.length > 0) placed.push({ uses, offset: entry.offset });
  }
  return placed;
}

const known = new WeakMap<Pair, { readonly source: string; readonly uses: readonly NameUse[] }>();

function namesInEntry({ pair, source }: HeadEntry): readonly NameUse[] {
  const before = known.get(pair);
  if (before !== undefined && before.source === source) return before.uses;
  const uses = findNames(pair, source);
  known.set(pair, { source, uses });
  return uses;
}

function findNames({ key, value }: Pair, source: string): readonly NameUse[] {
  switch (key.text) {
    case 'id':
      return valuesOf('bank', value, source);
    case 'tags':
      return valuesOf('tag', value, source);
    case 'objectives':
      return keysOf('objective', value, source);
    case 'stimuli':
      return keysOf('stimulus', value, source);
    case 'notes':
      return headingNames(value, source);
    default:
      return [];
  }
}

function valuesOf(sort: NameSort, value: Pair['value'], source: string): NameUse[] {
  const role = sort === 'bank' ? 'definition' : 'reference';
  return [...scalarsOf(value, false)].flatMap(({ node, ...around }): NameUse[] => {
    const text = textOfScalar(node);
    if (text === null || text === '') return [];
    const from = node.text.indexOf(text);
    const to = from + text.length;
    const place = { ...spanOfPart(node, source, from, to), source, node, from, to, ...around };
    return [{ sort, text, role, ...place, ...aliasOf(node, source, value) }];
  });
}

function keysOf(sort: NameSort, value: Pair['value'], source: string): NameUse[] {
  if (value?.type !== 'map') return [];
  return value.pairs.flatMap(({ key: node, value: meant }): NameUse[] => {
    const { text } = node;
    if (text === '') return [];
    const to = text.length;
    const span = spanOfPart(node, source, 0, to);
    const place = { ...span, source, node, from: 0, to, inFlow: value.flow };
    const definition = { sort, text, role: 'definition', meant } as const;
    return [{ ...definition, ...place, ...aliasOf(node, source, value) }];
  });
}
