import assert from 'node:assert/strict';

import { sentenceAt } from '../../../../src/core/language/sentence.js';
import { MarkdownText } from '../../../../src/core/markdown/index.js';

/** The sentence around `|`, with its sign; `+` where something follows. */
function around(text: string): string {
  const at = text.indexOf('|');
  const { prose } = new MarkdownText(text.replace('|', ''), ['question'], false);
  const { start, end, sign, last } = sentenceAt(prose, at);
  return `${prose.text.slice(start, end).trim()}[${sign}]${last ? '' : '+'}`;
}

describe('sentenceAt', () => {
  it('ends with signs, and with blank lines', () => {
    assert.equal(around('One. Is |two it? Three.'), 'Is two it[?]+');
    assert.equal(around('One: |two'), 'two[]');
    assert.equal(around('On|e:'), 'One[:]');
    assert.equal(around('¿Uno? ¿Es |dos? Sí'), 'Es dos[?]+');
    assert.equal(around('One\n\nt|wo\n\nthree'), 'two[]+');
  });

  it('goes on over a line, an abbreviation and a number', () => {
    assert.equal(around('One\nt|wo'), 'One\ntwo[]');
    assert.equal(
      around('Ask Dr. |No, e.g. at 3.5 or on v1.2.'),
      'Ask Dr. No, e.g. at 3.5 or on v1.2[.]',
    );
  });

  it('knows dots that leave the end open, and remarks behind it', () => {
    assert.equal(around('Cats have |no...'), 'Cats have no..[…]');
    assert.equal(around('Which is |not? (Choose two.)'), 'Which is not[?]');
  });
});
