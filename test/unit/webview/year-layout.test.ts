import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import {
  levelOf,
  levelsOf,
  weekPlace,
  yearLayout,
} from '../../../src/webview/progress/year-layout.js';
import { runs } from '../../property-runs.js';

const dayNumber = (date: string): number => Date.parse(date) / 86_400_000;

describe('the layout of a year', () => {
  it('knows the days of the week', () => {
    // A Wednesday.
    const day = dayNumber('2026-06-17');
    assert.equal(weekPlace(day, 1), 2);
    assert.equal(weekPlace(day, 7), 3);
    assert.equal(weekPlace(-1, 1), 2);
  });

  it('has all 365 days in its weeks, and never more than fits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom(1, 6, 7),
        fc.integer({ min: 200, max: 2000 }),
        (today, firstDay, width) => {
          const { from, weeks, perBand, bands, pitch } = yearLayout(today, firstDay, width);
          assert.equal(weekPlace(from, firstDay), 0);
          assert.ok(from <= today - 364 && from > today - 364 - 7);
          assert.ok(from + weeks * 7 > today && from + (weeks - 1) * 7 <= today);
          assert.ok(perBand * bands >= weeks && perBand * (bands - 1) < weeks);
          assert.ok(perBand * pitch <= width);
          assert.ok(pitch >= 11 && pitch <= 18);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

describe('the levels of days', () => {
  it('have about as many days each', () => {
    const counts = Array.from({ length: 100 }, (_, i) => i + 1);
    assert.deepEqual(levelsOf(counts), [1, 26, 51, 76]);
    assert.deepEqual(
      [0, 1, 25, 26, 75, 76, 1000].map((count) => levelOf(count, [1, 26, 51, 76])),
      [0, 1, 1, 2, 3, 4, 4],
    );
  });

  it('are fewer where there are few counts', () => {
    assert.deepEqual(levelsOf([]), []);
    assert.deepEqual(levelsOf([0, 0]), []);
    assert.deepEqual(levelsOf([7]), [1, 7]);
    assert.deepEqual(levelsOf([1, 1, 1, 1]), [1]);
  });

  it('grow with the count', () => {
    const count = fc.nat({ max: 300 });
    fc.assert(
      fc.property(fc.array(count), count, count, (counts, a, b) => {
        const levels = levelsOf(counts);
        const [few, many] = a <= b ? [a, b] : [b, a];
        assert.ok(levelOf(few, levels) <= levelOf(many, levels));
        assert.equal(levelOf(0, levels), 0);
        assert.ok(levelOf(1, levels) === 1 && levels.length <= 4);
      }),
      { numRuns: runs(300) },
    );
  });
});
