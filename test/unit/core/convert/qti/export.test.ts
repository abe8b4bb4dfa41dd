// QTI as we write it: read by our own reader, and held against the schemas where they are at hand.
import fc from 'fast-check';

import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import { qtiPackages } from '../../../../../src/core/convert/qti/index.js';
import {
  qti21Exporter,
  qti30Exporter,
} from '../../../../../src/core/convert/qti/write/write-package.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { assertRoundTrip } from '../round-trip.js';

/** One reader reads all versions. */
const [qti] = qtiPackages as [(typeof qtiPackages)[number]];

describe('a bank as QTI', () => {
  for (const exporter of [qti21Exporter, qti30Exporter]) {
    it(`comes back from ${exporter.title} as it was, but for what was told`, () =>
      fc.assert(
        fc.asyncProperty(arbitraryBank(), (data) =>
          assertRoundTrip(data, exporter, (file) => qti.import(openZip(file as Uint8Array))),
        ),
        { numRuns: runs(150), seed },
      ));
  }
});
