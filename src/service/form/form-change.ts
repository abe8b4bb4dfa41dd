import type { ItemChange } from '../../core/edit/index.js';
import { partOf } from '../../core/format/slots.js';
import type { ItemReading } from '../../core/model/reading.js';
import { correctChoices } from '../../core/model/schema/correct-choices.js';
import type { Shape } from '../../core/model/schema/shape-types.js';
import type { Path } from '../../core/problem/path.js';
import { shapeOfItem } from './form-values.js';

/** A change as the form asks for it, of any origin: it is held against the format before it is made. */
export type AskedChange =
  | { readonly type: 'set'; readonly path: Path; readonly value: string | number | boolean | null }
  | {
      readonly type: 'add';
      readonly path: Path;
      readonly index: number;
      readonly value?: string | number | undefined;
    }
  | { readonly type: 'remove'; readonly path: Path }
  | { readonly type: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  | { readonly type: 'mark'; readonly index: number; readonly correct: boolean };

/** The changes of the item that a form's change comes to; undefined where the format has no such place. */
export function toItemChanges(
  reading: ItemReading,
  change: AskedChange,
  newText: string,
): readonly ItemChange[] | undefined {
  if (change.type === 'mark') return toMarks(reading, change.index, change.correct);
  const shape = shapeAt(shapeOfItem(reading), change.path);
  if (shape === undefined) return undefined;
  const { path } = change;
  switch (change.type) {
    case 'set': {
      const value = valueFor(shape, change.value);
      if (value === undefined) return undefined;
      return [value === null ? { type: 'remove', path } : { type: 'set', path, value }];
    }
    case 'add': {
      const of = partOf(shape, 'list')?.of;
      if (of === undefined) return undefined;
      const value = change.value === undefined ? blank(of, newText) : valueFor(of, change.value);
      if (value === undefined || value === null) return undefined;
      return [{ type: 'insert', path, index: change.index, value }];
    }
    default:
      return [change];
  }
}

/** What the format has at a path; undefined where it has nothing. */
function shapeAt(shape: Shape, path: Path): Shape | undefined {
  let at: Shape | undefined = shape;
  for (const step of path) {
    if (typeof step === 'number') at = partOf(at, 'list')?.of;
    else at = partOf(at, 'map')?.keys.get(step)?.shape ?? partOf(at, 'record')?.of;
    if (at === undefined) return undefined;
  }
  return path.length === 0 ? undefined : at;
}

/** A typed value as the format has it: `null` empties the field, undefined is no value for it. */
function valueFor(
  shape: Shape,
  value: string | number | boolean | null,
): string | number | boolean | null | undefined {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
  const arms = shape.type === 'either' ? shape.arms : [shape];
  for (const arm of arms) {
    switch (arm.type) {
      case 'text':
      case 'duration':
        if (typeof value !== 'boolean') return String(value).trim();
        break;
      case 'percent':
        if (typeof value === 'string' && value.trim().endsWith('%'))
          return value.replace(/\s+/g, '');
        // In a field for percentages only, a number is one.
        if (arms.length === 1 && toNumber(value) !== undefined) return `${toNumber(value)}%`;
        break;
      case 'number': {
        const number = toNumber(value);
        if (number !== undefined) return number;
        break;
      }
      case 'boolean':
        if (typeof value === 'boolean') return value;
        break;
      case 'enum':
        if (arm.values.includes(value as string)) return value;
        break;
      default:
    }
  }
  return undefined;
}

/** A number as people type it. */
function toNumber(value: string | number | boolean): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return undefined;
  const typed = value.trim().replace(/^[\u2212\u2013]/, '-');
  if (!/^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d+)?$/i.test(typed)) return undefined;
  const number = Number(typed.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** What a new entry of a list says before somebody writes it. */
function blank(shape: Shape, newText: string): unknown {
  const arms = shape.type === 'either' ? shape.arms : [shape];
  const first = arms[0];
  if (first?.type === 'number') return 0;
  if (first?.type !== 'map') return newText;
  return Object.fromEntries(
    [...first.keys]
      .filter(([, { required }]) => required)
      .map(([key, { shape: own }]) => [key, blank(own, newText)]),
  );
}

/** Of a single-choice question the mark goes over from one choice to the other. */
function toMarks(
  { data, kind }: ItemReading,
  index: number,
  correct: boolean,
): readonly ItemChange[] | undefined {
  const choices = data['choices'];
  if (!Array.isArray(choices) || index >= choices.length) return undefined;
  const marked = correctChoices(data);
  const unmark = (at: number): ItemChange => ({ type: 'remove', path: ['choices', at, 'correct'] });
  if (!correct) return marked.includes(index) ? [unmark(index)] : [];
  const others = kind === 'single-choice' ? marked.filter((at) => at !== index) : [];
  return [
    ...others.map(unmark),
    ...(marked.includes(index)
      ? []
      : [{ type: 'set', path: ['choices', index, 'correct'], value: true } as const]),
  ];
}
