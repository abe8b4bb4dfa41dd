import assert from 'node:assert/strict';

import { fixText } from '../../../../src/core/lint/index.js';
import { settingsOf } from '../lint/settings-of.js';
import { mend } from './lint-item.js';

describe('fixes', () => {
  const open = 'question: Why?\nkind: open\n';
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a word becomes a list in brackets', `${open}tags: one`, `${open}tags: [one]`],
    ['also in quotes', `${open}tags: "one, two"`, `${open}tags: ["one, two"]`],
    [
      'what brackets could not hold goes on its own line',
      `${open}tags: a, b`,
      `${open}tags:\n  - a, b`,
    ],
    [
      'lines that begin with tight dashes are the list that was meant',
      `${open}hints:\n  -a\n  -b`,
      `${open}hints:\n  - a\n  - b`,
    ],
    [
      'a text of several lines moves along',
      `${open}hints: |\n  a\n\n    b\n`,
      `${open}hints:\n  - |\n      a\n\n        b`,
    ],
    [
      'keys and values become the first entry',
      'question: Match.\npairs:\n  left: a\n  right: |\n    b',
      'question: Match.\npairs:\n  - left: a\n    right: |\n      b',
    ],
    [
      'between brackets',
      '{question: Why?, kind: open, tags: one}',
      '{question: Why?, kind: open, tags: [one]}',
    ],
    ['two mistakes in one place', `${open}tag: one`, `${open}tags: [one]`],
    [
      'a key that would stand twice is left alone',
      `${open}hints: [a]\nhint: b`,
      `${open}hints: [a]\nhint: b`,
    ],
    ['quotes of a key go with it', `${open}"dificulty": hard`, `${open}difficulty: hard`],
    [
      'yes and its like',
      'question: Why?\nchoices:\n  - {text: a, correct: Oui}\n  - {text: b, correct: "no"}',
      'question: Why?\nchoices:\n  - {text: a, correct: true}\n  - {text: b, correct: false}',
    ],
    [
      'a decimal comma',
      'question: Why?\nanswer: 1.5\ntolerance: 0,25\npoints: 1,5',
      'question: Why?\nanswer: 1.5\ntolerance: 0.25\npoints: 1.5',
    ],
    [
      'a percentage with a comma',
      'question: Why?\nchoices:\n  - {text: a, correct: true}\n  - {text: b, weight: "33,3%"}',
      'question: Why?\nchoices:\n  - {text: a, correct: true}\n  - {text: b, weight: 33.3%}',
    ],
    [
      'a bare number of percent',
      'question: Why?\nchoices:\n  - {text: a, correct: true}\n  - {text: b, weight: -50}',
      'question: Why?\nchoices:\n  - {text: a, correct: true}\n  - {text: b, weight: -50%}',
    ],
    [
      'limits in order, each as it was written',
      'question: Why?\nrange: [ 10.0,  5 ]',
      'question: Why?\nrange: [ 5,  10.0 ]',
    ],
    [
      'a slipped key takes its lines along',
      'question: Why?\n choices:\n  - {text: a, correct: true}\n  - b',
      'question: Why?\nchoices:\n - {text: a, correct: true}\n - b',
    ],
    [
      'a text with a colon',
      'question: Why: that\nkind: open',
      'question: |\n  Why: that\nkind: open',
    ],
    [
      'between braces',
      '{question: "Why?", choices: [{text: Paris, France, correct: true}, b]}',
      `{question: "Why?", choices: [{text: 'Paris, France', correct: true}, b]}`,
    ],
    [
      'a decimal comma in a list of answers',
      'question: Why?\nanswer: [3,14]',
      'question: Why?\nanswer: [3.14]',
    ],
    ['ids', 'id: a  b/ç\nquestion: Why?\nkind: open', 'id: a-b-ç\nquestion: Why?\nkind: open'],
    [
      'single choice with two keys',
      'kind: single-choice\nquestion: Why?\nchoices:\n  - {text: a, correct: true}\n  - {text: b, correct: true}',
      'kind: multiple-answer\nquestion: Why?\nchoices:\n  - {text: a, correct: true}\n  - {text: b, correct: true}',
    ],
    [
      'an open fence',
      'question: |\n  Why?\n  ```py\n  a\nkind: open',
      'question: |\n  Why?\n  ```py\n  a\n  ```\nkind: open',
    ],
    [
      'no fence where a list would have to hold it',
      'question: |\n  - - Why?\n      ```py\n      a\nkind: open',
      'question: |\n  - - Why?\n      ```py\n      a\nkind: open',
    ],
    [
      'math with spaces, in double quotes',
      'question: "Why $ \\\\alpha $?"\nkind: open',
      'question: "Why $\\\\alpha$?"\nkind: open',
    ],
    [
      'displayed math of LaTeX',
      'question: |\n  \\[ \\alpha\n  \\]\nkind: open',
      'question: |\n  $$ \\alpha\n  $$\nkind: open',
    ],
    [
      'straight quotes, escaped where they must be',
      `question: "\`f(‘a’, “b”)\`"\nkind: open`,
      `question: "\`f('a', \\"b\\")\`"\nkind: open`,
    ],
    [
      'straight quotes in single quotes',
      "question: 'a `f(‘a’)`'\nkind: open",
      "question: 'a `f(''a'')`'\nkind: open",
    ],
    [
      'a bare text keeps being read',
      'question: Does `f(“a”)` end?\nkind: open',
      'question: Does `f("a")` end?\nkind: open',
    ],
    [
      'a folded text',
      'question: >\n  Does `f(“a”)`\n  end?\nkind: open',
      'question: >\n  Does `f("a")`\n  end?\nkind: open',
    ],
    [
      'null, where the word is meant',
      'question: Why?\nanswer:\n  - a\n  - null',
      'question: Why?\nanswer:\n  - a\n  - "null"',
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => assert.equal(mend(before), after));
  }

  it('of the bank’s own keys', () => {
    const before =
      'titel: a\ntags: one\nlanguage: en\nnotes: |\n  `f(“a”)` \u0001\nquiz: {pick: "2", feedback: imediate}\nobjectives:\n  a b: c\n';
    const { text } = fixText(before, settingsOf('recommended'), { unsafe: true });
    assert.equal(
      text,
      'title: a\ntags: [one]\nlanguage: en\nnotes: |\n  `f("a")` \nquiz: {pick: 2, feedback: immediate}\nobjectives:\n  a-b: c\n',
    );
  });

  it('of tabs and marks left over', () => {
    const before = 'title: a\nquestions:\n\t- question: Why?\n\t  kind: open\n---\n# end\n';
    assert.equal(
      fixText(before, settingsOf('recommended')).text,
      'title: a\nquestions:\n  - question: Why?\n    kind: open\n# end\n',
    );
  });

  it('of a mark with nothing but remarks and marks behind it', () => {
    const bank = 'title: a\nnotes: b\n';
    const mended = (rest: string): string =>
      fixText(`${bank}---\n${rest}`, settingsOf('recommended')).text;
    for (const rest of ['', '# end\n', '\n  # end\n', '...\n', '# end']) {
      assert.doesNotMatch(mended(rest), /^---/m, rest);
    }
    for (const rest of ['title: B\n', '#\ntitle: B\n', '... a\n', '- #\n']) {
      assert.equal(mended(rest), `${bank}---\n${rest}`, rest);
    }
  });

  it('keep CRLF in what they write', () => {
    const before =
      'title: a\r\nquestions:\r\n  - question: |\r\n      Why?\r\n      ```py\r\n      a\r\n    kind: open\r\n    tags: a, b\r\n';
    assert.equal(
      fixText(before, settingsOf('recommended')).text,
      'title: a\r\nquestions:\r\n  - question: |\r\n      Why?\r\n      ```py\r\n      a\r\n      ```\r\n    kind: open\r\n    tags:\r\n      - a, b\r\n',
    );
  });
});
