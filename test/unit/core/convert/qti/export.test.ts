// QTI as we write it: read by our own reader.
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import { canvasExporter } from '../../../../../src/core/convert/qti/canvas/export.js';
import { qtiPackages } from '../../../../../src/core/convert/qti/index.js';
import {
  qti21Exporter,
  qti30Exporter,
} from '../../../../../src/core/convert/qti/write/write-package.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { assertRoundTrip } from '../round-trip.js';

/** One reader reads all versions. */
const [qti] = qtiPackages as [(typeof qtiPackages)[number]];

describe('a bank as QTI', () => {
  for (const exporter of [canvasExporter, qti21Exporter, qti30Exporter]) {
    it(`comes back from ${exporter.title} as it was, but for what was told`, () =>
      fc.assert(
        fc.asyncProperty(arbitraryBank(), (data) =>
          assertRoundTrip(data, exporter, (file) => qti.import(openZip(file as Uint8Array))),
        ),
        { numRuns: runs(150), seed },
      ));
  }

  for (const exporter of [canvasExporter, qti21Exporter, qti30Exporter]) {
    it(`keeps blanks of code and between words in ${exporter.title}`, async () => {
      const explanation = 'A **b**_c_ d\n\n```js\nif (x) {\n  y();\n}\n```';
      const question = { question: 'Why?', answer: true, explanation };
      const document = readBank(JSON.stringify({ title: 'T', questions: [question] }));
      const file = await exporter.export([readExportBank(document, 't.quiz.yaml')], {});
      const { bank } = await qti.import(openZip(file as Uint8Array));
      assert.equal(bank.questions[0]!.explanation, explanation);
    });
  }
});
