import assert from 'node:assert/strict';
import { matchesNow, rightsOffered } from '../../../../src/webview/shared/item/rights-offered.js';

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

describe('what was matched', () => {
  const kept = { texts: ['a', 'b'], rights: ['x', 'y', 'z'], chosen: [2, null] };

  it('is known by both sides', () => {
    assert.deepEqual(matchesNow(kept, ['b', 'a'], ['z', 'x', 'y']), [undefined, 0]);
    assert.deepEqual(matchesNow(kept, ['a', 'b'], ['x', 'y', 'zz']), [2, undefined]);
  });

  it('is not there where its right side is gone', () => {
    assert.deepEqual(matchesNow(kept, ['a', 'b'], ['x', 'y']), [undefined, undefined]);
  });

  it('is nothing where something else was kept', () => {
    for (const odd of [undefined, null, 1, [], {}, { texts: ['a'], rights: 1, chosen: [] }]) {
      assert.deepEqual(matchesNow(odd, ['a'], ['x']), [undefined]);
    }
    assert.deepEqual(matchesNow({ ...kept, chosen: ['0', 17] }, ['a', 'b'], ['x']), [
      undefined,
      undefined,
    ]);
  });
});
