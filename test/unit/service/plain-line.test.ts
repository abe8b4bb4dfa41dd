import assert from 'node:assert/strict';

import { plainLine } from '../../../src/service/plain-line.js';

describe('plainLine', () => {
  it('has the words, without the signs of Markdown', () => {
    for (const [markdown, line] of [
      ['**Le** *mot*', 'Le mot'],
      ['- a\n- **b**\n', 'a · b'],
      ['1. a\n2. `b c`', 'a · b c'],
      ['[a](b) \\* ![c](d.png) <https://e.test>', 'a * c https://e.test'],
      ['$x^2$ is $$y$$', 'x² is y'],
      ['The {{heart}} is', 'The {{heart}} is'],
      ['', ''],
    ] as const) {
      assert.equal(plainLine(markdown), line);
    }
  });

  it('has a sign for each gap of a cloze', () => {
    assert.equal(plainLine('The {{heart}} is a *{{c2::pump::what?}}*', true), 'The … is a …');
  });
});
