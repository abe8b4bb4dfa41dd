// How the program is started: with what V8 compiled of it when it was built, and without.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

import { createSandbox } from '../unit/cli/sandbox.js';
import { program, runProgram } from './run-program.js';

const built = dirname(program);
const bank = 'title: T\nquestions:\n  - question: Q?\n    anwser: x\n';

describe('the start of the command line', () => {
  it('takes what was compiled when it was built', () => {
    const filename = join(built, 'cli-program.cjs');
    const cachedData = readFileSync(join(built, 'cli-program.cache'));
    const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), {
      filename,
      cachedData,
    });
    assert.equal(script.cachedDataRejected, false);
  });

  it('needs nothing but the program, and is not misled by what is no code', () => {
    const { folder } = createSandbox({ 'bank.quiz.yaml': bank });
    for (const file of ['cli.cjs', 'cli-program.cjs']) {
      copyFileSync(join(built, file), join(folder, file));
    }
    const lint = (): string => {
      const args = ['cli.cjs', 'lint', '--format', 'json', 'bank.quiz.yaml'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.deepEqual([status, stderr], [1, '']);
      return stdout;
    };
    const alone = lint();
    assert.match(alone, /unknown-key/);
    const cache = join(folder, 'cli-program.cache');
    for (const content of ['', 'not code', Buffer.alloc(100_000, 7)]) {
      writeFileSync(cache, content);
      assert.equal(lint(), alone);
    }
    // What was compiled of this text, and then of another, shorter by a line.
    copyFileSync(join(built, 'cli-program.cache'), cache);
    assert.equal(lint(), alone);
    const text = readFileSync(join(built, 'cli-program.cjs'), 'latin1');
    writeFileSync(join(folder, 'cli-program.cjs'), `${text}\n`);
    assert.equal(lint(), alone);
    rmSync(cache);
  });

  it('reads signs beyond ASCII as they are, in patterns, too', () => {
    const { folder } = createSandbox({
      'bank.quiz.yaml': `title: T
questions:
  - {question: Q?, answer: -0.5}
  - {question: Q?, answer: "l'œuvre « d’été »"}
`,
    });
    const { out } = runProgram(folder, ['quiz', 'bank.quiz.yaml', '--json', '--history', 'none'], {
      input: '{"answer": "−5 × 10⁻¹"}\n{"answer": "l’oeuvre “d\'ete”"}\n',
    });
    assert.equal((JSON.parse(out.trim().split('\n').at(-1)!) as { score: number }).score, 2, out);
  });

  it('gives its own path to the threads it starts', () => {
    const files = Object.fromEntries([...'abcdef'].map((name) => [`${name}.quiz.yaml`, bank]));
    const { folder } = createSandbox(files);
    const args = [program, 'lint', '--jobs', '2', '--format', 'json', '.'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.equal((JSON.parse(stdout) as { files: unknown[] }).files.length, 6);
  });
});
