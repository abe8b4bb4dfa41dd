// What holds for every refactoring in every bank, whoever wrote it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readBank } from '../../../../src/core/document/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import {
  addIds,
  moveAt,
  type Refactoring,
  refactoringsAt,
  tellInEnglish,
} from '../../../../src/service/index.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';
import { runs, seed } from '../../../property-runs.js';
import { readBanks } from './banks.js';

/** Titles of what can be undone by the title behind it, to the byte or in what it says. */
const undone: readonly (readonly [title: string, back: string, exact: boolean])[] = [
  ['Convert to a question with two choices', 'Convert to a true-false question', true],
  ['Convert to a question with multiple answers', 'Convert to a single-choice question', true],
  ['Extract to a stimulus', 'Put the stimulus into the question', false],
];

function remarksOf(text: string): readonly string[] {
  return readBank(text)
    .comments.map(({ start, end }) => text.slice(start, end).trim())
    .toSorted();
}

function faultsOf(text: string): number {
  const { head, findings, items } = readBank(text);
  return [head, { findings }, ...items.map(({ reading }) => reading)].reduce(
    (sum, each) => sum + each.findings.length,
    0,
  );
}

/** Whether a reader that is not ours takes the text for right YAML. */
function isYaml(text: string): boolean {
  return parseDocument(text, { logLevel: 'silent' }).errors.length === 0;
}

/** Where cursors are put: in each item at its beginning, and in each of its lines. */
function placesIn(text: string): number[] {
  return readBank(text).items.flatMap(({ reading, offset }) => {
    const start = offset + (reading.node?.start ?? 0);
    return [
      start,
      ...[...reading.source.matchAll(/\n\s*- \S/g)].map(
        ({ index, 0: line }) => offset + index + line.length,
      ),
    ];
  });
}

let tried = 0;

function check(text: string, place: number, refactoring: Refactoring): void {
  const { title, edits } = refactoring;
  const after = applyEdits(text, edits);
  const told = `${title} in ${JSON.stringify(text)}`;
  tried++;
  assert.notEqual(after, text, told);
  assert.deepEqual(remarksOf(after), remarksOf(text), told);
  assert.ok(faultsOf(after) <= faultsOf(text), told);
  if (text.length < 5000 && isYaml(text)) assert.ok(isYaml(after), `${told}: ${after}`);
  assert.equal(readBank(after).itemCount, readBank(text).itemCount, told);
  for (const [one, back, exact] of undone) {
    if (title !== one) continue;
    const at = Math.min(...edits.map(({ start }) => start), place);
    const offers = refactoringsAt(readBank(after), { start: at, end: at }, tellInEnglish);
    const again = offers.find((each) => each.title === back);
    if (again === undefined) continue;
    const original = applyEdits(after, again.edits);
    // A kind that need not be said may be gone, or without its quotes.
    if (exact && !text.includes('kind')) assert.equal(original, text, told);
    else assert.deepEqual(dataOf(original), dataOf(text), told);
  }
}

function dataOf(text: string): unknown {
  const { head, items } = readBank(text);
  return JSON.parse(
    JSON.stringify([head.data, items.map(({ reading }) => ({ ...reading.data, kind: '' }))]),
  );
}

function checkAll(text: string, places: readonly number[]): void {
  const document = readBank(text);
  for (const place of places) {
    for (const each of refactoringsAt(document, { start: place, end: place }, tellInEnglish)) {
      check(text, place, each);
    }
    for (const by of [-1, 1] as const) {
      const selection = { start: place, end: place };
      const move = moveAt(document, selection, by);
      if (move === undefined) continue;
      tried++;
      const after = applyEdits(text, move.edits);
      assert.deepEqual(remarksOf(after), remarksOf(text));
      assert.equal(faultsOf(after), faultsOf(text), JSON.stringify([text, after]));
      const back = moveAt(readBank(after), move.selection, -by as -1 | 1);
      assert.ok(back !== undefined, JSON.stringify([text, after]));
      assert.equal(applyEdits(after, back.edits), text);
      assert.deepEqual(back.selection, selection);
    }
  }
  const { edits } = addIds(document);
  const after = applyEdits(text, edits);
  assert.equal(addIds(readBank(after)).count, 0, text);
  assert.ok(faultsOf(after) <= faultsOf(text), text);
}

describe('every refactoring', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`keeps what it should in the banks of the repository, with ${JSON.stringify(eol)}`, () => {
      tried = 0;
      // All places would take minutes: a few of each bank, others in each.
      const few = runs(2);
      for (const [at, { text }] of readBanks().entries()) {
        const own = text.replaceAll(/\r?\n/g, eol);
        const places = placesIn(own);
        const apart = Math.ceil(places.length / few);
        checkAll(
          own,
          places.filter((_, i) => (i + at) % apart === 0),
        );
      }
      assert.ok(tried > 100, String(tried));
    }).timeout(120_000);
  }

  it('keeps it in any bank', () => {
    tried = 0;
    fc.assert(
      fc.property(arbitraryBankText(), (text) => checkAll(text, placesIn(text))),
      { seed, numRuns: runs(25) },
    );
    assert.ok(tried > 100, String(tried));
  });

  it('is offered at any place of a bank that is being typed, without a fault', () => {
    fc.assert(
      fc.property(arbitraryBankText(), fc.nat(), fc.nat({ max: 40 }), (text, cut, length) => {
        const typed = text.slice(0, cut % (text.length + 1));
        const document = readBank(typed);
        const start = Math.max(0, typed.length - length);
        for (const each of refactoringsAt(document, { start, end: typed.length }, tellInEnglish)) {
          check(typed, start, each);
        }
        moveAt(document, { start, end: start }, 1);
        addIds(document);
      }),
      { seed, numRuns: runs(60) },
    );
  });
});
