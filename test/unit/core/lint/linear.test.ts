import assert from 'node:assert/strict';

import { fixText, lintText } from '../../../../src/core/lint/index.js';
import { settingsOf } from './settings-of.js';

const settings = settingsOf('strict');
const item = '  - question: Why?\n    kind: open\n';

/** Banks that grow with `n`, and whose linting once grew with its square or worse. */
const banks: Readonly<Record<string, (n: number) => string>> = {
  'remarks in one block': (n) => `title: a\nquestions:\n${item}${'    # so\n'.repeat(n)}`,
  'one remark many times': (n) =>
    `title: a\n${'# quizwright-disable-file\n'.repeat(n)}questions:\n${`${item}    x: 1\n`.repeat(n / 4)}`,
  'one name many times': (n) =>
    `title: a\n# quizwright-disable-file ${'unknown-key '.repeat(n)}\nquestions:\n${`${item}    x: 1\n`.repeat(n / 4)}`,
  'stacked remarks': (n) =>
    `title: a\nquestions:\n${item}${'    # quizwright-disable-next-line unknown-key\n'.repeat(n)}`,
  'gaps with faults': (n) => `title: a\nquestions:\n  - cloze: "${'{{a|a}} '.repeat(n)}"\n`,
  'lost characters between brackets': (n) =>
    `title: a\nquestions: [${'{question: "\ufffd", kind: open}, '.repeat(n / 2)}]\n`,
  'delimiters that never close': (n) => `title: a\nnotes: |\n  ${'\\('.repeat(n * 4)}\n`,
  'dollars in a gap': (n) => `title: a\nquestions:\n  - cloze: "{{${'$'.repeat(n * 8)}}}"\n`,
  'a range of blanks': (n) =>
    `title: a\nquestions:\n  - question: Why?\n    range: ["9${' '.repeat(n)}", 3]\n`,
  'words before a fence': (n) =>
    `title: a\nnotes: |\n  ${'x '.repeat(n * 4)}\n  ~~~\n  ${'a`'.repeat(n)}\n`,
};

describe('the time of linting', () => {
  for (const [what, bank] of Object.entries(banks)) {
    it(`grows with ${what}, not with their square`, () => {
      const n = 1_000;
      const small = bank(n);
      const large = bank(4 * n);
      const time = (text: string): number => {
        const start = performance.now();
        lintText(text, settings, { reportUnusedDisables: true });
        return performance.now() - start;
      };
      time(small);
      const least = Math.max(20, Math.min(time(small), time(small)));
      const most = time(large);
      assert.ok(most < 12 * least, `${most} ms against ${least} ms`);
    });
  }

  it('of a second part of nothing but signs is no more', () => {
    const start = performance.now();
    const text = `title: a\nnotes: b\n---\n${'#'.repeat(5_000)}\ntitle: B\n`;
    assert.equal(fixText(text, settings).text, text);
    assert.ok(performance.now() - start < 2_000);
  });
});
