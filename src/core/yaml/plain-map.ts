/**
 * Makes maps for keys that an author chose: without `toString` and its like, and with `__proto__` as
 * a key like any other. `Object.create(null)` would give the same, but as a hash table, which takes
 * several times the memory; a bank has tens of thousands of them.
 */
const PlainMap = function (this: object) {} as unknown as new () => Record<string, unknown>;
PlainMap.prototype = Object.freeze(Object.create(null));

export function createPlainMap(): Record<string, unknown> {
  return new PlainMap();
}
