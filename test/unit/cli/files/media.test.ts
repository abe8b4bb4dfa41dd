import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { createMediaLookup } from '../../../../src/cli/files/media.js';
import type { MediaStatus } from '../../../../src/core/rules/rule.js';
import { createSandbox } from '../sandbox.js';

describe('createMediaLookup', () => {
  const table: [reference: string, status: MediaStatus][] = [
    ['map.png', { state: 'found' }],
    ['./map.png', { state: 'found' }],
    ['images/a b.png', { state: 'found' }],
    ['images/../map.png', { state: 'found' }],
    ['images//a b.png', { state: 'found' }],
    ['Map.PNG', { state: 'other-case', actual: 'map.png' }],
    ['Images/A b.png', { state: 'other-case', actual: 'images/a b.png' }],
    ['images/e\u0301.png', { state: 'other-case', actual: 'images/é.png' }],
    ['gone.png', { state: 'missing' }],
    ['gone/map.png', { state: 'missing' }],
    ['map.png/x', { state: 'missing' }],
    ['images', { state: 'missing' }],
    ['', { state: 'missing' }],
    ['images\\a b.png', { state: 'missing' }],
    ['map.png\0', { state: 'missing' }],
    ['../secret.png', { state: 'outside' }],
    ['images/../../secret.png', { state: 'outside' }],
    ['../bank/map.png', { state: 'outside' }],
    ['/etc/passwd', { state: 'outside' }],
    ['C:/Windows/win.ini', { state: 'outside' }],
    ['C:\\Windows\\win.ini', { state: 'outside' }],
  ];
  for (const [reference, status] of table) {
    it(`says of ${JSON.stringify(reference)} that it is ${status.state}`, () => {
      const { folder } = createSandbox({
        'secret.png': '',
        'bank/map.png': '',
        'bank/images/a b.png': '',
        'bank/images/é.png': '',
      });
      const lookUp = createMediaLookup()(join(folder, 'bank'));
      assert.deepEqual(lookUp.media?.(reference), status);
    });
  }

  it('follows links only as far as the bank’s folder', function () {
    if (process.platform === 'win32') this.skip();
    const { folder } = createSandbox({
      'secret/a.png': '',
      'bank/map.png': '',
      'bank/img/b.png': '',
    });
    symlinkSync('map.png', join(folder, 'bank/inside.png'));
    symlinkSync('img', join(folder, 'bank/below'));
    symlinkSync('../secret/a.png', join(folder, 'bank/outside.png'));
    symlinkSync('../secret', join(folder, 'bank/folder'));
    symlinkSync('nowhere.png', join(folder, 'bank/broken.png'));
    const lookUp = createMediaLookup()(join(folder, 'bank'));
    const state = (reference: string): string | undefined => lookUp.media?.(reference)?.state;
    assert.equal(state('inside.png'), 'found');
    assert.equal(state('below/b.png'), 'found');
    assert.equal(state('outside.png'), 'outside');
    assert.equal(state('folder/a.png'), 'outside');
    assert.equal(state('broken.png'), 'missing');
  });

  it('looks into a folder once', () => {
    const { folder, write } = createSandbox({ 'a.png': '' });
    const lookUp = createMediaLookup()(folder);
    assert.deepEqual(lookUp.media?.('b.png'), { state: 'missing' });
    write('b.png', '');
    assert.deepEqual(lookUp.media?.('b.png'), { state: 'missing' });
  });
});
