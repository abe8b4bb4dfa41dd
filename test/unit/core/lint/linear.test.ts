import assert from 'node:assert/strict';

import { fixText, lintText } from '../../../../src/core/lint/index.js';
import { growsInProportion, isQuick } from '../../../time-taken.js';
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
  'lines that are typed as no YAML is': (n) => `title: T\nnotes: n\n${'\tx: y\n'.repeat(n)}`,
  'a range of blanks': (n) =>
    `title: a\nquestions:\n  - question: Why?\n    range: ["9${' '.repeat(n)}", 3]\n`,
  'words before a fence': (n) =>
    `title: a\nnotes: |\n  ${'x '.repeat(n * 4)}\n  ~~~\n  ${'a`'.repeat(n)}\n`,
};

describe('the time of linting', () => {
  for (const [what, bank] of Object.entries(banks)) {
    it(`grows with ${what}, not with their square`, () => {
      growsInProportion((n) => lintText(bank(n), settings, { reportUnusedDisables: true }), {
        from: 1_000,
      });
    });
  }

  it('of a second part of nothing but signs is no more', () => {
    const text = `title: a\nnotes: b\n---\n${'#'.repeat(5_000)}\ntitle: B\n`;
    isQuick(() => assert.equal(fixText(text, settings).text, text), 2_000);
  });
});
