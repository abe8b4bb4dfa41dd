import assert from 'node:assert/strict';

import { urisInList } from '../../../src/service/uri-list.js';

describe('what is dropped', () => {
  it('is each address once, without comments', () => {
    assert.deepEqual(
      urisInList('# two files\r\nfile:///a.gift\r\n\r\nfile:///b.zip\nfile:///a.gift'),
      ['file:///a.gift', 'file:///b.zip'],
    );
    assert.deepEqual(urisInList(''), []);
  });
});
