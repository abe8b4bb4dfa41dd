// What formatting promises, on random banks: formatting twice is once, the meaning stays for us and for
// another reader, so does every remark and every problem, and what is sure is never left.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/span.js';
import { arbitraryBankText, arbitraryEdit, editOf } from '../../../generators/bank-text.js';
import { runs, seed } from '../../../property-runs.js';
import { checkFormat, isOpen } from './check-format.js';
import { arbitraryUntidyBank } from './untidy-bank.js';

/** Where a remark to the linter stands oddly, or an anchor names a list's items, more is left. */
function isOdd(text: string): boolean {
  return text.includes('quizwright-') || /^(?:questions|flashcards):(?:\s|#.*)*&/m.test(text);
}

describe('formatBank keeps its promises', () => {
  it('on banks without a fault, whatever their style, and leaves nothing', () => {
    fc.assert(
      fc.property(arbitraryUntidyBank(false), (text) => {
        const { left, isBank } = checkFormat(text);
        if (isBank && !isOpen(text) && !isOdd(text)) assert.deepEqual(left, []);
      }),
      { seed, numRuns: runs(150) },
    );
  }).timeout(120_000);

  it('on banks with faults of form', () => {
    fc.assert(
      fc.property(arbitraryUntidyBank(true), (text) => void checkFormat(text)),
      { seed, numRuns: runs(80) },
    );
  }).timeout(120_000);

  it('on broken banks', () => {
    const broken = fc
      .tuple(
        fc.oneof(arbitraryBankText(), arbitraryUntidyBank(true)),
        fc.array(arbitraryEdit(), { maxLength: 4 }),
      )
      .map(([text, edits]) =>
        edits.reduce((now, edit) => applyEdits(now, [editOf(edit, now)]), text),
      );
    fc.assert(
      fc.property(broken, (text) => void checkFormat(text)),
      { seed, numRuns: runs(100) },
    );
  }).timeout(120_000);
});
