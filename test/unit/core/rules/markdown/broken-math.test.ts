// Math that is not shown as math, and dollars that were never meant as math.
import assert from 'node:assert/strict';

import { fixText, lintText } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

const settings = onlyRules('broken-math');

function bankOf(text: string): string {
  return `title: T\nquestions:\n  - question: |\n      ${text}\n    kind: open\n`;
}

function marked(text: string): string[] {
  const bank = bankOf(text);
  return lintText(bank, settings).problems.map(({ start, end }) => bank.slice(start, end));
}

describe('broken-math', () => {
  for (const [text, ...spans] of [
    ['What is $ \\frac{1}{2} $ of 4?', '$ \\frac{1}{2} $'],
    ['So $ x^2 + y^2 $ is', '$ x^2 + y^2 $'],
    ['So $ (a+b)^{2} $ is', '$ (a+b)^{2} $'],
    ['So $ x_1 $ and $ a_{n} $ are', '$ x_1 $', '$ a_{n} $'],
    ['So $ \\text{the rate of the bank} = r^t $ is', '$ \\text{the rate of the bank} = r^t $'],
    ['So $ f(x) = x^2 if x > 0 $ is', '$ f(x) = x^2 if x > 0 $'],
    ['What is $\\hat{u}^t \\hat{u}?', '$'],
    ['It is $x^2$y', '$x^2$'],
    ['What is $$ a^2', '$$'],
    ['What is \\(\\pi r^2\\) of 4?', '\\(\\pi r^2\\)'],
  ] as const) {
    it(`reports ${JSON.stringify(text)}`, () => assert.deepEqual(marked(text), spans));
  }

  for (const text of [
    "'/^$/d' : regex is between the //. ^ is the beginning of the line, $ is the end of the line. ^$ means none",
    'a string containing ^ and $a string containing ^ and $',
    'What do ^ and $ mean in ^a$ ?',
    'Le motif ^[a-z]+$ commence par ^ et finit par $ seulement',
    'One sign ^ here, $ at the end, x^2 and $ again in the same line',
    'What does \\(\\d{3}\\) \\d{4} find, and \\[\\w\\]?',
    'Do $ and \\d match in a$ and $ ?',
    'It costs $5 and the area x^2 costs $6',
    'It costs $5 for x^2 and $6 for y^2',
    'Between $HOME and $PATH stands 2^3 times a sign',
    'PHP has $$ and ^ too',
  ]) {
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      assert.deepEqual(marked(text), []);
      const bank = bankOf(text);
      assert.equal(fixText(bank, settings, { unsafe: true }).text, bank);
    });
  }
});
