import assert from 'node:assert/strict';

import nodePath from 'node:path';

import { relativePath } from '../../../src/cli/files/display-path.js';
import { readGlob } from '../../../src/cli/files/glob-operand.js';
import { wantsColour } from '../../../src/cli/io.js';
import { createProgress } from '../../../src/cli/lint/progress.js';
import { threadsFor } from '../../../src/cli/lint/run-job.js';

describe('wantsColour', () => {
  const table: [env: Record<string, string>, isTerminal: boolean, wants: boolean][] = [
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '3', NO_COLOR: '1' }, false, true],
    [{ TERM: 'dumb' }, true, false],
  ];
  for (const [env, isTerminal, wants] of table) {
    it(`${JSON.stringify(env)} on ${isTerminal ? 'a terminal' : 'a pipe'}: ${wants}`, () => {
      assert.equal(wantsColour(env, isTerminal), wants);
    });
  }
});

describe('paths on Windows', () => {
  it('are shown with `/`', () => {
    const { win32 } = nodePath;
    assert.equal(
      relativePath('C:\\work', 'C:\\work\\my banks\\a.quiz.yaml', win32),
      'my banks/a.quiz.yaml',
    );
    assert.equal(relativePath('C:\\work\\x', 'C:\\work\\a.quiz.yaml', win32), '../a.quiz.yaml');
    assert.equal(relativePath('C:\\work', 'D:\\a.quiz.yaml', win32), 'D:/a.quiz.yaml');
  });

  it('may be globs with `\\`', () => {
    const glob = readGlob('banks\\**\\*.yaml', 'win32');
    assert.equal(glob?.base, 'banks/');
    assert.ok(glob.fits('x/a.yaml'));
    assert.equal(readGlob('banks\\a.yaml', 'win32'), undefined);
  });
});

describe('threadsFor', () => {
  it('starts workers only where there is work for them', () => {
    const megabyte = 1024 * 1024;
    assert.equal(threadsFor(50_000, 100, 8), 1);
    assert.equal(threadsFor(5 * megabyte, 1, 8), 1);
    assert.equal(threadsFor(5 * megabyte, 100, 8), 5);
    assert.equal(threadsFor(500 * megabyte, 100, 8), 8);
    assert.equal(threadsFor(0, 0, 8), 1);
  });
});

describe('createProgress', () => {
  function watch(isTerminal: boolean, pause: number): string {
    let time = 0;
    let written = '';
    const write = (text: string): void => {
      written += text;
    };
    const progress = createProgress(100, { write, isTerminal, colour: false }, () => time);
    for (let done = 0; done < 100; done++) {
      time += pause;
      progress.step();
    }
    progress.end();
    return written;
  }

  it('says nothing about work that takes less than a second', () => {
    assert.equal(watch(true, 9), '');
  });
  it('says nothing to a pipe', () => assert.equal(watch(false, 50), ''));
  it('says how far it is, now and then, and clears its line', () => {
    const written = watch(true, 50);
    assert.match(written, /^\rChecking banks: 20 of 100\r/);
    assert.ok(written.split('\r').length < 50);
    assert.ok(written.endsWith('\r\x1b[K'));
  });
});
