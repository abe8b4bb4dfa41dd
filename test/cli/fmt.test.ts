import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { createSandbox } from '../unit/cli/sandbox.js';
import { runProgram } from './run-program.js';

const untidy = 'title:  Loyalty\nquestions:\n- answer: true\n  question: "Is it: so?"\n';
const tidy = 'title: Loyalty\n\nquestions:\n  - question: |\n      Is it: so?\n    answer: true\n';

describe('quizwright fmt', () => {
  it('formats files, leaves no others behind, and is done after one time', () => {
    const name = 'mes banques d’été/l\'NPS "à" 100 %.quiz.yaml';
    const { folder, read } = createSandbox({ [name]: untidy });
    assert.equal(runProgram(folder, ['fmt', '--check']).code, 1);
    assert.equal(read(name), untidy);
    const { code, out } = runProgram(folder, ['fmt', name]);
    assert.deepEqual([code, out], [0, `${name}\n`]);
    assert.equal(read(name), tidy);
    assert.deepEqual(readdirSync(join(folder, 'mes banques d’été')), [name.split('/')[1]]);
    assert.equal(runProgram(folder, ['fmt', '--check']).code, 0);
  });

  it('works as a filter', () => {
    const { folder } = createSandbox();
    const { code, out, err } = runProgram(folder, ['fmt', '--stdin'], { input: untidy });
    assert.deepEqual([code, out, err], [0, tidy, '']);
    assert.equal(runProgram(folder, ['fmt', '--stdin'], { input: 'a: b\n' }).code, 2);
  });
});
