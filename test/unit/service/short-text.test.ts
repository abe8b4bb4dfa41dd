import assert from 'node:assert/strict';

import { shortMarkdown, shortText } from '../../../src/service/short-text.js';

describe('the short form of a text', () => {
  it('is its beginning, in a line', () => {
    assert.equal(shortText(' Which\n  river? '), 'Which river?');
    const long = shortText('word '.repeat(1_000));
    assert.ok(long.length <= 80 && long.endsWith('word…'), long);
  });

  it('is read as a reader sees it', () => {
    const cases: readonly (readonly [text: string, read: string, key?: string])[] = [
      ['What is the **capital** of _France_?', 'What is the capital of France?'],
      ['What does `#include` do?', 'What does #include do?'],
      ['How much is $\\frac{1}{2}$ of $$x$$?', 'How much is \\frac{1}{2} of x?'],
      ['$E = mc^2$', 'E = mc^2'],
      ['![The pH scale](ph.png)\n\nWhich mark is neutral?', 'Which mark is neutral?'],
      ['![The pH scale](ph.png)', 'The pH scale'],
      ['![](ph.png)', '…'],
      ['What does it print?\n\n```python\nprint(1)\n```\n', 'What does it print? print(1)'],
      ['The {{North}} Sea.', 'The … Sea.', 'cloze'],
      ['`', '`'],
      ['', ''],
    ];
    for (const [text, read, key = 'question'] of cases) {
      assert.equal(shortMarkdown(text, key), read, text);
    }
  });

  it('takes no longer for a text made to take for ever', () => {
    for (const text of ['`'.repeat(50_000), '$ '.repeat(50_000), '![['.repeat(20_000)]) {
      assert.ok(shortMarkdown(text, 'question').length <= 80);
    }
  });
});
