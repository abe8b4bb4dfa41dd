import assert from 'node:assert/strict';

import type { MediaEntry } from '../../../src/core/media/index.js';
import { MediaCache, type MediaHost } from '../../../src/service/index.js';

type Folders = Record<string, readonly MediaEntry[] | 'missing' | undefined>;

/** A disk in memory, which tells of changes only what `tell` is called for. */
function createHost(folders: Folders) {
  const listed: string[] = [];
  const watched = new Map<string, () => void>();
  const host: MediaHost = {
    list(folder) {
      listed.push(folder);
      return Promise.resolve(folder in folders ? folders[folder] : 'missing');
    },
    watch(folder, changed) {
      assert.equal(watched.has(folder), false, `${folder} is watched twice`);
      watched.set(folder, changed);
      return { dispose: () => watched.delete(folder) };
    },
  };
  return { host, listed, watched, tell: (folder: string) => watched.get(folder)!() };
}

const file = (name: string): MediaEntry => ({ name, kind: 'file' });
const folder = (name: string): MediaEntry => ({ name, kind: 'folder' });
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('MediaCache', () => {
  it('does not know at first, and tells when it does', async () => {
    const { host } = createHost({ '': [file('map.png')] });
    let told = 0;
    const cache = new MediaCache(host, () => told++);
    assert.equal(cache.media('map.png'), undefined);
    await settled();
    assert.equal(told, 1);
    assert.deepEqual(cache.media('map.png'), { state: 'found' });
  });

  it('can be waited for, folder by folder', async () => {
    const { host } = createHost({ '': [folder('img')], img: [file('a.png')] });
    const cache = new MediaCache(host, () => undefined);
    assert.equal(await cache.settled(), false);
    assert.equal(cache.media('img/a.png'), undefined);
    assert.equal(await cache.settled(), true);
    assert.equal(cache.media('img/a.png'), undefined);
    assert.equal(await cache.settled(), true);
    assert.deepEqual(cache.media('img/a.png'), { state: 'found' });
    assert.equal(await cache.settled(), false);
  });

  it('lists and watches a folder once, for however many references', async () => {
    const folders: Folders = { '': [folder('img')], img: [file('a.png'), file('b.png')] };
    const { host, listed, watched } = createHost(folders);
    let told = 0;
    const cache = new MediaCache(host, () => told++);
    const ask = () => ['img/a.png', 'Img/b.png', 'img/c.png', 'd.png'].map(cache.media);
    for (let round = 0; round < 3; round++) {
      ask();
      await settled();
    }
    assert.deepEqual(
      ask().map((status) => status?.state),
      ['found', 'other-case', 'missing', 'missing'],
    );
    assert.deepEqual(listed, ['', 'img']);
    assert.deepEqual([...watched.keys()], ['', 'img']);
    assert.equal(told, 2);
  });

  it('sees what comes and goes, and says what it knew until then', async () => {
    const folders: Folders = { '': [] };
    const { host, tell } = createHost(folders);
    let told = 0;
    const cache = new MediaCache(host, () => told++);
    cache.media('map.png');
    await settled();
    assert.deepEqual(cache.media('map.png'), { state: 'missing' });
    folders[''] = [file('map.png')];
    tell('');
    assert.deepEqual(cache.media('map.png'), { state: 'missing' });
    await settled();
    assert.deepEqual(cache.media('map.png'), { state: 'found' });
    folders[''] = [];
    tell('');
    await settled();
    assert.deepEqual(cache.media('map.png'), { state: 'missing' });
    assert.equal(told, 3);
  });

  it('sees a folder that was gone and came again', async () => {
    const folders: Folders = { '': [folder('img')], img: [file('a.png')] };
    const { host, tell } = createHost(folders);
    const cache = new MediaCache(host, () => undefined);
    const ask = async () => {
      cache.media('img/a.png');
      await settled();
      cache.media('img/a.png');
      await settled();
      return cache.media('img/a.png')?.state;
    };
    assert.equal(await ask(), 'found');
    Object.assign(folders, { '': [], img: 'missing' });
    tell('');
    await settled();
    assert.equal(await ask(), 'missing');
    Object.assign(folders, { '': [folder('img')], img: [file('b.png')] });
    tell('');
    await settled();
    assert.equal(await ask(), 'missing');
    Object.assign(folders, { '': [], img: 'missing' });
    tell('');
    await settled();
    Object.assign(folders, { '': [folder('img')], img: [file('a.png')] });
    tell('');
    await settled();
    assert.equal(await ask(), 'found');
  });

  it('tells nothing where nothing has changed, and lists once more for changes while it lists', async () => {
    const folders: Folders = { '': [file('map.png')] };
    const { host, listed, tell } = createHost(folders);
    let told = 0;
    const cache = new MediaCache(host, () => told++);
    cache.media('map.png');
    await settled();
    for (let change = 0; change < 10; change++) tell('');
    await settled();
    assert.equal(told, 1);
    assert.equal(listed.length, 3);
  });

  it('says nothing of a folder that cannot be listed', async () => {
    const { host, listed } = createHost({ '': undefined });
    const cache = new MediaCache(host, () => undefined);
    for (let round = 0; round < 3; round++) {
      assert.equal(cache.media('map.png'), undefined);
      await settled();
    }
    assert.deepEqual(listed, ['']);
  });

  it('is quiet once it is disposed', async () => {
    const { host, watched } = createHost({ '': [file('map.png')] });
    const cache = new MediaCache(host, () => assert.fail('told'));
    cache.media('map.png');
    cache.dispose();
    await settled();
    assert.equal(watched.size, 0);
  });
});
