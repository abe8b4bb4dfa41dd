import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { rankSumTail } from '../../../../src/core/chance/rank-sum.js';
import { runs } from '../../../property-runs.js';

/** The share of all ways to part the values whose first part is at least as high; ties count half. */
function byEnumeration(high: readonly number[], low: readonly number[]): number {
  const all = [...high, ...low];
  const score = (chosen: ReadonlySet<number>): number => {
    let sum = 0;
    all.forEach((a, i) => {
      if (!chosen.has(i)) return;
      all.forEach((b, j) => {
        if (!chosen.has(j)) sum += a > b ? 2 : a === b ? 1 : 0;
      });
    });
    return sum;
  };
  const own = score(new Set(high.map((_, i) => i)));
  let ways = 0;
  let tail = 0;
  for (let subset = 0; subset < 2 ** all.length; subset++) {
    const chosen = new Set(all.flatMap((_, i) => ((subset >> i) % 2 === 1 ? [i] : [])));
    if (chosen.size !== high.length) continue;
    ways++;
    if (score(chosen) >= own) tail++;
  }
  return tail / ways;
}

describe('rankSumTail', () => {
  it('is what trying every way to part the values gives, ties and all', () => {
    const values = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(values, values, (high, low) => {
        assert.ok(Math.abs(rankSumTail(high, low) - byEnumeration(high, low)) < 1e-9);
      }),
      { numRuns: runs(100) },
    );
  });

  it('goes on smoothly where it is no longer counted exactly', () => {
    const [exact, near] = [20, 21].map((n) =>
      rankSumTail(
        Array.from({ length: n }, (_, i) => i + 4.5),
        Array.from({ length: n }, (_, i) => i),
      ),
    );
    assert.ok(exact! > 0.005 && exact! < 0.1, `${exact}`);
    assert.ok(Math.abs(exact! - near!) < 0.01, `${exact} and ${near}`);
  });

  it('says nothing of what is not there, and nothing of what is all the same', () => {
    assert.equal(rankSumTail([], [1]), 1);
    assert.equal(rankSumTail([2, 2], [2, 2]), 1);
    assert.equal(rankSumTail(Array(30).fill(2), Array(30).fill(2)), 1);
  });
});
