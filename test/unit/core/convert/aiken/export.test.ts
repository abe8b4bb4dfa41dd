// Aiken as we write it.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { aikenExporter } from '../../../../../src/core/convert/aiken/export.js';
import { aiken } from '../../../../../src/core/convert/aiken/index.js';
import { readExportBank } from '../../../../../src/core/convert/exporters.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { assertRoundTrip } from '../round-trip.js';

describe('a bank as Aiken', () => {
  it('comes back as it was, but for what was told', () =>
    fc.assert(
      fc.asyncProperty(arbitraryBank(), (data) =>
        assertRoundTrip(data, aikenExporter, (file) => aiken.import(file as string)),
      ),
      { numRuns: runs(300), seed },
    ));

  it('has a line for each text', () => {
    const bank = readBank(
      'title: t\nquestions:\n  - question: Which is *even*?\n    choices: [{text: 2, correct: true}, 3]\n',
    );
    assert.equal(
      aikenExporter.export([readExportBank(bank, 'b.quiz.yaml')], {}),
      'Which is even?\nA. 2\nB. 3\nANSWER: A\n',
    );
  });
});
