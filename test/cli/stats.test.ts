import assert from 'node:assert/strict';

import { goodBank } from '../unit/cli/sample-banks.js';
import { createSandbox } from '../unit/cli/sandbox.js';
import { runAndLeave, runProgram } from './run-program.js';

describe('the program’s stats', () => {
  it('are for people and for programs, and keep errors apart', () => {
    const { folder } = createSandbox({ 'my banks/é.quiz.yaml': goodBank.replaceAll('\n', '\r\n') });
    const { code, out, err } = runProgram(folder, ['stats']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Loyalty\nmy banks\/é\.quiz\.yaml\n\n1 question worth 1 point\.\n/);
    const json = runProgram(folder, ['stats', 'my banks', '--format', 'json']);
    assert.equal((JSON.parse(json.out) as { version: number }).version, 1);
    const gone = runProgram(folder, ['stats', 'gone']);
    assert.deepEqual([gone.code, gone.out], [2, '']);
  });

  it('send colours only where they are wanted', () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank });
    assert.doesNotMatch(runProgram(folder, ['stats']).out, /\u001b/);
    const { out } = runProgram(folder, ['stats'], { env: { FORCE_COLOR: '1' } });
    assert.match(out, /\u001b\[1mKinds of question\u001b\[22m/);
  });

  it('write all of a long output, and leave when nobody listens', async () => {
    const tags = Array.from({ length: 20_000 }, (_, i) => `tag-${i}`).join(', ');
    const { folder } = createSandbox({ 'a.quiz.yaml': `${goodBank}tags: [${tags}]\n` });
    const { out } = runProgram(folder, ['stats', '--all']);
    assert.ok(out.split('\n').length > 20_000);
    const left = await runAndLeave(folder, ['stats', '--all']);
    assert.deepEqual([left.err, left.out.startsWith('Loyalty')], ['', true]);
  });
});
