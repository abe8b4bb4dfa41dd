import assert from 'node:assert/strict';

import { lintText } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

describe('overlapping-ranges', () => {
  it('names the other choice, and the number as the language writes it', () => {
    const text =
      'title: T\nlanguage: fr\nquestions:\n  - question: Combien ?\n    choices: ["2,5 à 3,5", {text: "1 à 2,5", correct: true}]\n';
    const [problem, ...others] = lintText(text, onlyRules('overlapping-ranges')).problems;
    assert.equal(others.length, 0);
    assert.match(problem!.message, /^“1 à 2,5” and “2,5 à 3,5” both hold 2,5\./);
    assert.equal(text.slice(problem!.start, problem!.end), '"1 à 2,5"');
    const [related] = problem!.related!;
    assert.equal(text.slice(related!.start, related!.end), '"2,5 à 3,5"');
  });

  it('compares no list that nobody could read', () => {
    const ranges = Array.from({ length: 60 }, (_, i) => `      - ${i * 10}–${i * 10 + 10}`);
    const bank = (lines: readonly string[]): string =>
      `title: T\nquestions:\n  - question: How many?\n    kind: single-choice\n    choices:\n${lines.join('\n')}\n`;
    const count = (lines: readonly string[]): number =>
      lintText(bank(lines), onlyRules('overlapping-ranges')).problems.length;
    assert.equal(count(ranges), 0);
    assert.equal(count(ranges.slice(0, 30)), 1);
  });
});
