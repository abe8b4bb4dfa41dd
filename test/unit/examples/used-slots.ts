/** Which places of the format a bank fills: the shapes of the format walked along with its data. */
import { readGaps } from '../../../src/core/markdown/index.js';
import { readBank } from '../../../src/core/document/index.js';
import { kinds } from '../../../src/core/model/kinds/index.js';
import type { Kind } from '../../../src/core/model/kinds/kind.js';
import { fits } from '../../../src/core/model/schema/fits.js';
import { isMap } from '../../../src/core/model/schema/forms.js';
import type { MapShape, Shape } from '../../../src/core/model/schema/shape-types.js';
import { bankShape, flashcardShape, type KindName, shapeOfKind } from '../../../src/core/model/schema/shapes.js';

const lists = new Set(['questions', 'flashcards']);

/** Every place that the format has: keys, the forms of a value, the words of a choice. */
export function allSlots(): string[] {
  const found = new Set<string>();
  const add = (slot: string): void => {
    found.add(slot);
  };
  all(headShape(), 'bank', add);
  for (const { kind } of kinds) allOfQuestion(kind, add);
  all(flashcardShape(), 'flashcard', add);
  for (const form of gapForms) add(`gap: ${form}`);
  return [...found].sort();
}

/** The places that a bank fills. */
export function usedSlots(text: string): Set<string> {
  const found = new Set<string>();
  const add = (slot: string): void => {
    found.add(slot);
  };
  const { head, items } = readBank(text);
  used(headShape(), head.data, 'bank', add);
  for (const { reading } of items) {
    const { list, kind, data } = reading;
    if (list === 'flashcards') used(flashcardShape(), data, 'flashcard', add);
    else if (kind !== undefined) usedByQuestion(kind as KindName, data, add);
    if (typeof data['cloze'] === 'string') {
      for (const form of formsOfGaps(data['cloze'])) add(`gap: ${form}`);
    }
  }
  return found;
}

function headShape(): MapShape {
  const shape = bankShape();
  return { ...shape, keys: new Map([...shape.keys].filter(([key]) => !lists.has(key))) };
}

/** A kind's own keys are looked at for each kind, those that all questions have once. */
function placeOf(kind: KindName, key: string): string {
  const { keys, madeBy } = kinds.find((each) => each.kind === kind) as Kind;
  return keys.includes(key) || madeBy.includes(key) ? `${kind}.${key}` : `question.${key}`;
}

function allOfQuestion(kind: KindName, add: (slot: string) => void): void {
  for (const [key, { shape }] of shapeOfKind(kind).keys) {
    const place = placeOf(kind, key);
    add(place);
    all(shape, place, add);
  }
}

function usedByQuestion(kind: KindName, data: Readonly<Record<string, unknown>>, add: (slot: string) => void): void {
  for (const [key, { shape }] of shapeOfKind(kind).keys) {
    if (data[key] === undefined) continue;
    const place = placeOf(kind, key);
    add(place);
    used(shape, data[key], place, add);
  }
}

function all(shape: Shape, place: string, add: (slot: string) => void): void {
  switch (shape.type) {
    case 'map':
      for (const [key, { shape: value }] of shape.keys) {
        add(`${place}.${key}`);
        all(value, `${place}.${key}`, add);
      }
      return;
    case 'list':
    case 'record':
      return all(shape.of, `${place}[]`, add);
    case 'either':
      for (const arm of shape.arms) {
        add(`${place} as ${arm.type}`);
        all(arm, place, add);
      }
      return;
    case 'enum':
      for (const value of shape.values) add(wordSlot(place, value));
      return;
    default:
      return;
  }
}

function used(shape: Shape, value: unknown, place: string, add: (slot: string) => void): void {
  switch (shape.type) {
    case 'map':
      if (!isMap(value)) return;
      for (const key of Object.keys(value)) {
        const known = shape.keys.get(key);
        if (known === undefined) continue;
        add(`${place}.${key}`);
        used(known.shape, value[key], `${place}.${key}`, add);
      }
      return;
    case 'list':
      for (const entry of value as readonly unknown[]) used(shape.of, entry, `${place}[]`, add);
      return;
    case 'record':
      for (const entry of Object.values(value as object)) used(shape.of, entry, `${place}[]`, add);
      return;
    case 'either': {
      const arm = shape.arms.find((each) => fits(each, value));
      if (arm === undefined) return;
      add(`${place} as ${arm.type}`);
      return used(arm, value, place, add);
    }
    case 'enum':
      add(wordSlot(place, value));
      return;
    default:
      return;
  }
}

/** A word is the same wherever its key stands, in an item or in `defaults`. */
function wordSlot(place: string, value: unknown): string {
  return `${place.slice(place.lastIndexOf('.') + 1)}: ${String(value)}`;
}

const gapForms = ['one answer', 'several answers', 'hint', 'dropdown', 'number', 'escaped sign', 'inner braces'] as const;

function* formsOfGaps(cloze: string): Generator<(typeof gapForms)[number]> {
  if (cloze.includes('\\{{')) yield 'escaped sign';
  for (const { start, end, number, dropdown, answers, hint } of readGaps(cloze).gaps) {
    if (number !== undefined) yield 'number';
    if (hint !== undefined) yield 'hint';
    yield dropdown ? 'dropdown' : answers.length > 1 ? 'several answers' : 'one answer';
    if (/[{}]/.test(cloze.slice(start + 2, end - 2))) yield 'inner braces';
  }
}
