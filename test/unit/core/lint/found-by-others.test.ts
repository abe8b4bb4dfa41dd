// Banks on which somebody who tried to break the reader succeeded once: each tells one problem, and
// its fix leaves what was meant.
import assert from 'node:assert/strict';
import { defaultConfiguration, resolveRules } from '../../../../src/core/configuration/index.js';
import { fixText, lintText } from '../../../../src/core/lint/index.js';
import { rules } from '../../../../src/core/rules/registry.js';
import { growsInProportion } from '../../../time-taken.js';

const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);
const withChoice = (entry: string): string =>
  `title: T\nquestions:\n  - question: Q?\n    choices:\n      ${entry}\n      - {text: ok, correct: true}\n`;

describe('banks that were read wrong once', () => {
  for (const [name, text, problems, fixed] of [
    [
      'a list in the column of its key at the top',
      'title: T\ntags:\n- a\n- b\nnotes: N\n',
      [],
      undefined,
    ],
    [
      'notes in the column of their key',
      'title: T\nnotes:\n- title: a\n  body: b\n',
      [],
      undefined,
    ],
    ['an empty file', '', ['missing-key'], undefined],
    [
      'a brace above another key',
      'title: {x\nnotes: N\n',
      ['text-misread'],
      'title: |\n  {x\nnotes: N\n',
    ],
    [
      'a number sign between braces',
      withChoice('- {text: What does #include do?}'),
      ['text-misread'],
      withChoice("- {text: 'What does #include do?'}"),
    ],
    [
      'a colon and a remark',
      withChoice('- Paris: # 1'),
      ['text-misread'],
      withChoice('- |\n        Paris: # 1'),
    ],
    [
      'a bracket never closed in a text',
      'title: T\nflashcards:\n  - front: a\n    back: [Choose one\n',
      ['text-misread'],
      'title: T\nflashcards:\n  - front: a\n    back: |\n      [Choose one\n',
    ],
    [
      'one answer where a list is asked for',
      'title: T\nquestions:\n  - question: Q?\n    answer: {text: Paris, weight: 50%}\n',
      ['not-a-list'],
      'title: T\nquestions:\n  - question: Q?\n    answer:\n      - {text: Paris, weight: 50%}\n',
    ],
    [
      'two colons in an entry of the head',
      'title: T\nauthors:\n  - a: b: c\nnotes: n\n',
      ['text-misread'],
      'title: T\nauthors:\n  - |\n    a: b: c\nnotes: n\n',
    ],
    [
      'a decimal comma that is text',
      'title: T\nquestions:\n  - question: Q?\n    kind: short-answer\n    answer: [3,14]\n',
      ['text-misread'],
      "title: T\nquestions:\n  - question: Q?\n    kind: short-answer\n    answer: ['3,14']\n",
    ],
    ['a text that is being typed', 'title: T\nnotes: |\n', ['empty-text'], 'title: T\nnotes: |\n'],
  ] as const) {
    it(name, () => {
      assert.deepEqual(
        lintText(text, settings).problems.map(({ rule }) => rule),
        problems,
      );
      if (fixed !== undefined) assert.equal(fixText(text, settings).text, fixed);
    });
  }

  for (const [name, make] of [
    [
      'unknown keys at the top',
      (n) => `title: T\nnotes: n\n${Array.from({ length: n }, (_, i) => `k${i}: 1\n`).join('')}`,
    ],
    ['lines with tabs', (n) => `title: T\nnotes: n\n${'\tx: y\n'.repeat(n)}`],
    [
      'slips in one item',
      (n) => `title: T\nquestions:\n  - question: Q\n    choices:\n${'      - a: b\n'.repeat(n)}`,
    ],
    [
      'anchors',
      (n) =>
        `title: T\nquestions:\n${Array.from({ length: n }, (_, i) => `  - question: &a${i} q\n    answer: true\n`).join('')}`,
    ],
    ['a list on one line', (n) => `{title: T, notes: n, tags: [${'a, '.repeat(n)}a]}\n`],
    [
      'questions on one line',
      (n) => `{title: T, questions: [${'{question: q, answer: true}, '.repeat(n)}]}\n`,
    ],
    ['quotes that never close', (n) => `title: T\nquestions:\n${'  - question: "abc\n'.repeat(n)}`],
  ] as readonly (readonly [string, (n: number) => string])[]) {
    it(`takes time in proportion to ${name}`, () => {
      growsInProportion((n) => lintText(make(n), settings), { from: 1_500 });
    });
  }
});
