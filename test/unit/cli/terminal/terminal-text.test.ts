import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { createPaint } from '../../../../src/cli/formats/paint.js';
import { mathText } from '../../../../src/cli/terminal/math-text.js';
import { terminalText } from '../../../../src/cli/terminal/terminal-text.js';
import { widthOf } from '../../../../src/cli/terminal/wrap.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';

function shown(markdown: string, columns = 40, colour = false): string[] {
  return terminalText(markdown, { columns, colour, paint: createPaint(colour) });
}

describe('a text on a terminal', () => {
  const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'is its words': ['1984. The year', ['1984. The year']],
    'tells emphasis by signs where there is no colour': [
      'Which is *not* **so**?',
      ['Which is *not* **so**?'],
    ],
    'is wrapped between words': [
      'one two three four five six seven eight nine ten',
      ['one two three four five six seven eight', 'nine ten'],
    ],
    'parts a word that is longer than the line': ['x'.repeat(50), ['x'.repeat(40), 'x'.repeat(10)]],
    'counts wide signs as wide': ['日本語'.repeat(8), [`${'日本語'.repeat(6)}日本`, '語日本語']],
    'ends lines where they were ended': ['one\ntwo', ['one', 'two']],
    'has lists, quotations and headings': [
      '# Title\n\n- one\n- two\n  - three\n\n3. c\n4. d\n\n> said\n\n---',
      [
        'Title',
        '',
        '• one',
        '• two',
        '  • three',
        '',
        '3. c',
        '4. d',
        '',
        '│ said',
        '',
        '─'.repeat(40),
      ],
    ],
    'leaves code as it is': [
      '```js\nif (a) {\n\tb();\n}\n```',
      ['    if (a) {', '      b();', '    }'],
    ],
    'has tables': ['| a | b |\n|---|---|\n| long | x |', ['a     b', '────  ─', 'long  x']],
    'has tables row by row where they are too wide': [
      `| a | b |\n|---|---|\n| ${'x'.repeat(30)} | ${'y'.repeat(30)} |\n| c | d |`,
      [`a: ${'x'.repeat(30)}`, `b: ${'y'.repeat(30)}`, '', 'a: c', 'b: d'],
    ],
    'names what a terminal cannot show': ['![A cell](cell.png) ![](b.mp3)', ['[A cell] [b.mp3]']],
    'tells where links lead': [
      '[there](https://a.org) <https://b.org>',
      ['there (https://a.org) https://b.org'],
    ],
    'shows raw HTML as text': ['<b>x</b> &amp; &lt;', ['<b>x</b> & <']],
    'shows what would steer the terminal': [
      'a\u001b[31mb\u0007c\u202ed',
      ['a\\x1b[31mb\\x07c\\u202ed'],
    ],
    'shows it in code, too': ['```\n\u001b]0;x\u0007\n```', ['    \\x1b]0;x\\x07']],
    'shows it in addresses, too': ['[x](https://a.org/%1b\u009b)', ['x (https://a.org/%1B%C2%9B)']],
  };
  for (const [name, [markdown, expected]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(shown(markdown), expected));
  }

  it('has colours where they can be seen', () => {
    assert.deepEqual(shown('a *b c* **d**', 40, true), [
      'a \u001b[4mb c\u001b[24m \u001b[1md\u001b[22m',
    ]);
  });

  it('has something for each gap', () => {
    const place = { columns: 40, colour: false, paint: createPaint(false) };
    const gap = ({ index }: { readonly index: number }): string => `(${index + 1})`;
    assert.deepEqual(terminalText('The {{a}} of\n\n`{{b}}`', place, { cloze: true, gap }), [
      'The (1) of',
      '',
      '`(2)`',
    ]);
    assert.deepEqual(terminalText('The {{a}}', place, { cloze: true }), ['The ____']);
  });

  it('steers nothing and is never too wide, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'\n *_`$|[]()<>-#1.&a\u001b\t{}!\\') }),
    );
    fc.assert(
      fc.property(text, (markdown) => {
        for (const line of shown(markdown)) {
          assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
          // Code keeps its lines; what is nested deep has no room left.
          if (!/^ {4}|│|•|\d\./.test(line)) assert.ok(widthOf(line) <= 40, line);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('takes a time in proportion to its length', () => {
    growsInProportion((n) => shown('word '.repeat(n)), { from: 500 });
    growsInProportion((n) => shown('x'.repeat(n)), { from: 500 });
    growsInProportion((n) => shown('- a\n'.repeat(n)), { from: 200 });
  });
});

describe('math on a terminal', () => {
  const cases: Readonly<Record<string, string>> = {
    'x^2 \\le 4': 'x² ≤ 4',
    '\\frac{1}{2} + \\frac{a+b}{c}': '1/2 + (a+b)/c',
    'a_1 + a_{12}': 'a₁ + a₁₂',
    'x^{-1}': 'x⁻¹',
    '\\sqrt{2} \\approx 1.41': '√2 ≈ 1.41',
    '5\\,\\text{km}': '5 km',
    '\\alpha \\to \\infty': 'α → ∞',
    // Half of a formula would be another one.
    '\\begin{matrix} a \\end{matrix}': '$\\begin{matrix} a \\end{matrix}$',
    'x^{a+b}': '$x^{a+b}$',
    '\\frac{\\frac{1}{2}}{3}': '$\\frac{\\frac{1}{2}}{3}$',
    '\\constructor': '$\\constructor$',
  };
  for (const [tex, expected] of Object.entries(cases)) {
    it(`\`${tex}\` is \`${expected}\``, () => assert.equal(mathText(tex), expected));
  }
});
