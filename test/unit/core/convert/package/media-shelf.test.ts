// What comes along with a bank.
import assert from 'node:assert/strict';

import { MediaShelf } from '../../../../../src/core/convert/package/media-shelf.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('files that come along', () => {
  it('are there once, under names that every system takes', () => {
    const shelf = new MediaShelf();
    assert.equal(shelf.add('a b/Größe (1).PNG', bytes('1')), 'media/Größe-1.PNG');
    assert.equal(shelf.add('other.png', bytes('1')), 'media/Größe-1.PNG');
    assert.equal(shelf.add('größe-1.png', bytes('2')), 'media/größe-1-2.png');
    assert.equal(shelf.add('..\\..\\x', bytes('3')), 'media/x');
    assert.equal(shelf.add('con.png', bytes('4')), 'media/_con.png');
    assert.equal(shelf.add('???', bytes('5')), 'media/file');
    assert.equal(shelf.files.size, 5);
  });
});
