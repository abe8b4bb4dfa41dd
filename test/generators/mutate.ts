// Random mistakes in plain data. A mistake is described by numbers and then made, so that fast-check
// can shrink it.
import fc from 'fast-check';

import { isMap } from '../../src/core/model/schema/forms.js';
import type { BankData } from './bank.js';
import { names, values } from './mistaken.js';

type Data = Record<string, unknown>;

/** One mistake: `where` and `which` pick among the places and the names that there are. */
interface Mistake {
  readonly act: (typeof acts)[number];
  readonly where: number;
  readonly which: number;
  readonly value: unknown;
}

const acts = [
  'drop',
  'rename',
  'replace',
  'replace',
  'add',
  'add',
  'wrap',
  'unwrap',
  'repeat',
] as const;

const mistake: fc.Arbitrary<Mistake> = fc.record({
  act: fc.constantFrom(...acts),
  where: fc.nat(1000),
  which: fc.nat(1000),
  value: fc.constantFrom(...values),
});

/** Any data, with one to four mistakes made in it; sometimes they make no difference. */
export function mutateData(data: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(mistake, { minLength: 1, maxLength: 4 })
    .map((mistakes) => mistakes.reduce(make, structuredClone(data)));
}

/** A bank with mistakes in it, most of them in its items. */
export function mutateBank(bank: BankData): fc.Arbitrary<unknown> {
  return mutateData(bank);
}

function make(data: unknown, { act, where, which, value }: Mistake): unknown {
  // The root itself is a place too, but a bank that is no map is soon tested.
  const places = placesIn(data);
  const place = places[where % places.length];
  if (place === undefined) return structuredClone(value);
  const { holder, key } = place;
  const old = (holder as Data)[key];
  const name = names[which % names.length]!;
  switch (act) {
    case 'drop':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete (holder as Data)[key];
      break;
    case 'rename':
      if (Array.isArray(holder)) break;
      delete (holder as Data)[key];
      set(holder as Data, name, old);
      break;
    case 'replace':
      set(holder as Data, key, structuredClone(value));
      break;
    case 'add':
      if (isMap(old)) set(old as Data, name, structuredClone(value));
      else if (!Array.isArray(holder)) set(holder as Data, name, structuredClone(value));
      else holder.push(structuredClone(value));
      break;
    case 'wrap':
      set(holder as Data, key, [old]);
      break;
    case 'unwrap':
      if (Array.isArray(old)) set(holder as Data, key, old[0]);
      break;
    case 'repeat':
      // What one key holds, under the name of another: a question with the keys of two kinds.
      if (!Array.isArray(holder)) set(holder as Data, name, structuredClone(old));
      break;
  }
  return data;
}

/** Sets a key as YAML or JSON would: `__proto__` is a key like any other. */
function set(holder: Data, key: string, value: unknown): void {
  // There is no “undefined” in a file.
  const read = value === undefined ? null : value;
  Object.defineProperty(holder, key, {
    value: read,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

interface Place {
  readonly holder: Data | unknown[];
  readonly key: string;
}

function placesIn(data: unknown): Place[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.keys(data).flatMap((key) => [
    { holder: data as Data | unknown[], key },
    ...placesIn((data as Data)[key]),
  ]);
}
