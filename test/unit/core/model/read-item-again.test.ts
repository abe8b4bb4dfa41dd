// Most items let go of their nodes and read them again when asked: they must be what they were.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readBank } from '../../../../src/core/document/index.js';
import { itemKeyNames } from '../../../../src/core/model/key-names.js';
import { readItem } from '../../../../src/core/model/read-item.js';
import type { ItemReading } from '../../../../src/core/model/reading.js';
import { readYamlText } from '../../../../src/core/yaml/index.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';
import { runs, seed } from '../../../property-runs.js';

/** The reading of an item's own lines with its nodes kept, and with them let go. */
function readTwice({ list, source }: ItemReading): ItemReading[] {
  const { node, findings, anchored } = readYamlText(source, itemKeyNames(), false);
  if (node?.type !== 'seq' || node.entries.length !== 1) return [];
  const entry = node.entries[0]!;
  const from = { list, source, entry, node: entry.value, findings, anchored };
  return [false, true].map((isWhole) => readItem({ ...from, isWhole, isAnchorUsed: () => false }));
}

function assertSameNodes(text: string): number {
  let compared = 0;
  for (const { reading } of readBank(text).items) {
    const [kept, again] = readTwice(reading);
    if (kept === undefined || again === undefined) continue;
    assert.deepEqual(again.node, kept.node, reading.source);
    assert.equal(again.node, again.node, 'it is read once');
    assert.equal(again.isMap, again.map !== null);
    const { start, end } = kept.node ?? {};
    assert.deepEqual(kept.span, kept.node === null ? undefined : { start, end });
    assert.deepEqual(again.span, kept.span);
    compared++;
  }
  return compared;
}

describe('an item whose nodes are read again', () => {
  it('has the same ones in the banks of the examples', () => {
    const banks = readdirSync('examples', { recursive: true, encoding: 'utf8' });
    let compared = 0;
    for (const bank of banks.filter((name) => name.endsWith('.quiz.yaml'))) {
      compared += assertSameNodes(readFileSync(join('examples', bank), 'utf8'));
    }
    assert.ok(compared > 100, String(compared));
  });

  it('has the same ones in broken banks', () => {
    fc.assert(
      fc.property(arbitraryBankText(), (text) => void assertSameNodes(text)),
      { seed, numRuns: runs(300) },
    );
  });
});
