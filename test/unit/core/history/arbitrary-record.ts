import * as fc from 'fast-check';

import type { HistoryRecord, Json } from '../../../../src/core/history/index.js';

/** Texts as people type them, and such as break programs. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a\u2028b', '\n', '\u001b[31m', '\u0085', '\ud800', '__proto__'),
);
const json = fc
  .jsonValue()
  // No `-0`, which JSON does not tell from 0.
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);
const number = fc.nat();
const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const stamp = {
  v: fc.constant(1 as const),
  t: time,
  n: fc.tuple(fc.constantFrom('ab', 'cd'), fc.nat()).map(([device, count]) => `${device}-${count}`),
  bank: text,
  item: text,
};

/** Of an open question. */
const own = { written: text, rubric: fc.array(number) };

function record<T>(
  required: { readonly [K in keyof T]: fc.Arbitrary<T[K]> },
  optional: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<HistoryRecord> {
  const keys = [...Object.keys(stamp), ...Object.keys(required)];
  return fc.record(
    { ...stamp, ...required, ...optional },
    { requiredKeys: keys as never[], noNullPrototype: true },
  ) as unknown as fc.Arbitrary<HistoryRecord>;
}

const type = <T extends string>(name: T): { readonly type: fc.Arbitrary<T> } => ({
  type: fc.constant(name),
});

/** Any record that can be written. */
export function arbitraryRecord(): fc.Arbitrary<HistoryRecord> {
  return fc.oneof(
    record({ ...type('item'), text }, { answer: text }),
    record(
      {
        ...type('attempt'),
        mode: text,
        answer: json,
        share: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
        score: number,
        points: number,
        correct: fc.boolean(),
        ms: number,
      },
      { session: text, ...own },
    ),
    record(
      { ...type('review'), card: text, rating: fc.constantFrom(1, 2, 3, 4) },
      { ms: number, session: text },
    ),
    record({ ...type('undo'), of: text }),
    record({
      ...type('link'),
      from: fc.record({ bank: text, item: text }, { noNullPrototype: true }),
    }),
    record({
      ...type('session-begun'),
      session: text,
      setup: fc.dictionary(
        fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
        json,
        {
          noNullPrototype: true,
        },
      ),
    }),
    record({ ...type('session-answer'), session: text, answer: json }, own),
    record(
      { ...type('session-mark'), session: text },
      { flagged: fc.boolean(), hints: number, at: number },
    ),
    record({
      ...type('session-ended'),
      session: text,
      how: fc.constantFrom('finished', 'discarded'),
    }),
  );
}
