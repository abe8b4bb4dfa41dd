// Packages as we write them for Anki: read by our own reader, and looked at with another SQLite.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';

import { ankiPackageExporter } from '../../../../../src/core/convert/anki-apkg/export.js';
import { ankiPackage } from '../../../../../src/core/convert/anki-apkg/index.js';
import { sha1 } from '../../../../../src/core/convert/anki-apkg/sha1.js';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import type { DraftBank } from '../../../../../src/core/convert/index.js';
import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { type Back, assertRoundTrip } from '../round-trip.js';

async function readBack(file: string | Uint8Array): Promise<Back> {
  const {
    bank,
    problems,
    media = new Map<string, Uint8Array>(),
  } = await ankiPackage.import(openZip(file as Uint8Array));
  return { bank: withAddresses(bank, media), problems };
}

/** Files of the round trip hold the address that they had. */
function withAddresses(bank: DraftBank, media: ReadonlyMap<string, Uint8Array>): DraftBank {
  let text = JSON.stringify(bank);
  for (const [path, bytes] of media) {
    const address = JSON.stringify(encodeURI(new TextDecoder().decode(bytes))).slice(1, -1);
    text = text.replaceAll(`(${path}`, `(${address}`);
  }
  return JSON.parse(text) as DraftBank;
}

const bank = `
id: bio
title: Biology
description: "About *cells*."
language: fr
questions:
  - id: q1
    question: Which is it? ![A cell](img/cell.png)
    choices: [{text: This, correct: true}, That]
flashcards:
  - id: c1
    front: "1 < 2 & ![](img/cell.png)"
    back: "![](say.mp3)"
    reverse: true
    tags: [one, two]
  - id: c2
    cloze: "{{a}} {{c1::b}} {{c3::c}}"
`;
const files: Readonly<Record<string, Uint8Array>> = {
  'img/cell.png': new Uint8Array([1, 2, 3]),
  'say.mp3': new Uint8Array([4]),
};
const now = Date.UTC(2026, 0, 2);

function packed(text = bank, at = now): Promise<Uint8Array> {
  const exported = readExportBank(readBank(text), 'bio.quiz.yaml');
  return ankiPackageExporter.export([exported], {
    now: at,
    media: (_, address) => files[address],
  }) as Promise<Uint8Array>;
}

describe('a bank as a package for Anki', () => {
  it('comes back as it was, but for what was told', () =>
    fc.assert(
      fc.asyncProperty(arbitraryBank(), (data) =>
        assertRoundTrip(data, ankiPackageExporter, readBack),
      ),
      { numRuns: runs(150), seed },
    ));

  it('is the same each time', async () => {
    assert.deepEqual(await packed(), await packed());
  });

  it('has its pictures and sounds, and gives them back', async () => {
    const { media, problems, bank: back } = await ankiPackage.import(openZip(await packed()));
    assert.deepEqual(problems, []);
    assert.deepEqual([...media!.keys()], ['media/cell.png', 'media/say.mp3']);
    assert.equal(back.description, 'About *cells*.');
    assert.deepEqual(
      back.flashcards.map(({ id }) => id),
      ['q1', 'c1', 'c2'],
    );
  });

  // Where there is Anki (`pip install anki`), it imports the package twice: `python3 -c "import anki"`.
  it('is what the importer of Anki asks for', async function () {
    const folder = mkdtempSync(join(tmpdir(), 'anki-'));
    try {
      const file = join(folder, 'a.apkg');
      writeFileSync(file, await packed());
      const { status, stdout, stderr, error } = spawnSync(
        'python3',
        [join(import.meta.dirname, 'check_package.py'), file, join(folder, 'b')],
        { encoding: 'utf8' },
      );
      if (error !== undefined) return this.skip();
      assert.equal(status, 0, stderr);
      const told = JSON.parse(stdout) as {
        readonly notes: readonly (readonly [string, string, string, number])[];
        readonly cards: readonly (readonly [string, number, number])[];
        readonly entries: readonly (readonly [string, number])[];
      };
      assert.deepEqual(
        told.notes.map(([guid]) => guid),
        ['bio..q1', 'bio..c1', 'bio..c2'],
      );
      for (const [, , sort, checksum] of told.notes) {
        const hash = createHash('sha1').update(sort).digest('hex').slice(0, 8);
        assert.equal(checksum, Number.parseInt(hash, 16));
      }
      assert.equal(told.notes[1]![2], '1 < 2 &  cell.png ');
      assert.deepEqual(told.cards, [
        ['bio..q1', 0, 1],
        ['bio..c1', 0, 2],
        ['bio..c1', 1, 2],
        ['bio..c2', 0, 3],
        ['bio..c2', 1, 3],
        ['bio..c2', 2, 3],
      ]);
      // Nothing is packed.
      assert.ok(told.entries.every(([, method]) => method === 0));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('makes sums as everybody does', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 200]) {
      const bytes = new Uint8Array(length).fill(97);
      assert.equal(
        Buffer.from(sha1(bytes)).toString('hex'),
        createHash('sha1').update(bytes).digest('hex'),
      );
    }
  });
});
