// The names of items in QTI.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { exportId } from '../../../../../src/core/convert/export-bank/export-id.js';
import { decodedName, encodedName } from '../../../../../src/core/convert/qti/names.js';
import { arbitraryId } from '../../../../generators/text.js';
import { runs, seed } from '../../../../property-runs.js';

describe('a name of QTI', () => {
  it('is one of XML, and comes back as it was', () => {
    const part = fc.constantFrom('_x', '_x2', 'é', 'a', '_', '5', '.');
    const mixed = fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((parts) => `a${parts.join('')}z`);
    const one = fc.constantFrom('_x5f_', 'a_xe9_', '9', 'é', '_x');
    const id = fc.oneof(arbitraryId(), one, mixed);
    fc.assert(
      fc.property(id, id, (bank, item) => {
        const name = encodedName(exportId(bank, item));
        assert.match(name, /^[A-Za-z_][A-Za-z\d._-]*$/);
        assert.deepEqual(decodedName(name, bank), {
          bank,
          item: item.startsWith('~') ? undefined : item,
        });
      }),
      { numRuns: runs(500), seed },
    );
  });

  it('of other people is none of ours', () => {
    assert.equal(decodedName('i684d5931341c096d99a050f07a8d2b15'), undefined);
    assert.equal(decodedName('qw_one'), undefined);
  });
});
