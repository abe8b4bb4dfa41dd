import assert from 'node:assert/strict';

import type { Problem } from '../../../src/core/lint/index.js';
import { checkSummary, countProblems, tellInEnglish } from '../../../src/service/index.js';

const problem = (severity: Problem['severity']): Problem => ({
  ...{ rule: 'unknown-key', message: '', start: 0, end: 0, severity },
});

function say(...banks: readonly (readonly Problem['severity'][])[]): string {
  return checkSummary(countProblems(banks.map((each) => each.map(problem))), tellInEnglish);
}

describe('the summary of a check', () => {
  it('says what was found, in a sentence', () => {
    assert.equal(say(), 'There is no question bank in this workspace.');
    assert.equal(say([]), 'No problems in 1 bank.');
    assert.equal(say([], []), 'No problems in 2 banks.');
    assert.equal(say(['error']), '1 problem in 1 bank: 1 error.');
    assert.equal(
      say(['error', 'info', 'error'], [], ['warning']),
      '4 problems in 2 of 3 banks: 2 errors, 1 warning, 1 remark.',
    );
    assert.equal(
      say(['warning', 'info'], ['info', 'warning']),
      '4 problems in 2 of 2 banks: 2 warnings, 2 remarks.',
    );
  });
});
