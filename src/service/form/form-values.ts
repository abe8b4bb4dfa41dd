import { partOf } from '../../core/format/slots.js';
import type { ItemReading } from '../../core/model/reading.js';
import type { MapShape, Shape } from '../../core/model/schema/shape-types.js';
import {
  flashcardShape,
  type KindName,
  questionShape,
  shapeOfKind,
} from '../../core/model/schema/shapes.js';

/** What an item may hold: as far as it is known what kind of item it is. */
export function shapeOfItem({ list, kind }: Pick<ItemReading, 'list' | 'kind'>): MapShape {
  if (list === 'flashcards') return flashcardShape();
  return kind === undefined ? questionShape() : shapeOfKind(kind as KindName);
}

/**
 * What an item says, for a form: each value in its longest form, so that a choice is always a map and
 * an answer always a list of maps. What has the wrong type is shown as it is written.
 */
export function formValues(reading: ItemReading): Readonly<Record<string, unknown>> {
  const { keys } = shapeOfItem(reading);
  return Object.fromEntries(
    Object.entries(reading.data)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, fullForm(value, keys.get(key)?.shape)]),
  );
}

function fullForm(value: unknown, shape: Shape | undefined): unknown {
  const list = partOf(shape, 'list');
  if (list !== undefined) {
    const entries = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    return entries.map((entry) => fullForm(entry, list.of));
  }
  const map = partOf(shape, 'map');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const record = partOf(shape, 'record');
    return Object.fromEntries(
      Object.entries(value as Record<string, unknown>)
        .filter(([, each]) => each !== null)
        .map(([key, each]) => [key, fullForm(each, map?.keys.get(key)?.shape ?? record?.of)]),
    );
  }
  if (map?.keys.has('text') === true && value !== null) return { text: value };
  // A list of nothing is a list's; elsewhere it is a mistake that has its own message.
  return value ?? '';
}
