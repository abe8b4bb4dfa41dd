import assert from 'node:assert/strict';

import {
  type MediaEntry,
  MediaFolder,
  type MediaListing,
  resolveMedia,
} from '../../../../src/core/media/index.js';
import type { MediaStatus } from '../../../../src/core/rules/rule.js';

const file = (name: string): MediaEntry => ({ name, kind: 'file' });
const folder = (name: string): MediaEntry => ({ name, kind: 'folder' });

const tree: Readonly<Record<string, MediaListing>> = {
  '': new MediaFolder([
    file('map.png'),
    folder('images'),
    folder('asked'),
    folder('away'),
    folder('gone'),
    { name: 'Twin.png', kind: 'file' },
    { name: 'TWIN.png', kind: 'file' },
    { name: 'away.png', kind: 'outside' },
    { name: 'broken.png', kind: 'missing' },
    { name: 'link.png', kind: 'unknown' },
    { name: 'link', kind: 'unknown' },
  ]),
  images: new MediaFolder([file('a b.png'), file('é.png'), folder('Rivers')]),
  'images/Rivers': new MediaFolder([file('loire.png')]),
  away: 'outside',
  gone: 'missing',
};

const list = (path: string): MediaListing | undefined => tree[path];

describe('resolveMedia', () => {
  const table: [reference: string, status: MediaStatus | undefined][] = [
    ['map.png', { state: 'found' }],
    ['./map.png', { state: 'found' }],
    ['images/a b.png', { state: 'found' }],
    ['images/../map.png', { state: 'found' }],
    ['images//a b.png', { state: 'found' }],
    ['Map.PNG', { state: 'other-case', actual: 'map.png' }],
    ['Images/A b.png', { state: 'other-case', actual: 'images/a b.png' }],
    ['Images/a b.png', { state: 'other-case', actual: 'images/a b.png' }],
    ['images/rivers/Loire.png', { state: 'other-case', actual: 'images/Rivers/loire.png' }],
    ['images/e\u0301.png', { state: 'other-case', actual: 'images/é.png' }],
    ['TWIN.png', { state: 'found' }],
    ['twin.png', { state: 'other-case', actual: 'TWIN.png' }],
    ['none.png', { state: 'missing' }],
    ['none/map.png', { state: 'missing' }],
    ['gone/map.png', { state: 'missing' }],
    ['broken.png', { state: 'missing' }],
    ['map.png/x', { state: 'missing' }],
    ['', { state: 'missing' }],
    ['.', { state: 'missing' }],
    ['images\\a b.png', { state: 'missing' }],
    ['map.png\0', { state: 'missing' }],
    ['../secret.png', { state: 'outside' }],
    ['images/../../secret.png', { state: 'outside' }],
    ['/etc/passwd', { state: 'outside' }],
    ['C:/Windows/win.ini', { state: 'outside' }],
    ['C:\\Windows\\win.ini', { state: 'outside' }],
    ['away/map.png', { state: 'outside' }],
    ['away.png', { state: 'outside' }],
    ['asked/map.png', undefined],
    ['link.png', undefined],
    ['link/map.png', undefined],
  ];
  for (const [reference, status] of table) {
    it(`says of ${JSON.stringify(reference)} that it is ${status?.state ?? 'unknown'}`, () => {
      assert.deepEqual(resolveMedia(reference, list), status);
    });
  }

  it('takes no folder for a file', () => {
    assert.deepEqual(resolveMedia('images', list), { state: 'missing' });
    assert.deepEqual(resolveMedia('images/', list), { state: 'missing' });
  });

  it('lists no more than the way to the file, by the names that are there', () => {
    const listed: string[] = [];
    resolveMedia('Images/rivers/loire.png', (path) => {
      listed.push(path);
      return list(path);
    });
    assert.deepEqual(listed, ['', 'images', 'images/Rivers']);
  });

  it('looks at nothing for what leads outside', () => {
    const refuse = (): never => assert.fail('a folder was listed');
    assert.deepEqual(resolveMedia('../bank/map.png', refuse), { state: 'outside' });
  });
});

describe('MediaFolder', () => {
  it('chooses the same of several names in whatever order they come', () => {
    const names = ['Map.png', 'MAP.png', 'mAP.png'].map(file);
    assert.equal(new MediaFolder(names).find('map.png')?.name, 'MAP.png');
    assert.equal(new MediaFolder(names.toReversed()).find('map.png')?.name, 'MAP.png');
  });

  it('knows whether another has the same in it', () => {
    const one = new MediaFolder([file('a'), folder('b')]);
    assert.equal(one.equals(new MediaFolder([folder('b'), file('a')])), true);
    assert.equal(one.equals(new MediaFolder([file('a'), file('b')])), false);
    assert.equal(one.equals(new MediaFolder([file('a')])), false);
    assert.equal(one.equals(new MediaFolder([file('a'), folder('b'), file('c')])), false);
  });
});
