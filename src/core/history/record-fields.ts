import type { HistoryRecord } from './record.js';

/** Whether a value may stand in a field. */
export type FieldTest = (value: unknown) => boolean;

export interface Field {
  readonly test: FieldTest;
  readonly optional?: true;
}

const text: Field = { test: isText };
const number: Field = { test: isNumber };
const isNumbers: FieldTest = (value) => Array.isArray(value) && value.every(isNumber);
const maybe = (test: FieldTest): Field => ({ test, optional: true });

/** The fields of every kind of record behind its stamp, its type and its name, in the order of writing. */
export const recordFields: Readonly<
  Record<HistoryRecord['type'], Readonly<Record<string, Field>>>
> = {
  item: { text, answer: maybe(isText) },
  attempt: {
    session: maybe(isText),
    card: maybe(isText),
    mode: text,
    answer: { test: () => true },
    share: { test: (value) => isNumber(value) && value >= 0 && value <= 1 },
    score: number,
    points: number,
    correct: { test: isBoolean },
    ms: number,
    ...written(),
  },
  review: {
    card: text,
    rating: { test: (value) => value === 1 || value === 2 || value === 3 || value === 4 },
    ms: maybe(isNumber),
    session: maybe(isText),
  },
  undo: { of: text },
  link: {
    from: { test: (value) => isMap(value) && isText(value['bank']) && isText(value['item']) },
  },
  'session-begun': { session: text, setup: { test: isMap } },
  'session-answer': {
    session: text,
    card: maybe(isText),
    answer: { test: () => true },
    ...written(),
  },
  'session-mark': {
    session: text,
    card: maybe(isText),
    flagged: maybe(isBoolean),
    hints: maybe(isNumber),
    at: maybe(isNumber),
    spent: maybe(isNumber),
  },
  'session-ended': {
    session: text,
    how: { test: (value) => value === 'finished' || value === 'discarded' },
  },
};

/** Of an open question. */
function written() {
  return { written: maybe(isText), rubric: maybe(isNumbers) };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
