import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';

import { createByteReader } from '../../../../src/cli/files/byte-reader.js';
import { largestFile } from '../../../../src/cli/files/read-file.js';
import { createSandbox } from '../sandbox.js';

describe('createByteReader', () => {
  it('has one character for each byte, file after file, and nothing of the one before', () => {
    const large = 'é'.repeat(400_000);
    const { folder } = createSandbox({ 'a.yaml': 'größer', 'b.yaml': '', 'c.yaml': large });
    const read = createByteReader();
    const asBytes = (text: string): string => Buffer.from(text).toString('latin1');
    for (const [name, text] of [
      ['a.yaml', 'größer'],
      ['b.yaml', ''],
      ['c.yaml', large],
      ['a.yaml', 'größer'],
    ] as const) {
      assert.equal(read(join(folder, name)), asBytes(text), name);
    }
  });

  it('leaves to others what is no file, is not there or is too large', () => {
    const { folder } = createSandbox({ 'large.yaml': '' });
    truncateSync(join(folder, 'large.yaml'), largestFile + 1);
    const read = createByteReader();
    assert.equal(read(folder), undefined);
    assert.equal(read(join(folder, 'none.yaml')), undefined);
    assert.equal(read(join(folder, 'large.yaml')), undefined);
  });
});
