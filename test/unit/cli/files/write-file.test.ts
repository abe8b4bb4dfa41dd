import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { isFailure } from '../../../../src/cli/failure.js';
import { writeFile } from '../../../../src/cli/files/write-file.js';
import { createSandbox } from '../sandbox.js';

function failure(run: () => void): string {
  try {
    run();
  } catch (error) {
    assert.ok(isFailure(error), String(error));
    return error.message;
  }
  return assert.fail('nothing was thrown');
}

describe('writeFile', () => {
  it('writes a new file and leaves nothing beside it', () => {
    const { folder, read } = createSandbox();
    writeFile(join(folder, 'a b.yaml'), 'é\r\n', 'a b.yaml', false);
    assert.equal(read('a b.yaml'), 'é\r\n');
    assert.deepEqual(readdirSync(folder), ['.git', 'a b.yaml']);
  });

  it('keeps the mode', function () {
    if (process.platform === 'win32') this.skip();
    const { folder, read } = createSandbox({ 'a.yaml': 'old' });
    chmodSync(join(folder, 'a.yaml'), 0o664);
    writeFile(join(folder, 'a.yaml'), 'new', 'a.yaml', true);
    assert.equal(read('a.yaml'), 'new');
    assert.equal(statSync(join(folder, 'a.yaml')).mode & 0o777, 0o664);
  });

  it('writes where a link leads, and keeps the link', function () {
    if (process.platform === 'win32') this.skip();
    const { folder, read } = createSandbox({ 'x/a.yaml': 'old' });
    symlinkSync('x/a.yaml', join(folder, 'link.yaml'));
    writeFile(join(folder, 'link.yaml'), 'new', 'link.yaml', true);
    assert.equal(read('x/a.yaml'), 'new');
    assert.ok(lstatSync(join(folder, 'link.yaml')).isSymbolicLink());
  });

  it('overwrites only when told to', () => {
    const { folder, read } = createSandbox({ 'a.yaml': 'old' });
    const path = join(folder, 'a.yaml');
    assert.equal(
      failure(() => writeFile(path, 'new', 'a.yaml', false)),
      '`a.yaml` exists already.',
    );
    assert.equal(read('a.yaml'), 'old');
  });

  it('tells why it cannot, and leaves nothing behind', () => {
    const { folder } = createSandbox();
    mkdirSync(join(folder, 'x'));
    assert.equal(
      failure(() => writeFile(join(folder, 'gone/a.yaml'), '', 'gone/a.yaml', true)),
      '`gone/a.yaml` cannot be written: its folder does not exist.',
    );
    assert.equal(
      failure(() => writeFile(join(folder, 'x'), '', 'x', true)),
      '`x` is a folder, not a file.',
    );
    assert.deepEqual(readdirSync(folder), ['.git', 'x']);
  });
});
