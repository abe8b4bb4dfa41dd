import assert from 'node:assert/strict';

import { lintText } from '../../../../../src/core/lint/index.js';
import type { Options } from '../../../../../src/core/rules/rule.js';

function tell(choices: string, options: Options = {}): string {
  const text = `title: T\nquestions:\n  - question: Which?\n    choices: [${choices}]\n`;
  const rules = new Map([['missing-feedback', { severity: 'info' as const, options }]]);
  return lintText(text, { rules }).problems[0]!.message;
}

describe('missing-feedback', () => {
  it('says that one explanation would do, where nothing is said at all', () => {
    const key = '{text: A, correct: true}';
    assert.match(tell(`${key}, B, C`), /, or one `explanation:` for the whole question\.$/);
    assert.match(tell(`${key}, B`), /, or one `explanation:` for the whole question\.$/);
    assert.match(tell(`${key}, {text: B, feedback: No}, C`), /what is wrong with it\.$/);
    const own = { 'despite-explanation': true };
    assert.match(tell(`${key}, B, C`, own), /what is wrong with it\.$/);
  });
});
