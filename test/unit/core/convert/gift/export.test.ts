// GIFT as we write it: read by our own reader, and by another.
import fc from 'fast-check';

import { giftExporter } from '../../../../../src/core/convert/gift/export.js';
import { gift } from '../../../../../src/core/convert/gift/index.js';
import { moodleFraction } from '../../../../../src/core/convert/moodle/fractions.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { assertRoundTrip } from '../round-trip.js';

/** Half a percent is no loss. */
const asInMoodle = (share: number): number => moodleFraction(share).percent;

describe('a bank as GIFT', () => {
  it('comes back as it was, but for what was told', () =>
    fc.assert(
      fc.asyncProperty(arbitraryBank(), (data) =>
        assertRoundTrip(data, giftExporter, (file) => gift.import(file as string), {
          share: asInMoodle,
        }),
      ),
      { numRuns: runs(300), seed },
    ));
});
