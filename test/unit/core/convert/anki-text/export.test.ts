// Notes as we write them for Anki: read by our own reader, and by another.
import fc from 'fast-check';

import { ankiTextExporter } from '../../../../../src/core/convert/anki-text/export.js';
import { ankiText } from '../../../../../src/core/convert/anki-text/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { assertRoundTrip } from '../round-trip.js';

describe('a bank as text for Anki', () => {
  it('comes back as it was, but for what was told', () =>
    fc.assert(
      fc.asyncProperty(arbitraryBank(), (data) =>
        assertRoundTrip(data, ankiTextExporter, (file) => ankiText.import(file as string)),
      ),
      { numRuns: runs(300), seed },
    ));
});
