import type { ItemList } from '../model/reading.js';
import type { MapShape } from '../model/schema/shape-types.js';
import {
  bankShape,
  flashcardShape,
  kindNamed,
  questionShape,
  shapeOfKind,
} from '../model/schema/shapes.js';

/** The place of each key among the others. */
export type KeyOrder = ReadonlyMap<string, number>;

/**
 * The keys that items have in common, as the tables of the format's page have them. Those of a
 * kind's own, and the sides of a flashcard, stand where the dots are: behind what they answer. They
 * come in the order of their schema, so that this is all there is to say about items.
 */
const COMMON = [
  ...['id', 'title', 'kind', 'question', '…'],
  ...['points', 'difficulty', 'level', 'tags', 'objectives', 'stimulus', 'hints'],
  ...['explanation', 'feedback', 'source', 'time-limit', 'status'],
];

const ofItems = new Map<string, KeyOrder>();
const ofMaps = new WeakMap<MapShape, KeyOrder>();
let ofBank: KeyOrder | undefined;

/** The order of an item's keys; `kind` is undefined while its keys do not tell. */
export function orderOfItem(list: ItemList, kind: string | undefined): KeyOrder {
  const name = list === 'flashcards' ? list : (kind ?? '');
  let order = ofItems.get(name);
  if (order === undefined) {
    const known = kindNamed(kind)?.kind;
    const any = list === 'flashcards' ? flashcardShape() : questionShape();
    const own = list === 'questions' && known !== undefined ? shapeOfKind(known) : any;
    // What another kind of question has stands behind, as it would without this one's keys.
    const keys = new Set([...own.keys.keys(), ...any.keys.keys()]);
    const special = [...keys].filter((key) => !COMMON.includes(key));
    order = toOrder(COMMON.flatMap((key) => (key === '…' ? special : [key])));
    ofItems.set(name, order);
  }
  return order;
}

/** The order of the keys of a map inside an item or the bank: that of its schema. */
export function orderOfMap(shape: MapShape): KeyOrder {
  let order = ofMaps.get(shape);
  if (order === undefined) ofMaps.set(shape, (order = toOrder([...shape.keys.keys()])));
  return order;
}

/** The order of a bank's keys: that of its schema, which has the items behind the notes. */
export function orderOfBank(): KeyOrder {
  return (ofBank ??= toOrder([
    ...[...bankShape().keys.keys()].filter((key) => key !== 'notes'),
    'notes',
  ]));
}

function toOrder(keys: readonly string[]): KeyOrder {
  return new Map(keys.map((key, place) => [key, place]));
}
