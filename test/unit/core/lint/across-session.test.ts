// What banks have in common, found again as they change, is what is found in all of them at once.
import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { type BankDocument, readBank, updateBank } from '../../../../src/core/document/index.js';
import {
  acrossRules,
  AcrossSession,
  type BankPrints,
  checkAcrossBanks,
  type Problem,
} from '../../../../src/core/lint/index.js';
import { bankFacts } from '../../../../src/service/index.js';
import { runs, seed } from '../../../property-runs.js';

const questions = [
  'question: Which river flows through Paris?\n    answer: Seine',
  'question: Which river flows through **Paris** ?\n    answer: Seine',
  'question: Which long river flows through the town of Paris?\n    answer: Seine',
  'question: Which river of France flows through Paris?\n    answer: Seine',
  'question: Which river flows through Lyon?\n    answer: Rhône',
  'question: Explain why all rivers flow down to the sea at last.\n    kind: open',
  'question: Explain why rivers all flow down to the sea.\n    kind: open',
  'question:',
];
const remarks = [
  '',
  '  # quizwright-disable-next-line duplicate-question\n',
  '  # quizwright-disable-next-line near-duplicate-question -- it is\n',
  '  # quizwright-disable\n',
  '  # quizwright-enable\n',
];

const item = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom(...remarks)),
    fc.constantFrom(...questions),
  )
  .map(([remark, question]) => `${remark}  - ${question}\n`);

const settingsOf = (...on: readonly string[]): BankPrints['settings'] =>
  new Map(on.map((id) => [id, { severity: 'info', options: {} }]));
const someSettings = [
  settingsOf(...acrossRules),
  settingsOf('duplicate-question'),
  settingsOf('near-duplicate-question'),
  settingsOf(),
];

interface Bank {
  readonly path: string;
  readonly settings: BankPrints['settings'];
  readonly items: readonly string[];
  document: BankDocument;
}

const textOf = (items: readonly string[]): string => `title: T\nquestions:\n${items.join('')}`;

/** A change: of a bank's settings, of one item, of their number, or of the banks themselves. */
const change = fc.record({
  bank: fc.nat(5),
  what: fc.constantFrom('add', 'remove', 'settings', 'replace', 'replace', 'insert', 'delete'),
  at: fc.nat(30),
  items: fc.array(item, { minLength: 1, maxLength: 6 }),
  settings: fc.constantFrom(...someSettings),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(banks: readonly Bank[], { bank, what, at, items, settings }: Change): Bank[] {
  const path = `${bank}.quiz.yaml`;
  const known = banks.find((each) => each.path === path);
  const others = banks.filter((each) => each.path !== path);
  if (known === undefined || what === 'add') {
    const fresh = { path, settings, items, document: readBank(textOf(items)) };
    return [...others, fresh].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
  if (what === 'remove') return others;
  if (what === 'settings') {
    return banks.map((each) => (each === known ? { ...known, settings } : each));
  }
  const index = at % (known.items.length + 1);
  const put = what === 'delete' ? [] : items.slice(0, 1);
  const left = known.items.toSpliced(index, what === 'insert' ? 0 : 1, ...put);
  const start = textOf(known.items.slice(0, index)).length;
  const taken = what === 'insert' ? '' : (known.items[index] ?? '');
  const edit = { start, end: start + taken.length, text: put.join('') };
  const document = updateBank(known.document, [edit]);
  assert.equal(document.text, textOf(left));
  return banks.map((each) => (each === known ? { ...known, items: left, document } : each));
}

function check(session: AcrossSession, banks: readonly BankPrints[]) {
  const steps = session.check(banks);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The prints of a bank as linting has them: only rules that are on can report. */
function asLinted(bank: BankPrints): BankPrints {
  const prints = bank.prints.map((print) => ({
    ...print,
    rules: print.rules.filter((rule) => bank.settings.has(rule)),
  }));
  return { ...bank, prints };
}

describe('AcrossSession', () => {
  it('finds after each change what is found in all banks at once', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 4, maxLength: 20 }), (changes) => {
        const session = new AcrossSession();
        let banks: readonly Bank[] = [];
        for (const each of changes) {
          banks = changed(banks, each);
          const prints = banks.map(({ path, settings, document }) => ({
            ...{ path, settings, prints: bankFacts(document).prints },
          }));
          const expected: readonly (readonly Problem[])[] = checkAcrossBanks(prints.map(asLinted));
          assert.deepEqual(check(session, prints), expected);
          found += expected.flat().length;
        }
      }),
      { seed, numRuns: runs(80) },
    );
    assert.ok(found > 300, `${found} problems were found`);
  });

  it('tells where things are after an edit above them', () => {
    const session = new AcrossSession();
    const [settings] = someSettings;
    const one = readBank(textOf([`  - ${questions[0]}\n`]));
    const two = readBank(textOf([`  - ${questions[4]}\n`, `  - ${questions[1]}\n`]));
    const prints = (a: BankDocument, b: BankDocument): BankPrints[] => [
      { path: 'a.yaml', settings: settings!, prints: bankFacts(a).prints },
      { path: 'b.yaml', settings: settings!, prints: bankFacts(b).prints },
    ];
    const [, [before]] = check(session, prints(one, two)) as [never, [Problem]];
    assert.equal(two.text.slice(before.start, before.end), 'Which river flows through **Paris** ?');
    const shifted = updateBank(two, [{ start: 0, end: 0, text: '# a\n' }]);
    const [, [after]] = check(session, prints(one, shifted)) as [never, [Problem]];
    assert.equal(after.start, before.start + 4);
    assert.deepEqual(after.related, before.related);
  });

  it('is there for every rule that looks across banks', () => {
    assert.deepEqual(acrossRules.toSorted(), ['duplicate-question', 'near-duplicate-question']);
  });
});
