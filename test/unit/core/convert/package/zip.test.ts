// Archives as people bring them, and as nobody should.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { makeZip } from '../../../../../src/core/convert/package/make-zip.js';
import { isZip, openZip } from '../../../../../src/core/convert/package/open-zip.js';
import {
  decodeText,
  pathFrom,
  readText,
  Refusal,
  safePath,
} from '../../../../../src/core/convert/package/source-files.js';
import { runs, seed } from '../../../../property-runs.js';

const files = new Map<string, Uint8Array | string>([
  ['imsmanifest.xml', '<manifest/>'],
  ['media/é.png', new Uint8Array([1, 2, 3])],
  ['zeros', new Uint8Array(300_000)],
]);

/** Changes numbers of each file in the archive's list; of the n-th byte behind its mark. */
function withListed(zip: Uint8Array, at: number, change: (old: number) => number): Uint8Array {
  const lie = zip.slice();
  const view = new DataView(lie.buffer);
  for (let i = 0; i + 46 < lie.length; i += 1) {
    if (view.getUint32(i, true) === 0x02014b50) {
      view.setUint32(i + at, change(view.getUint32(i + at, true)), true);
    }
  }
  return lie;
}

describe('an archive', () => {
  it('is opened as it was made, packed or not', () => {
    for (const isPacked of [true, false]) {
      const zip = makeZip(files, { isPacked });
      assert.ok(isZip(zip));
      const opened = openZip(zip);
      assert.deepEqual([...opened.paths].sort(), [...files.keys()].sort());
      assert.equal(readText(opened, 'imsmanifest.xml'), '<manifest/>');
      assert.deepEqual(opened.read('media/é.png'), new Uint8Array([1, 2, 3]));
      assert.equal(opened.read('zeros')?.length, 300_000);
      assert.equal(opened.read('gone'), undefined);
    }
  });

  it('is the same bytes each time', () => {
    assert.deepEqual(makeZip(files, { now: 0 }), makeZip(files, { now: 0 }));
  });

  it('that leads out of its folder is refused', () => {
    for (const path of ['../evil', 'a/../../evil', '/etc/passwd', 'C:\\evil', '..\\evil']) {
      const zip = makeZip(new Map([[path, 'x']]));
      assert.throws(() => openZip(zip), Refusal, path);
    }
  });

  it('that unpacks to more, or to less, than it says is refused', () => {
    const zip = makeZip(files);
    assert.throws(() => openZip(withListed(zip, 24, (size) => Math.min(size, 1000))), Refusal);
    assert.throws(() => openZip(withListed(zip, 24, (size) => size + 1)), Refusal);
    const bomb = withListed(zip, 24, () => 0x7fffffff);
    assert.throws(() => openZip(bomb), /too large/);
  });

  it('that is cut off or changed anywhere is refused, or opened as it was', () => {
    const zip = makeZip(files);
    fc.assert(
      fc.property(
        fc.nat(zip.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, by, isCut) => {
          const bad = isCut ? zip.slice(0, at) : zip.with(at, zip[at]! ^ by);
          try {
            const { paths, read } = openZip(bad);
            for (const path of paths) assert.ok((read(path)?.length ?? 0) <= 300_000);
          } catch (error) {
            assert.ok(error instanceof Refusal, String(error));
          }
        },
      ),
      { numRuns: runs(300), seed },
    );
  });
});

describe('a path in a package', () => {
  it('never leads out', () => {
    assert.equal(safePath('a\\b/./c'), 'a/b/c');
    assert.equal(safePath('a/../b'), undefined);
    assert.equal(safePath(''), undefined);
    assert.equal(pathFrom('items/a/item.xml', '../img/x%20y.png?z#1'), 'items/img/x y.png');
    assert.equal(pathFrom('item.xml', '../x.png'), undefined);
    assert.equal(pathFrom('item.xml', 'a%'), 'a%');
  });
});

describe('bytes as text', () => {
  it('are read as they were written', () => {
    assert.equal(decodeText(new TextEncoder().encode('é')), 'é');
    assert.equal(decodeText(new Uint8Array([0xe9])), 'é');
    assert.equal(decodeText(new Uint8Array([0xff, 0xfe, 0xe9, 0])), 'é');
    assert.equal(decodeText(new Uint8Array([0xfe, 0xff, 0, 0xe9])), 'é');
  });
});
