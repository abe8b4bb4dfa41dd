import assert from 'node:assert/strict';
import { rightsOffered } from '../../../../src/core/render/rights-offered.js';

const body = (
  pairs: readonly (readonly [string, string])[],
  distractors: readonly string[] = [],
): Parameters<typeof rightsOffered>[0] => ({
  type: 'matching',
  pairs: pairs.map(([left, right]) => ({ left, right })),
  distractors,
});

describe('the right sides of a matching', () => {
  it('are offered once each, with the distractors, and without those that are not written', () => {
    const rights = rightsOffered(
      body(
        [
          ['a', '1'],
          ['b', '2'],
          ['c', '1'],
          ['d', ''],
        ],
        ['3', '2'],
      ),
      'seed',
    );
    assert.deepEqual([...rights].toSorted(), ['1', '2', '3']);
  });

  it('stand in any order, so that none says where it belongs', () => {
    const two = body([
      ['a', '1'],
      ['b', '2'],
    ]);
    const orders = new Set(Array.from({ length: 20 }, (_, i) => rightsOffered(two, `${i}`).join()));
    assert.deepEqual([...orders].toSorted(), ['1,2', '2,1']);
  });
});
