import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readGaps } from '../../../../src/core/markdown/index.js';
import { dropdownEntries, gapKey, gapWidth } from '../../../../src/core/render/gaps-shown.js';
import { runs, seed } from '../../../property-runs.js';

const gapOf = (text: string): Parameters<typeof gapWidth>[0] => readGaps(`{{${text}}}`).gaps[0]!;

describe('the field of a gap', () => {
  it('has room for the longest of its answers and for its hint', () => {
    assert.equal(gapWidth(gapOf('sun')), 'short');
    assert.equal(gapWidth(gapOf('sun|photosynthesis')), 'medium');
    assert.equal(gapWidth(gapOf('sun::what shines in the morning')), 'long');
    assert.equal(gapWidth(gapOf('a'.repeat(40))), 'longest');
  });

  it('tells nobody how many letters an answer has', () => {
    const widths = Array.from({ length: 60 }, (_, i) => gapWidth(gapOf('x'.repeat(i + 1))));
    assert.equal(new Set(widths).size, 4);
    // Each width is that of many lengths.
    for (const width of new Set(widths)) {
      assert.ok(widths.filter((each) => each === width).length >= 8, width);
    }
  });
});

describe('a dropdown', () => {
  it('has each of its entries once', () => {
    const gap = gapOf('=a~b~b~c~a');
    assert.deepEqual([...dropdownEntries(gap, 's')].toSorted(), ['a', 'b', 'c']);
  });

  it('has its right entry at any place, by the seed alone', () => {
    const gap = gapOf('=right~wrong~other');
    const places = new Set<number>();
    for (let i = 0; i < 40; i++) places.add(dropdownEntries(gap, `${i}`).indexOf('right'));
    assert.deepEqual(
      [0, 1, 2].filter((place) => !places.has(place)),
      [],
    );
    fc.assert(
      fc.property(fc.string(), (of) => {
        assert.deepEqual(dropdownEntries(gap, of), dropdownEntries(gap, of));
      }),
      { seed, numRuns: runs(20) },
    );
  });

  it('is known by its entries', () => {
    assert.equal(gapKey(gapOf('a|b::hint')), gapKey(gapOf('a|b')));
    assert.notEqual(gapKey(gapOf('a|b')), gapKey(gapOf('=a~b')));
  });
});
