// Packages of other people, read and written again in their own format: what is right stays right.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { isWritten } from '../../../../../src/core/convert/exporter.js';
import type { ImportResult } from '../../../../../src/core/convert/converter.js';
import { findExporter } from '../../../../../src/core/convert/exporters.js';
import { writeBank } from '../../../../../src/core/convert/index.js';
import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { answersOf } from '../answers-of.js';
import { corpus, folderIn, readPackage } from './reading.js';

const present = existsSync(corpus);

function bankOf({ bank }: ImportResult) {
  return readExportBank(readBank(writeBank(bank)), 'b.quiz.yaml', { drafts: true });
}

describe(`packages of other people, written again${present ? '' : ' (left out: the corpora are not beside this checkout)'}`, () => {
  before(function () {
    if (!present) this.skip();
  });

  for (const [name, format, count] of [
    ['test_qti_1.2', 'canvas', 5],
    ['test_qti_1.2_canvas', 'canvas', 4],
    // There is no 2.2 to be written.
    ['test_qti_2.2', 'qti21', 6],
    ['test_qti_2.2', 'qti30', 6],
  ] as const) {
    it(`${name} as ${format}`, async () => {
      const read = await readPackage(folderIn(corpus, name));
      const before = bankOf(read);
      const exporter = findExporter(format)!;
      assert.equal(before.items.filter((item) => isWritten(item, exporter)).length, count);
      const file = await exporter.export([before], { media: (_, path) => read.media?.get(path) });
      const again = await readPackage(openZip(file as Uint8Array));
      assert.equal(again.format, format);
      assert.deepEqual(again.problems, []);
      assert.deepEqual(answersOf(bankOf(again)), answersOf(before));
      assert.equal(again.media?.size ?? 0, read.media?.size ?? 0);
    });
  }
});
