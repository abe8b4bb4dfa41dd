import assert from 'node:assert/strict';

import { lintText } from '../../../../src/core/lint/index.js';
import type { Options } from '../../../../src/core/rules/rule.js';
import { exampleBank } from '../../../../src/core/rules/example-bank.js';

/** How often a rule reports the lines of one item, with these options. */
function count(id: string, yaml: string, options: Options): number {
  const rules = new Map([[id, { severity: 'info' as const, options }]]);
  return lintText(exampleBank(yaml), { rules }).problems.length;
}

describe('options', () => {
  it('say how many words a back may have', () => {
    const card = 'front: Osmosis\nback: Water moves through a membrane.';
    assert.equal(count('back-too-long', card, {}), 0);
    assert.equal(count('back-too-long', card, { 'max-words': 5 }), 0);
    assert.equal(count('back-too-long', card, { 'max-words': 4 }), 1);
  });

  it('say how many entries a list may have', () => {
    const card = 'front: Benelux\nback: |\n  - Belgium\n  - the Netherlands\n  - Luxembourg';
    assert.equal(count('list-on-the-back', card, {}), 0);
    assert.equal(count('list-on-the-back', card, { 'max-entries': 2 }), 1);
  });

  it('say whether an explanation is enough', () => {
    const question =
      'question: The largest?\nchoices: [Mars, {text: Jupiter, correct: true}]\nexplanation: By far.';
    assert.equal(count('missing-feedback', question, {}), 0);
    assert.equal(count('missing-feedback', question, { 'despite-explanation': true }), 1);
  });
});
