import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeFolder } from '../../../../src/cli/files/make-folder.js';

describe('makeFolder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'quizwright-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes a folder and those above it, once', () => {
    for (let i = 0; i < 2; i++) makeFolder(join(folder, 'a', 'b', 'c'));
    assert.ok(statSync(join(folder, 'a', 'b', 'c')).isDirectory());
  });

  it('makes none in the place of a file, or below one', () => {
    writeFileSync(join(folder, 'file'), '');
    assert.throws(() => makeFolder(join(folder, 'file')), { code: 'EEXIST' });
    assert.throws(() => makeFolder(join(folder, 'file', 'below')), { code: 'ENOTDIR' });
  });

  const hasProc = existsSync('/proc/self');
  (hasProc ? it : it.skip)('ends where no folder can be made (needs /proc)', () => {
    assert.throws(() => makeFolder('/proc/quizwright/cache'), { code: 'ENOENT' });
  });
});
