import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatBank, formatEdits } from '../../../../src/core/format/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { runs, seed } from '../../../property-runs.js';
import { arbitraryUntidyBank } from './untidy-bank.js';

describe('formatEdits', () => {
  it('are none where nothing changes', () => {
    assert.deepEqual(formatEdits('title: T\nnotes: n\n'), []);
  });

  it('are one for each part that changes, of its lines that do', () => {
    const text =
      'title:  T\n\nquestions:\n  - question: a\n    answer: "b"\n\n  - question: c\n    answer: d\n\n  - question: e\n    answer:   f\n';
    assert.deepEqual(
      formatEdits(text).map(({ start, end, text: to }) => [text.slice(start, end), to]),
      [
        ['title:  T\n', 'title: T\n'],
        ['    answer: "b"\n', '    answer: b\n'],
        ['    answer:   f\n', '    answer: f\n'],
      ],
    );
  });

  it('are one for keys that change places, and for items as before', () => {
    const text = 'notes: n\ntitle: T\nid: x\n\nquestions:\n  - question:  a\n    answer: b\n';
    const edits = formatEdits(text);
    assert.equal(applyEdits(text, edits), formatBank(text).text);
    assert.ok(edits.length >= 1);
  });

  it('always make what `formatBank` makes', () => {
    fc.assert(
      fc.property(arbitraryUntidyBank(true), (text) => {
        assert.equal(applyEdits(text, formatEdits(text)), formatBank(text).text);
      }),
      { seed, numRuns: runs(200) },
    );
  });
});
