import {
  childOf,
  childrenOf,
  descendantsOf,
  numberIn,
  type QtiNode,
  textIn,
} from '../source/node.js';

/** What an item says of itself in its metadata, by names in small letters. */
export type ItemKeys = ReadonlyMap<string, string>;

export function itemKeys(item: QtiNode): ItemKeys {
  const keys = new Map<string, string>();
  const set = (name: string, value: string): void => {
    const key = name.trim().toLowerCase();
    if (key !== '' && value !== '' && !keys.has(key)) keys.set(key, value);
  };
  // Some writers put the fields beside their list.
  for (const field of descendantsOf(childOf(item, 'itemmetadata'), 'qtimetadatafield')) {
    set(textIn(childOf(field, 'fieldlabel')), textIn(childOf(field, 'fieldentry')));
  }
  for (const node of childrenOf(childOf(item, 'itemmetadata'))) {
    if (node.name !== 'qtimetadata') set(node.name, textIn(node));
  }
  return keys;
}

/** What an item is about, as its metadata lists it. */
export function keywordsOf(item: QtiNode, isOurs: boolean): readonly string[] {
  const fields = descendantsOf(childOf(item, 'itemmetadata'), 'qtimetadatafield');
  return fields
    .filter((field) => textIn(childOf(field, 'fieldlabel')).toLowerCase() === 'qmd_keywords')
    .map((field) => textIn(childOf(field, 'fieldentry')))
    .flatMap((words) => (isOurs ? [words] : words.split(/[,;]/)))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The kinds of questions, by the words of several systems. */
export type ItemType =
  | 'choice'
  | 'true-false'
  | 'several'
  | 'text'
  | 'number'
  | 'essay'
  | 'blanks'
  | 'dropdowns'
  | 'matching'
  | 'categories'
  | 'ordering'
  | 'passage'
  | 'formula'
  | 'upload'
  | 'hotspot';

const types: readonly (readonly [RegExp, ItemType])[] = [
  [/^true.?false|^either.?or|^yes.?no/, 'true-false'],
  [/^(?:cc\.)?multiple.?(?:answers?|response|select)|^multi.?select/, 'several'],
  [/^(?:cc\.)?multiple.?choice|^likert|^opinion.?scale/, 'choice'],
  [/^multiple.?dropdowns?|^jumbled/, 'dropdowns'],
  [/^fill.?in.?multiple.?blanks?|^multi.?fib|^fill.?in.?the.?blank.?plus/, 'blanks'],
  [/^(?:cc\.)?(?:fib|pattern.?match)|^short.?answers?|^fill.?in|^single.?fib/, 'text'],
  [/^numeric/, 'number'],
  [/^(?:cc\.)?essay|^short.?response|^long.?answer|^written|^extended/, 'essay'],
  [/^matching/, 'matching'],
  [/^categorization/, 'categories'],
  [/^order/, 'ordering'],
  [/^text.?only|^information/, 'passage'],
  [/^calculated|^arithmetic|^significant|^formula/, 'formula'],
  [/^file.?(?:upload|response)/, 'upload'],
  [/^hot.?spot/, 'hotspot'],
];

/** What kind an item says that it is; undefined where it says none that is known. */
export function typeOf(keys: ItemKeys): ItemType | undefined {
  const names = [
    'question_type',
    'cc_profile',
    'bbmd_questiontype',
    'qmd_questiontype',
    'qmd_itemtype',
  ];
  for (const name of names) {
    const said = keys.get(name)?.toLowerCase().replace(/^cc\./, '').trim();
    const known = said === undefined ? undefined : types.find(([pattern]) => pattern.test(said));
    if (known !== undefined) return known[1];
  }
  return undefined;
}

/** How many points an item is worth; undefined where that is nowhere said. */
export function pointsOf(item: QtiNode, keys: ItemKeys, best: number): number | undefined {
  const names = [
    'points_possible',
    'qmd_weighting',
    'qmd_absolutescore_max',
    'max_score',
    'cc_weighting',
  ];
  const told = names
    .map((name) => numberIn(keys.get(name)))
    .filter((points) => points !== undefined && points >= 0);
  // Pools of Blackboard weigh nothing and say beside it how much an item is worth.
  if (told.length > 0) return rounded(told.find((points) => points! > 0) ?? 0);
  const [declared] = descendantsOf(item, 'decvar');
  const most = numberIn(declared?.attributes['maxvalue']);
  // In percent, a score says nothing of points.
  const isPercent = most === 100 || (most === undefined && best === 100);
  if (isPercent) return undefined;
  if (most !== undefined && most > 0) return rounded(most);
  return best > 0 ? rounded(best) : undefined;
}

function rounded(points: number): number {
  return Number(points.toPrecision(10));
}
