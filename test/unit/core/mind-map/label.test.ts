// What a node shows of a Markdown text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  estimateWidth,
  labelOf,
  labelText,
  type Run,
} from '../../../../src/core/mind-map/index.js';
import { plainMath } from '../../../../src/core/mind-map/plain-math.js';
import { wrapLabel } from '../../../../src/core/mind-map/wrap-label.js';
import { runs } from '../../../property-runs.js';
import { isQuick } from '../../../time-taken.js';

const said = (text: string): string =>
  labelOf(text)
    .map(({ style, text: words }) => (style === 'plain' ? words : `${style}(${words})`))
    .join('');

describe('the label of a node', () => {
  for (const [text, label] of [
    ['Plain', 'Plain'],
    ['**NPS**: from *0* to `100`', 'strong(NPS): from emphasis(0) to code(100)'],
    ['[a link](https://example.org) & <b>', 'a link & <b>'],
    ['Mass $m^2$', 'Mass math(m²)'],
    ['$E = mc^2$ is **$x$**', 'math(E = mc²) is math(x)'],
    ['![A cell](media/cell.png)', 'emphasis(A cell)'],
    ['![](media/cell.png)', 'emphasis(cell.png)'],
    ['two\nlines', 'two lines'],
    ['a {{gap}}', 'a {{gap}}'],
    ['', ''],
  ] as const) {
    it(`of ${JSON.stringify(text)} is ${label}`, () => assert.equal(said(text), label));
  }

  it('ends where nobody would read on', () => {
    const label = labelText(labelOf('word '.repeat(200)));
    assert.ok(label.length <= 161 && label.endsWith('…'), label);
    isQuick(() => labelOf('*a '.repeat(100_000)), 1000);
  });
});

describe('math on a line', () => {
  for (const [tex, plain] of [
    ['\\frac{1}{2}mv^2', '1/2 mv²'],
    ['\\frac{a+b}{2}', '(a+b)/2'],
    ['\\sqrt{x^2+1}', '√(x²+1)'],
    ['\\alpha \\le \\pi', 'α ≤ π'],
    ['\\lim_{x \\to 0} f(x)', 'lim_(x → 0) f(x)'],
    ['x\\to0', 'x→0'],
    ['H_2O', 'H₂O'],
    ['x_{max}', 'x_(max)'],
    ['\\text{speed} \\cdot t', 'speed · t'],
    ['\\left( a \\right)', '( a )'],
    ['6.02214076 \\times 10^{23}', '6.02214076 × 10²³'],
    ['\\unknown{x}', 'unknown x'],
    ['{{{', ''],
    ['^', '^'],
    ['\\sqrt[3]{x}', '³√x'],
    ['\\sqrt[n]{a+b}', 'ⁿ√(a+b)'],
    ['\\sqrt[k]{x}', '[k]√x'],
    ['\\sqrt [3] {x}', '³√x'],
    ['[3]', '[3]'],
    ['\\begin{cases}a & x<0\\\\b & x \\ge 0\\end{cases}', '{a x<0; b x ≥ 0'],
    ['A = \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', 'A = (1 2; 3 4)'],
    ['\\begin{vmatrix}a\\end{vmatrix}', '|a|'],
    ['\\begin{array}{cc}1&2\\\\[2pt]3&4\\end{array}', '1 2; 3 4'],
    ['\\begin{aligned}a&=b\\\\&=c\\end{aligned}', 'a =b; =c'],
    ['\\begin{pmatrix}a', '(a'],
    ['\\begin{pmatrix}\\begin{matrix}a\\end{matrix}\\end{pmatrix}b', '(a)b'],
    ['a}b', 'ab'],
    ['a}}{b}}c', 'abc'],
    ['\\{a\\}', '{a}'],
    ['\\bar{x}', 'x\u0304'],
    ['\\vec{F} = m\\vec a', 'F\u20d7 = ma\u20d7'],
    ['\\hat p', 'p\u0302'],
    ['\\overline{AB}', 'A\u0305B\u0305'],
    ['\\underline{AB}', 'A\u0332B\u0332'],
    ['\\overline{x+1}', 'overline(x+1)'],
    ['\\vec{AB}', 'vec(AB)'],
    ['\\overrightarrow{AB}', 'overrightarrow(AB)'],
    ['\\dot{x}_1', 'x\u0307₁'],
    ['\\hat{\\alpha}', 'α\u0302'],
    ['\\frac{\\bar x}{2}', 'x\u0304/2'],
    ['\\hat', 'hat'],
    ['\\binom{n}{k}', 'binom(n, k)'],
  ] as const) {
    it(`${tex} is ${plain}`, () => assert.equal(plainMath(tex), plain));
  }

  it('hides no letter and no number that is written', () => {
    const words = (text: string): string => [...text.matchAll(/[wxyz789]/g)].join('');
    const part = fc.constantFrom(
      ...['\\frac', '\\sqrt', '\\bar', '\\overline', '\\begin{cases}', '\\end{cases}', '\\\\', '&'],
      ...['{', '}', '^', '_', '[', ']', 'w', 'x', 'y', 'z', ' '],
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const tex = parts.join('');
        // An index stands before its root, and there are raised and lowered signs of some letters only.
        fc.pre(!/\\sqrt\s*\[/.test(tex) && !/\\\\\s*\[/.test(tex));
        assert.equal(words(plainMath(tex)), words(tex));
      }),
      { numRuns: runs(500) },
    );
  });

  it('takes no longer where signs are nested in each other', () => {
    for (const sign of ['^', '_', '{', '\\bar', '\\frac', '\\sqrt', '\\sqrt[', '\\overline{']) {
      isQuick(() => plainMath(sign.repeat(400 / sign.length)), 15);
    }
    isQuick(() => labelOf(`$${'^'.repeat(395)}$ `.repeat(8)), 100);
  });

  it('says something of every text, and ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\\frac', '{', '}', '^', '_', '\\', 'x', ' ', '2')),
        (parts) => {
          assert.equal(typeof plainMath(parts.join('')), 'string');
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

describe('a label in lines', () => {
  const measure = (text: string): number => [...text].length * 10;

  it('has all of its words, and no line that is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const label: readonly Run[] = [
          { style: 'plain', text },
          { style: 'code', text: 'code' },
        ];
        const { lines, width } = wrapLabel(label, measure, 200);
        const bare = (words: string): string => words.replaceAll(/\s+/g, '');
        assert.equal(bare(lines.map(labelText).join('')), bare(labelText(label)));
        for (const line of lines) assert.ok(measure(labelText(line).trimEnd()) <= 200);
        assert.ok(width >= 40);
      }),
      { numRuns: runs(200) },
    );
  });

  it('breaks between words, and within those that are too long', () => {
    const lines = (text: string): string[] =>
      wrapLabel([{ style: 'plain', text }], measure, 100).lines.map(labelText);
    assert.deepEqual(lines('one two three four'), ['one two ', 'three four']);
    assert.deepEqual(lines('https://example.org'), ['https://ex', 'ample.org']);
    assert.deepEqual(lines('細胞細胞細胞細胞細胞細胞'), ['細胞細胞細胞細胞細胞', '細胞']);
  });

  it('is estimated rather too wide than too narrow', () => {
    assert.ok(estimateWidth('WWW', 'plain') > estimateWidth('iii', 'plain'));
    assert.ok(estimateWidth('細胞', 'plain') > estimateWidth('ab', 'plain'));
    assert.ok(estimateWidth('abc', 'strong') > estimateWidth('abc', 'plain'));
  });
});
