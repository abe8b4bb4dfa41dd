import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  orderNow,
  placesNow,
  recordOf,
  valuesNow,
} from '../../../../src/webview/shared/item/kept-entries.js';
import { runs, seed } from '../../../property-runs.js';

const settings = { seed, numRuns: runs(300) };
const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 });

describe('the entries of a list that was edited', () => {
  it('are known by their text, wherever they stand now', () => {
    assert.deepEqual(placesNow(['a', 'b', 'c'], ['new', 'c', 'a', 'b']), [2, 3, 1]);
    assert.deepEqual(placesNow(['a', 'b', 'c'], ['a', 'c']), [0, undefined, 1]);
  });

  it('are known by their place where their text was changed', () => {
    assert.deepEqual(placesNow(['a', 'b', 'c'], ['a', 'b!', 'c']), [0, 1, 2]);
  });

  it('are told apart where two have one text', () => {
    assert.deepEqual(placesNow(['a', 'a'], ['a', 'a']), [0, 1]);
    assert.deepEqual(placesNow(['a', 'a'], ['a']), [0, undefined]);
  });

  it('never share a place', () => {
    fc.assert(
      fc.property(texts, texts, (before, now) => {
        const places = placesNow(before, now);
        assert.equal(places.length, before.length);
        const found = places.filter((place) => place !== undefined);
        assert.equal(new Set(found).size, found.length);
        assert.ok(found.every((place) => place < now.length));
      }),
      settings,
    );
  });

  it('keep what was done with them', () => {
    const kept = { texts: ['a', 'b', 'c'], values: [false, true, null] };
    assert.deepEqual(valuesNow(kept, ['x', 'a', 'b', 'c']), [undefined, false, true, undefined]);
    assert.deepEqual(valuesNow(kept, ['a', 'c']), [false, undefined]);
  });

  it('keep the order into which they were brought', () => {
    const kept = { texts: ['a', 'b', 'c'], order: [2, 0, 1] };
    assert.deepEqual(orderNow(kept, ['a', 'b', 'c']), [2, 0, 1]);
    assert.deepEqual(orderNow(kept, ['a', 'new', 'b', 'c']), [3, 0, 2, 1]);
    assert.deepEqual(orderNow(kept, ['a', 'c']), [1, 0]);
  });

  it('have an order in which each stands once, whatever was kept', () => {
    const order = fc.array(fc.oneof(fc.integer({ min: -2, max: 8 }), fc.string()));
    fc.assert(
      fc.property(texts, order, texts, (before, order, now) => {
        const places = orderNow({ texts: before, order }, now);
        assert.deepEqual(
          places?.toSorted((a, b) => a - b),
          now.map((_, i) => i),
        );
      }),
      settings,
    );
  });

  it('have nothing kept where something else was', () => {
    fc.assert(
      fc.property(fc.anything(), texts, (kept, now) => {
        const nothing = now.map(() => undefined);
        if (!Array.isArray(recordOf(kept)['texts'])) {
          assert.deepEqual(valuesNow(kept, now), nothing);
          assert.equal(orderNow(kept, now), undefined);
        }
      }),
      settings,
    );
    assert.deepEqual(valuesNow({ texts: [1], values: [true] }, ['a']), [undefined]);
    assert.deepEqual(valuesNow({ texts: ['a'], values: 'yes' }, ['a']), [undefined]);
  });
});
