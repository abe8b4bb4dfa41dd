import assert from 'node:assert/strict';

import { bare, phrase } from '../../../../src/core/language/phrases.js';

describe('phrase', () => {
  it('puts parts where their names stand, parts of parts too', () => {
    const parts = { animal: 'cat|{big} dog', big: 'big|tall' };
    assert.ok(phrase('the {animal}', parts).test('see the tall dog run'));
    assert.ok(phrase('the (?:{animal}){1,2}', parts).test('the cat'));
    assert.ok(!phrase('the {animal}', parts).test('the dog'));
  });

  it('finds whole words only, whatever their letters', () => {
    const found = (text: string): boolean => phrase('ne|only', {}).test(text);
    assert.ok(found('il ne vient'));
    assert.ok(found('(only)'));
    assert.ok(!found('une scène'));
    assert.ok(!found('ne\u0302\u0308 va'));
    assert.ok(!found('a read-only file'));
    assert.ok(!found('only-child'));
    assert.ok(bare('ne', {}).test('scène'));
  });
});
