import assert from 'node:assert/strict';

import { Turns } from '../../../src/service/index.js';

describe('Turns', () => {
  it('hold until the next is taken for the same thing', () => {
    const turns = new Turns<object>();
    const [one, other] = [{}, {}];
    const first = turns.take(one);
    assert.equal(first(), true);
    const second = turns.take(one);
    const third = turns.take(other);
    assert.deepEqual([first(), second(), third()], [false, true, true]);
  });
});
