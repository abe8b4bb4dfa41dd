import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { openHistoryFolder } from '../../src/node/index.js';
import { createSandbox } from '../unit/cli/sandbox.js';
import { program, runProgram } from './run-program.js';

const items = Array.from({ length: 40 }, (_, i) => `  - {id: x${i}, front: Front ${i}, back: B}\n`);
const bank = `title: x\nflashcards:\n${items.join('')}`;
const argv = ['review', 'a.quiz.yaml', '--history', 'h', '--json', '--new', '40'];
const ratings = '{"rating":4}\n'.repeat(40);

interface Line {
  readonly type: string;
  readonly item: string;
}

function acknowledged(out: string): readonly string[] {
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return lines.filter(({ type }) => type === 'review').map(({ item }) => item);
}

async function reviewedIn(folder: string): Promise<readonly string[]> {
  const { logs, close } = await openHistoryFolder(join(folder, 'h'));
  await close();
  return logs.records.filter(({ type }) => type === 'review').map(({ item }) => item);
}

describe('review as a program', () => {
  it('keeps what it acknowledges, and ends when nothing more comes', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank });
    const { code, out, err } = runProgram(folder, argv, { input: ratings });
    assert.deepEqual([code, err], [0, '']);
    assert.equal(acknowledged(out).length, 40);
    assert.deepEqual(await reviewedIn(folder), acknowledged(out));
    assert.match(runProgram(folder, argv).out, /^\{"type":"result","reviewed":0,"remaining":0,/);
  });

  it('acknowledges nothing that a full disk does not take, says why, and goes on later', async function () {
    // A limit for the size of a file does what a full disk does, and only some systems have one.
    if (process.platform === 'win32') this.skip();
    const { folder } = createSandbox({ 'a.quiz.yaml': bank });
    const command = `ulimit -f 4; exec "$0" "$@"`;
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', command, process.execPath, program, ...argv],
      { cwd: folder, input: ratings },
    );
    assert.equal(status, 2);
    assert.match(
      stderr.toString(),
      /^quizwright: The history cannot be written in `.*\.jsonl`: (?:the file may not grow any more|the disk is full)\.\n$/,
    );
    const kept = acknowledged(stdout.toString());
    assert.ok(kept.length > 0 && kept.length < 40);
    assert.deepEqual(await reviewedIn(folder), kept);
    const rest = acknowledged(runProgram(folder, argv, { input: ratings }).out);
    assert.equal(kept.length + rest.length, 40);
    assert.deepEqual(await reviewedIn(folder), [...kept, ...rest]);
  });
});
