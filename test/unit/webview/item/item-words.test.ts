import assert from 'node:assert/strict';
import { choiceLetter } from '../../../../src/webview/shared/item/choice-letter.js';
import { plainWords } from '../../../../src/webview/shared/item/plain-words.js';
import { textDirection } from '../../../../src/core/render/text-direction.js';
import { withUnit } from '../../../../src/core/render/with-unit.js';

describe('the letter of a choice', () => {
  it('follows its place', () => {
    assert.deepEqual([0, 1, 25, 26, 27, 51, 52, 702].map(choiceLetter), [
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'AAA',
    ]);
  });
});

describe('the words of a text', () => {
  it('are there where it has nothing but words', () => {
    assert.equal(plainWords('Paris'), 'Paris');
    assert.equal(plainWords('snake_case & <b>'), 'snake_case & <b>');
    assert.equal(plainWords('&eacute;t&eacute; \\*'), 'été *');
    assert.equal(plainWords('1984.'), '1984.');
  });

  it('are not there where it has more, or too many', () => {
    for (const text of ['*a*', '$x$', '![a](b.png)', '`x`', 'a\nb', '[a](https://b.c)']) {
      assert.equal(plainWords(text), undefined, text);
    }
    assert.equal(plainWords('word '.repeat(20)), undefined);
  });
});

describe('the direction of a language', () => {
  it('is that of its script', () => {
    for (const tag of ['ar', 'he-IL', 'FA', 'ur', 'az-Arab', 'pa-Arab-PK', 'yi']) {
      assert.equal(textDirection(tag), 'rtl', tag);
    }
    for (const tag of ['en', 'fr-CA', 'zh-Hant', 'ku-Latn', 'ur-Latn', '', 'x']) {
      assert.equal(textDirection(tag), 'ltr', tag);
    }
  });
});

describe('a number with its unit', () => {
  it('is written as one says it', () => {
    assert.equal(withUnit('42', 'km'), '42 km');
    assert.equal(withUnit('42 ± 1', 'km'), '42 ± 1 km');
    assert.equal(withUnit('42 ± 1%', 'km'), '42 km ± 1%');
    assert.equal(withUnit('1 – 2', 'm'), '1 – 2 m');
  });
});
