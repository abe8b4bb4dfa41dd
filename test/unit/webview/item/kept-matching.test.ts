import assert from 'node:assert/strict';
import { matchesNow } from '../../../../src/webview/shared/item/kept-matching.js';

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
