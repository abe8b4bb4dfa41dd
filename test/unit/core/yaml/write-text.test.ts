import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { readBank } from '../../../../src/core/document/index.js';
import { writeText } from '../../../../src/core/yaml/index.js';
import { runs, seed } from '../../../property-runs.js';

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'a',
          'b ',
          ' ',
          '\n',
          '\n\n',
          '\r\n',
          '\r',
          '\t',
          ': ',
          ' #',
          '- ',
          '"',
          "'",
          '\\',
          '|',
          '>',
          '&a',
        ],
        ...[
          '*a',
          '!',
          '%',
          '@',
          '`',
          '{',
          '}',
          '{{',
          '}}',
          '[',
          ']',
          ',',
          '---',
          '...',
          'null',
          '~',
          '1.10',
        ],
        ...[
          '\u0000',
          '\u001b',
          '\u007f',
          '\u0085',
          '\u2028',
          '\ufeff',
          '\ud83d\ude00',
          '\ud800',
          'é',
          'question: ',
          '$',
          '$\n\ti$',
          '\n\t',
          '\u0092',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join('').trim())
  // Line breaks are one thing in a bank, however a file writes them.
  .map((text) => text.replace(/\r+\n/g, '\n'))
  .filter((text) => text !== '');

describe('writeText', () => {
  it('writes every text so that it reads back, without a problem', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const written = writeText(text, { indent: 6 });
        const bank = readBank(`title: T\nquestions:\n  - question: ${written}\n    answer: true\n`);
        assert.deepEqual(bank.items[0]!.reading.findings, [], written);
        assert.equal(bank.items[0]!.reading.data['question'], text);
      }),
      { seed, numRuns: runs(2000) },
    );
  });

  it('writes every text between brackets so that it reads back', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const written = writeText(text, { indent: 0, inFlow: true });
        const bank = readBank(`title: T\nflashcards:\n  - {front: ${written}, back: b}\n`);
        assert.deepEqual(bank.items[0]!.reading.findings, [], written);
        assert.equal(bank.items[0]!.reading.data['front'], text);
      }),
      { seed, numRuns: runs(2000) },
    );
  });

  it('writes what other readers read too', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        // A lone half of a character is nothing that another program need take.
        fc.pre(!/\p{Cs}/u.test(text));
        const source = `a:\n  b: ${writeText(text, { indent: 4, strictText: true })}\n`;
        for (const read of [parse, load]) {
          const { a } = read(source) as { a: { b: string } };
          assert.equal(a.b.trim(), text);
        }
      }),
      { seed, numRuns: runs(2000) },
    );
  });

  for (const [text, written] of [
    ['Paris', 'Paris'],
    ['1984.', '1984.'],
    ['What does #include do?', '|\n    What does #include do?'],
    ['a: b', '|\n    a: b'],
    ['- 5', '|\n    - 5'],
    ['C:\\dir', '|\n    C:\\dir'],
    ['two\n\nlines', '|\n    two\n\n    lines'],
    ['null', '|\n    null'],
    ['True', 'True'],
    ["it's", "it's"],
    ['\u001b[31m', '"\\u001b[31m"'],
    ['a\n\tb', '|\n    a\n    \tb'],
    ['a\n  \nb', '|\n    a\n      \n    b'],
    ['a\n\n \tb', '|\n    a\n\n     \tb'],
    ['a\n\t\nb', '"a\\n\\t\\nb"'],
    ['$\n\ti$', '|\n    $\n    \ti$'],
    ['$\u001b\n\ti\n$', '"$\\u001b\\n\\u0009i\\n$"'],
    ['\u001b\n\ti', '"\\u001b\\n\\ti"'],
  ] as const) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(written)}`, () => {
      assert.equal(writeText(text, { indent: 4 }), written);
    });
  }
});
