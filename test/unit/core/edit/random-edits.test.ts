import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';

import { type BankDocument, readBank } from '../../../../src/core/document/index.js';
import { editItem, type ItemChange } from '../../../../src/core/edit/index.js';
import { patchData } from '../../../../src/core/edit/patch-data.js';
import { saysSame } from '../../../../src/core/edit/same-else.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { runs } from '../../../property-runs.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';
import { arbitraryPlain } from '../../../generators/text.js';

const SIGNS = [
  'a: b',
  '#x',
  '- y',
  '*z*',
  '{{gap}}',
  '"q"',
  "l'eau",
  '$\\frac12$',
  '1.10',
  'yes',
  'null',
  'a\nb',
  ' x ',
  '[1, 2]',
  '%',
  '@',
  '`c`',
  'é 😀',
  'a #b',
];

/** A text that people type; and what they type that YAML has other plans for. */
const text = fc.oneof(fc.constantFrom(...SIGNS), arbitraryPlain());

/** A change that makes sense for an item, picked by numbers so that it fits any. */
function changeFor(
  data: Readonly<Record<string, unknown>>,
  pick: readonly number[],
  typed: string,
): ItemChange {
  const [a = 0, b = 0, c = 0] = pick;
  const lists = Object.keys(data).filter((key) => Array.isArray(data[key]));
  const texts = Object.keys(data).filter((key) => key !== 'kind' && typeof data[key] === 'string');
  const list = lists[b % Math.max(lists.length, 1)];
  const length = list === undefined ? 0 : (data[list] as unknown[]).length;
  const other = ['title', 'source', 'explanation', 'front', 'question'][b % 5]!;
  const sort = a % 6;
  if (sort === 0 && texts.length > 0)
    return { type: 'set', path: [texts[b % texts.length]!], value: typed };
  if (sort === 1)
    return { type: 'remove', path: [Object.keys(data)[b % Object.keys(data).length]!] };
  if (list !== undefined && length > 0 && list !== 'range') {
    const entry = (data[list] as unknown[])[c % length];
    if (sort === 2) return { type: 'insert', path: [list], index: c % (length + 1), value: entry };
    if (sort === 3) return { type: 'remove', path: [list, c % length] };
    if (sort === 4) return { type: 'move', path: [list], from: c % length, to: (c >> 4) % length };
    if (typeof entry === 'string') {
      return list === 'choices'
        ? { type: 'set', path: [list, c % length, 'feedback'], value: typed }
        : { type: 'set', path: [list, c % length], value: typed };
    }
    const key = Object.keys(entry as object).find(
      (each) => typeof (entry as never)[each] === 'string',
    );
    if (key !== undefined) return { type: 'set', path: [list, c % length, key], value: typed };
  }
  return { type: 'set', path: [other], value: typed };
}

const remarksOf = (bank: BankDocument): string[] =>
  bank.comments.map(({ start, end }) => bank.text.slice(start, end).trim());

describe('random edits of random banks', () => {
  it('make the item say what was asked for, and change nothing else', () => {
    let made = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        arbitraryBankText(),
        fc.array(fc.nat({ max: 999 }), { minLength: 3, maxLength: 3 }),
        fc.nat({ max: 99 }),
        text,
        (bankText, pick, which, typed) => {
          const before = readBank(bankText);
          const { items } = before;
          const item = items[which % Math.max(items.length, 1)];
          if (item === undefined || item.reading.map === null) return;
          const { data, kind } = item.reading;
          if (Object.keys(data).length === 0) return;
          const change = changeFor(data, pick, typed);
          const said = patchData(data, change);
          const edited = editItem(before, item, [change]);
          if (edited === undefined) {
            refused += 1;
            return;
          }
          made += 1;
          const after = readBank(applyEdits(bankText, edited.edits));
          const at = items.indexOf(item);
          assert.equal(after.items.length, items.length);
          for (const [i, each] of after.items.entries()) {
            if (i !== at) assert.ok(saysSame(each.reading.data, items[i]!.reading.data));
          }
          const own: Record<string, unknown> = { ...after.items[at]!.reading.data };
          // What settles the kind may have been added.
          if (!('kind' in said!)) delete own['kind'];
          assert.ok(saysSame(own, said), JSON.stringify([own, said, change]));
          if (kind !== undefined) assert.equal(after.items[at]!.reading.kind, kind);
          const lost = change.type === 'remove';
          const kept = remarksOf(after);
          if (!lost) assert.deepEqual(kept.toSorted(), remarksOf(before).toSorted());
          // Another reader agrees wherever it could read the bank before.
          if (item.reading.findings.length === 0 && parses(bankText))
            assert.ok(parses(after.text), after.text);
        },
      ),
      { numRuns: runs(150) },
    );
    assert.ok(made > 10 * refused, `${made} made, ${refused} refused`);
  });
});

function parses(bankText: string): boolean {
  try {
    parse(bankText, { logLevel: 'silent' });
    return true;
  } catch {
    return false;
  }
}
