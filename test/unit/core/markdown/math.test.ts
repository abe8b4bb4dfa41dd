import assert from 'node:assert/strict';

import { findMath } from '../../../../src/core/markdown/index.js';
import { isQuick } from '../../../time-taken.js';

describe('findMath', () => {
  const cases: readonly (readonly [text: string, math: readonly string[], what: string])[] = [
    ['$x^2$ and $y$.', ['$x^2$', '$y$'], 'between dollars'],
    ['$5 and $10', [], 'prices'],
    ['It costs $5, or US$6.', [], 'a letter before'],
    ['2$x$ $y$2', [], 'letters or digits just outside'],
    ['($x$), “$y$”', ['$x$', '$y$'], 'signs just outside'],
    ['$ x$ $x $', [], 'a space just inside'],
    [String.raw`\$x$ $a\$b$`, [String.raw`$a\$b$`], 'escaped dollars'],
    ['$5 for $x$', ['$x$'], 'a dollar that cannot close may open'],
    ['$$x$$ $$\na\n$$', ['$$x$$', '$$\na\n$$'], 'displayed'],
    ['$$x', [], 'not closed'],
    ['$$$x$$$', [], 'three are none'],
    ['`$x$` ``a ` $y$`` $z$', ['$z$'], 'not in code'],
    ['a\n```\n$x$\n```\n$y$', ['$y$'], 'not in a fence'],
    ['$a\n\nb$', [], 'not over paragraphs'],
    ['$a\nb$', ['$a\nb$'], 'over a line break'],
    ['é$x$', [], 'letters of any script'],
    ['🎉$x$🎉', ['$x$'], 'emoji are no letters'],
  ];
  for (const [text, math, what] of cases) {
    it(`${what}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        findMath(text).map(({ start, end }) => text.slice(start, end)),
        math,
      );
    });
  }

  it('finishes on hostile texts', () => {
    for (const text of [
      '$a '.repeat(100_000),
      '$$ '.repeat(100_000),
      '`$`'.repeat(100_000),
      '\\$'.repeat(100_000),
    ]) {
      isQuick(() => findMath(text), 2_000);
    }
  });
});
