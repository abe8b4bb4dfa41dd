import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import { snippetPlaceAt } from '../../../src/service/index.js';

/** Where a snippet may go at the `¦` of a text, and the text with one in its place. */
function at(text: string): readonly [home: string, text: string] | undefined {
  const offset = text.indexOf('¦');
  const whole = text.replace('¦', '');
  const place = snippetPlaceAt(readBank(whole), offset);
  if (place === undefined) return undefined;
  const { home, span, indent, hasDash } = place;
  const dash = hasDash ? '' : `${indent}- `;
  const item = home === 'bank' ? 'BANK' : `${dash}ITEM\n${indent}  MORE`;
  return [home, `${whole.slice(0, span.start)}${item}${whole.slice(span.end)}`];
}

const head = 'title: Rivers\n';
const asked = `${head}questions:\n  - question: Which?\n    answer: Seine\n`;

describe('the place of a snippet', () => {
  it('is an empty file, for a bank', () => {
    for (const text of ['¦', 'ban¦', '# A remark\n\nban¦\n']) assert.equal(at(text)?.[0], 'bank');
    for (const text of [`${head}¦`, `¦${head}`, '- ban¦']) assert.equal(at(text), undefined);
  });

  it('is a list that is still empty, two signs in', () => {
    const filled = `${head}questions:\n  - ITEM\n    MORE\n`;
    for (const line of ['¦', '  ¦', '  mc¦', 'mc¦', '    m¦cq', '  - ¦', '  - mc¦']) {
      assert.deepEqual(at(`${head}questions:\n${line}\n`), ['questions', filled], line);
    }
    assert.equal(at(`${head}flashcards:\n  ca¦`)?.[0], 'flashcards');
  });

  it('is behind an item, as far in as that one', () => {
    for (const line of ['¦', '  ¦', '    mcq¦', '  - mcq¦']) {
      const wanted = ['questions', `${asked}  - ITEM\n    MORE\n`];
      assert.deepEqual(at(`${asked}${line}\n`), wanted, line);
      assert.deepEqual(at(`${asked}${line}\nflashcards:\n`)?.[0], 'questions', line);
    }
    const atMargin = `${head}questions:\n- question: Which?\n  answer: Seine\n`;
    assert.deepEqual(at(`${atMargin}  mc¦`), ['questions', `${atMargin}- ITEM\n  MORE`]);
    assert.equal(at(`${asked}flashcards:\n  ¦\n`)?.[0], 'flashcards');
  });

  it('is between two items, with remarks and blank lines around', () => {
    const below = '\n  # The next\n  - question: Where?\n    answer: There\n';
    assert.deepEqual(at(`${asked}\n  ¦\n${below}`), [
      'questions',
      `${asked}\n  - ITEM\n    MORE\n${below}`,
    ]);
  });

  it('is not in the middle of an item, in a text, behind a key or in the head', () => {
    const texts = [
      `${head}questions:\n  - question: Which?\n    ¦\n    answer: Seine\n`,
      `${head}questions:\n  - question: Which?\n  ¦\n    answer: Seine\n`,
      `${head}questions:\n  - question: card¦`,
      `${head}questions:\n  - question: |\n      Which\n      card¦\n`,
      `${head}questions:\n  - question: Which?\n    choices:\n      - Seine\n      - mc¦\n`,
      `${head}  mc¦\nquestions:\n`,
      `${head}notes: |\n  open¦\n`,
      `${asked}    explanation: |\n      It is\n      open¦\n`,
    ];
    for (const text of texts) assert.equal(at(text), undefined, text);
  });

  it('never fails, wherever the cursor is', () => {
    const texts = [asked, asked.replaceAll('\n', '\r\n'), `\uFEFF${asked}`, '- [', 'a: {b', ''];
    for (const text of texts) {
      const bank = readBank(text);
      for (let offset = 0; offset <= text.length; offset++) snippetPlaceAt(bank, offset);
    }
  });

  it('with lines that end as on Windows', () => {
    const text = `${asked}    mcq¦\n`.replaceAll('\n', '\r\n');
    assert.equal(at(text)?.[1], `${asked.replaceAll('\n', '\r\n')}  - ITEM\n    MORE\r\n`);
  });
});
