import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Source } from '../../../calibration/source.js';
import { readSourceFiles } from '../../../calibration/source-files.js';

const source: Source = {
  id: 'x',
  name: 'X',
  licence: 'MIT',
  language: 'fr',
  shape: 'gift',
  files: ['*.txt', '!skip.txt'],
};

describe('the files of a source', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quizwright-calibration-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read from a folder, whatever their encoding', () => {
    mkdirSync(join(folder, 'bank'));
    writeFileSync(join(folder, 'bank', 'a.txt'), 'été œuvre\n');
    writeFileSync(
      join(folder, 'bank', 'b.txt'),
      Buffer.concat([Buffer.from('été\n'), Buffer.from([0x9c, 0x75, 0x76, 0x92, 0x0a])]),
    );
    writeFileSync(join(folder, 'bank', 'skip.txt'), 'x');
    writeFileSync(join(folder, 'bank', 'c.md'), 'x');
    const found = readSourceFiles({ ...source, corpus: 'bank' }, { corpora: folder });
    assert.deepEqual(found?.files, [
      { path: 'a.txt', text: 'été œuvre\n' },
      { path: 'b.txt', text: 'été\nœuv’\n' },
    ]);
  });

  it('are read from the newest commit of a clone', () => {
    const clone = join(folder, 'owner+name');
    mkdirSync(join(clone, 'sub'), { recursive: true });
    writeFileSync(join(clone, 'sub', 'é.txt'), 'one\n\ntwo');
    writeFileSync(join(clone, 'empty.txt'), '');
    const git = (...args: readonly string[]): Buffer =>
      execFileSync('git', ['-C', clone, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args]);
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'x');
    rmSync(join(clone, 'sub'), { recursive: true });
    const places = { corpora: folder, mirror: folder };
    const found = readSourceFiles({ ...source, repository: 'owner/name' }, places);
    assert.match(found?.commit ?? '', /^[0-9a-f]{12}$/);
    assert.deepEqual(found?.files, [
      { path: 'empty.txt', text: '' },
      { path: 'sub/é.txt', text: 'one\n\ntwo' },
    ]);
  });

  it('are nothing where the source is not there', () => {
    assert.equal(readSourceFiles({ ...source, corpus: 'none' }, { corpora: folder }), undefined);
    const places = { corpora: folder, mirror: folder };
    assert.equal(readSourceFiles({ ...source, repository: 'a/b' }, places), undefined);
    assert.equal(readSourceFiles({ ...source, repository: 'a/b' }, { corpora: folder }), undefined);
  });
});
