import { slugOfReference } from '../../core/markdown/index.js';
import type { ItemReading } from '../../core/model/reading.js';
import { textOfScalar } from '../../core/model/data-of-node.js';
import type { YamlNode } from '../../core/yaml/index.js';
import { aliasOf, keyOfName, type Name, type NameSort, type NameUse, spanOfPart } from './name.js';

/** Keys of items whose values are names. */
const sorts: Readonly<Record<string, NameSort>> = {
  id: 'item',
  tags: 'tag',
  objectives: 'objective',
  stimulus: 'stimulus',
  source: 'heading',
};
const keys = Object.keys(sorts);

const none: readonly NameUse[] = [];
const known = new WeakMap<ItemReading, readonly NameUse[]>();

/** Every name in an item, in the order in which they stand; looked for once per reading. */
export function namesInItem(reading: ItemReading): readonly NameUse[] {
  let uses = known.get(reading);
  if (uses === undefined) known.set(reading, (uses = findNames(reading)));
  return uses;
}

function findNames(reading: ItemReading): readonly NameUse[] {
  // Its data is there, its nodes may have to be read again.
  if (!reading.isMap || keysOfItem(reading).size === 0) return none;
  const { map, source } = reading;
  if (map === null) return none;
  const uses: NameUse[] = [];
  const seen = new Set<string>();
  for (const { key, value } of map.pairs) {
    // Of two keys of one name the first counts.
    if (!Object.hasOwn(sorts, key.text) || seen.has(key.text)) continue;
    seen.add(key.text);
    const sort = sorts[key.text]!;
    for (const { node, ...around } of scalarsOf(value, map.flow)) {
      const text = textOfScalar(node);
      if (text === null || text === '') continue;
      const lead = sort === 'heading' ? 1 : 0;
      if (lead === 1 && !text.startsWith('#')) continue;
      const from = node.text.indexOf(text) + lead;
      const to = from + text.length - lead;
      const name = lead === 1 ? slugOfReference(text) : text;
      const role = sort === 'item' ? 'definition' : 'reference';
      const aliased = aliasOf(node, source, value, map);
      const place = { ...spanOfPart(node, source, from, to), source, node, from, to, ...around };
      uses.push({ sort, text: name, role, ...place, ...aliased });
    }
  }
  return uses;
}

/** A value, or the values of a list, with whether brackets stand around them. */
export function* scalarsOf(
  value: YamlNode | null,
  flow: boolean,
): Generator<Pick<NameUse, 'node' | 'inFlow' | 'list'>> {
  if (value?.type === 'scalar') yield { node: value, inFlow: flow };
  if (value?.type !== 'seq') return;
  for (const { value: entry } of value.entries) {
    if (entry?.type === 'scalar') yield { node: entry, inFlow: flow || value.flow, list: value };
  }
}

/**
 * The names that an item has, without their places: from its data alone, which costs less than its
 * nodes.
 */
export function keysOfItem({ data }: ItemReading): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (sort: NameSort, value: unknown): void => {
    if (typeof value !== 'string' || value === '') return;
    if (sort !== 'heading') found.add(keyOfName({ sort, text: value }));
    else if (value.startsWith('#')) found.add(keyOfName({ sort, text: slugOfReference(value) }));
  };
  for (const key of keys) {
    const value = data[key];
    if (value === undefined) continue;
    const sort = sorts[key]!;
    if (Array.isArray(value)) for (const entry of value as readonly unknown[]) add(sort, entry);
    else add(sort, value);
  }
  return found;
}

/** Data of an item with a name in it replaced. */
export function renamedItemData(
  data: ItemReading['data'],
  name: Name,
  to: string,
): Record<string, unknown> {
  const renamed: Record<string, unknown> = { ...data };
  for (const key of keys) {
    if (sorts[key] !== name.sort || !(key in data)) continue;
    const mend = (value: unknown): unknown => {
      if (typeof value !== 'string') return value;
      if (name.sort !== 'heading') return value === name.text ? to : value;
      const isIt = value.startsWith('#') && slugOfReference(value) === name.text;
      return isIt ? `#${to}` : value;
    };
    const value = data[key];
    renamed[key] = Array.isArray(value) ? (value as readonly unknown[]).map(mend) : mend(value);
  }
  return renamed;
}
