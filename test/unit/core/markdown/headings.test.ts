import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { parseHeadings } from '../../../../src/core/markdown/headings.js';
import { headingsOf, SlugMint, slugOf } from '../../../../src/core/markdown/index.js';
import { runs } from '../../../property-runs.js';

const titles = (text: string): string[] => headingsOf(text).map(({ title }) => title);

describe('headingsOf', () => {
  it('finds headings with `#` and with a line under them, as their reader sees them', () => {
    const text =
      '# One *two* `three`\n\nFour\n===\n\n## [Five](x.md "t") ![six](y.png) \\* ##\n\n> ### Seven $x^2$\n\n- # Eight\n';
    assert.deepEqual(titles(text), ['One two three', 'Four', 'Five six *', 'Seven $x^2$', 'Eight']);
  });

  it('has the span of what is written, without the signs of the heading', () => {
    const text = 'Text\n\n## The *Seine* ##\n';
    const { start, end } = headingsOf(text)[0]!;
    assert.equal(text.slice(start, end), 'The *Seine*');
  });

  it('finds none in code, in a line of text, and in a text of one line', () => {
    for (const text of ['```\n# no\n```\n', 'a\n#no\n', '# one line', 'a\n\n    # code\n', '']) {
      assert.deepEqual(titles(text), [], text);
    }
  });

  it('finds what a parse of the whole text finds', () => {
    const line = fc
      .array(
        fc.constantFrom(
          ...[
            '#',
            '##',
            ' ',
            '# a',
            '## b c ##',
            '> ',
            '- ',
            '1. ',
            '    ',
            '  ',
            '\t',
            '```',
            '````',
            '~~~',
          ],
          ...[
            'text',
            '*x*',
            '`c`',
            '===',
            '---',
            '-',
            '\\',
            '<b>',
            '<!--',
            '-->',
            '<pre>',
            '$x$',
            '\r',
          ],
          ...['[l](m)', '![i](j)', '####### no', '#no', 'a # b', '#\t tab'],
        ),
        { maxLength: 4 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 9 }), (lines) => {
        const text = lines.join('\n');
        if (!text.trim().includes('\n')) return;
        assert.deepEqual(headingsOf(text), parseHeadings(text));
      }),
      { numRuns: runs(400) },
    );
  });

  it('ends soon, whatever the text is @long', () => {
    titles(`${'#'.repeat(50_000)}\n${'> '.repeat(20_000)}`);
    titles('# a\n'.repeat(20_000));
  });
});

describe('the slugs of headings', () => {
  it('are small letters, digits and `-`', () => {
    assert.equal(slugOf(' Measuring loyalty! '), 'measuring-loyalty');
    assert.equal(slugOf('C’est l’été: 2e_partie'), 'cest-lété-2e_partie');
    assert.equal(slugOf('E\u0301te\u0301'), 'été');
    assert.equal(slugOf('???'), '');
  });

  it('differ where headings do not', () => {
    const mint = new SlugMint();
    const titles = ['A', 'A', 'a-1', 'A', 'A!'];
    assert.deepEqual(
      titles.map((title) => mint.mint(title)),
      ['a', 'a-1', 'a-1-1', 'a-2', 'a-3'],
    );
  });
});
