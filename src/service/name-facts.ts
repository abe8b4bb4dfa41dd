import type { BankHead, ItemReading } from '../core/model/reading.js';
import { isNullScalar, nodeAt, type YamlNode } from '../core/yaml/index.js';
import type { NameFact, NameSort } from './bank-facts.js';
import { shortText } from './short-text.js';

/** A name in offsets of the text that it was read from. */
export type LocalName = Pick<NameFact, 'sort' | 'name' | 'role' | 'start' | 'end'> & {
  readonly meaning?: string;
};

const none: readonly LocalName[] = [];

/** The keys of an item whose values are names, and of what. */
const ofItem: readonly (readonly [key: string, sort: NameSort])[] = [
  ['id', 'item'],
  ['tags', 'tag'],
  ['objectives', 'objective'],
  ['stimulus', 'stimulus'],
];

/** The names that are written in an item, in offsets of its text. */
export function namesOfItem({ map, data }: ItemReading): readonly LocalName[] {
  if (map === null) return none;
  const names = ofItem.flatMap(([key, sort]) =>
    key in data ? namesIn(nodeAt(map, [key]), sort, key === 'id' ? 'definition' : 'reference') : [],
  );
  return names.length === 0 ? none : names;
}

/** The names that are written in a bank's head, in offsets of the bank. */
export function namesOfHead({ entries }: BankHead): NameFact[] {
  const names: NameFact[] = [];
  const seen = new Set<string>();
  for (const { pair, offset } of entries) {
    // A key that stands twice counts once, as in the bank's data.
    if (seen.has(pair.key.text)) continue;
    seen.add(pair.key.text);
    for (const { start, end, meaning = '', ...name } of namesUnder(pair.key.text, pair.value)) {
      names.push({ ...name, meaning, item: undefined, start: start + offset, end: end + offset });
    }
  }
  return names;
}

function namesUnder(key: string, value: YamlNode | null): readonly LocalName[] {
  if (key === 'id') return namesIn(value, 'bank', 'definition');
  if (key === 'tags') return namesIn(value, 'tag', 'reference');
  if (key === 'objectives') return definitionsIn(value, 'objective');
  return key === 'stimuli' ? definitionsIn(value, 'stimulus') : none;
}

function definitionsIn(node: YamlNode | null, sort: NameSort): readonly LocalName[] {
  if (node?.type !== 'map') return none;
  return node.pairs.map(({ key, value }) => ({
    ...{ sort, name: key.text, role: 'definition', start: key.start, end: key.end },
    meaning: value?.type === 'scalar' ? shortText(value.text) : '',
  }));
}

/** Of a list its entries; one value where a list is allowed is the list's only entry. */
function namesIn(
  node: YamlNode | null,
  sort: NameSort,
  role: NameFact['role'],
): readonly LocalName[] {
  if (node === null) return none;
  const nodes = node.type === 'seq' ? node.entries.map(({ value }) => value) : [node];
  return nodes.flatMap((each) => {
    if (each?.type !== 'scalar' || isNullScalar(each)) return [];
    const name = each.text.trim();
    return name === '' ? [] : [{ sort, name, role, start: each.start, end: each.end }];
  });
}
