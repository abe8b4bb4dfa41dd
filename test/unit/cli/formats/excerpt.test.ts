import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { cells, hasSingleColumns } from '../../../../src/cli/formats/display-width.js';
import { excerpt } from '../../../../src/cli/formats/excerpt.js';
import { visible, visibleJson } from '../../../../src/cli/formats/visible.js';
import { isQuick } from '../../../time-taken.js';

/** The line and carets of the text between `«` and `»`. */
function drawn(marked: string, columns = 60): string[] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const found = excerpt(text, { start, end }, lineStart, columns);
  return found === undefined
    ? []
    : [found.line, ' '.repeat(found.indent) + '^'.repeat(found.length)];
}

describe('excerpt', () => {
  const table: [name: string, marked: string, line: string, carets: string][] = [
    ['a word', 'a: «word» here', 'a: word here', '   ^^^^'],
    ['the second line', 'a\nb: «c»\nd', 'b: c', '   ^'],
    ['a tab', '\tb: «c»', '→   b: c', '       ^'],
    ['a tab in the middle', 'ab\t«c»', 'ab→ c', '    ^'],
    ['a marked tab', 'a«\t»b', 'a→  b', ' ^^^'],
    ['wide signs', '日本: «語»', '日本: 語', '      ^^'],
    ['emoji', '😀👩‍👩‍👧: «x»', '😀👩‍👩‍👧: x', '      ^'],
    ['a flag', '🇫🇷 «x»', '🇫🇷 x', '   ^'],
    ['accents written apart', 'e\u0301: «x»', 'e\u0301: x', '   ^'],
    ['nothing', 'a: «»b', 'a: b', '   ^'],
    ['the end of a line', 'a:«»\nb', 'a:', '  ^'],
    ['more than a line', 'a: «b\nc: d»', 'a: b', '   ^'],
    ['an escape', 'a\u001b[31m: «b»', 'a\\x1b[31m: b', '           ^'],
    ['a turn of direction', '«a\u202eb»', 'a\\u202eb', '^^^^^^^^'],
    ['CRLF', 'a: «b»\r\nc', 'a: b', '   ^'],
    [
      'a command for the log of a pipeline',
      'a: ##[error]x «b»',
      'a: #\\x23[error]x b',
      '                 ^',
    ],
    ['one that is marked', '«##vso[a]»', '#\\x23vso[a]', '^^^^^^^^^^^'],
    ['hashes that mean nothing', '## a: «b»', '## a: b', '      ^'],
  ];
  for (const [name, marked, line, carets] of table) {
    it(`draws ${name}`, () => assert.deepEqual(drawn(marked), [line, carets]));
  }

  it('knows texts whose signs are a column each, as those who know all signs do', () => {
    const signs = Array.from({ length: 0x2100 }, (_, code) => String.fromCodePoint(code));
    const single = signs.filter((sign) => hasSingleColumns(sign));
    assert.ok(single.length > 500 && single.includes('é') && single.includes('’'));
    assert.ok(!['\u00ad', '\u0301', '\u200b', '\n', '\u2028'].some(hasSingleColumns));
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...single)), (some) => {
        const text = some.join('');
        assert.equal(Array.from(segmenter.segment(text)).length, some.length);
        assert.ok(some.every((sign) => visible(sign) === sign || sign === '\t'));
      }),
      { numRuns: 300 },
    );
  });

  it('shows nothing for a blank line', () => {
    assert.deepEqual(drawn('  «»'), []);
    assert.deepEqual(drawn('«\n»a'), []);
  });

  it('cuts long lines around the span', () => {
    const long = 'word '.repeat(40);
    assert.deepEqual(drawn(`«key»: ${long}`, 20), ['key: word word wor…', '^^^']);
    const [line, carets] = drawn(`${long}«key» ${long}`, 40) as [string, string];
    assert.ok(line.startsWith('…') && line.endsWith('…') && line.length <= 40, line);
    assert.equal(line.slice(carets.indexOf('^'), carets.length), 'key');
    const [all, wide] = drawn(`«${long}»`, 20) as [string, string];
    assert.deepEqual([all, wide], ['word word word wor…', '^'.repeat(18)]);
  });

  it('is quick about a line of a megabyte', () => {
    const text = 'x'.repeat(1 << 20);
    isQuick(() => assert.ok(excerpt(text, { start: 1 << 19, end: 1 << 20 }, 0, 80)), 200);
  });

  it('shows a plain line as it shows one with an accent', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-'), maxLength: 150 });
    fc.assert(
      fc.property(
        letters,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 10, max: 90 }),
        (rest, a, b, room) => {
          const text = `e${rest}`;
          const start = a % (text.length + 1);
          const span = { start, end: start + (b % (text.length + 5 - start)) };
          const plain = excerpt(text, span, 0, room);
          const other = excerpt(`é${rest}`, span, 0, room);
          assert.deepEqual(plain, other && { ...other, line: other.line.replace('é', 'e') });
        },
      ),
    );
  });

  it('never sends what a terminal obeys, and keeps within the columns', () => {
    const sign = fc.constantFrom(
      'a',
      ' ',
      '\t',
      '\u001b',
      '日',
      '😀',
      '\u202e',
      '\u0301',
      '\u009b',
      '\ud800',
      '##[a',
      '::',
    );
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 1, maxLength: 120 }),
        fc.nat(),
        fc.nat(),
        (signs, a, b) => {
          const text = signs.join('');
          const [start, end] = [a % text.length, b % text.length].toSorted((x, y) => x - y) as [
            number,
            number,
          ];
          const found = excerpt(text, { start, end }, 0, 40);
          if (found === undefined) return;
          assert.equal(visible(found.line), found.line);
          const width = [...cells(found.line)].reduce((sum, cell) => sum + cell.width, 0);
          assert.ok(width <= 41, `${width} columns: ${found.line}`);
          assert.ok(found.indent + found.length <= 48, JSON.stringify(found));
        },
      ),
    );
  });
});

describe('visible', () => {
  it('writes out what steers or hides', () => {
    assert.equal(
      visible('a\u001b[2J\u0007\r\n\tb\u009b\u200b\ufeff\u2028'),
      'a\\x1b[2J\\x07\\r\\n\\tb\\x9b\\u200b\\ufeff\\u2028',
    );
  });
  it('writes out what the log of a pipeline would obey', () => {
    const table = [
      ['a ##[error]forged', 'a #\\x23[error]forged'],
      ['###[x]', '##\\x23[x]'],
      ['##vso[task.complete result=Failed]', '#\\x23vso[task.complete result=Failed]'],
      ['##teamcity[x]', '#\\x23teamcity[x]'],
      ['::error::forged', '\\x3a:error::forged'],
      ['  ::error::forged', '  \\x3a:error::forged'],
      ['a ::error::b', 'a ::error::b'],
      ['## a [b] #[c]', '## a [b] #[c]'],
    ] as const;
    for (const [text, shown] of table) assert.equal(visible(text), shown);
  });
  it('keeps letters of every script, joiners and emoji', () => {
    const text = 'é 日本 שלום می‌خواهم 👩‍👩‍👧 ❤️';
    assert.equal(visible(text), text);
  });
  it('writes JSON of the same value', () => {
    const value = { a: 'x\u009b\u202e\u001b\n"', b: ['\ufeff', '##[error]::'] };
    const text = visibleJson(value);
    assert.deepEqual(JSON.parse(text), value);
    assert.doesNotMatch(text, /[\u007f-\u009f\u202e\ufeff]|##/);
  });
});
