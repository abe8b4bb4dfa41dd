import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { readBank } from '../../../../src/core/document/index.js';
import {
  type BankStatistics,
  compareStatistics,
  findDuplicates,
  mergeStatistics,
  statisticsOf,
} from '../../../../src/core/statistics/index.js';
import { runs } from '../../../property-runs.js';

const head = 'title: x\ntags: [all]\nobjectives: {a: A., b: B.}\ndefaults: {level: apply}\n';

function count(items: readonly string[], path = ''): BankStatistics {
  const lines = items.length === 0 ? '' : `questions:\n${items.join('')}`;
  return statisticsOf(readBank(head + lines), path);
}

/** Items that are counted in every way there is. */
const items = fc.constantFrom(
  '  - just a text\n',
  '  - {question: Which one is it?, answer: true, tags: [t], objectives: [a]}\n',
  '  - {id: i, question: Which one is it not?, answer: false, status: draft, difficulty: easy}\n',
  '  - {question: What is it?, choices: [one two, {text: three, correct: true}], level: create}\n',
  '  - {question: And now?, choices: [one, two, {text: three four, correct: true}], tags: [u, t]}\n',
  '  - {question: Or this?, shuffle: true, choices: [a, {text: b, correct: true}], objectives: [c]}\n',
  '  - {question: How long?, answer: 3, time-limit: 90s, explanation: So., points: 2}\n',
);

describe('statistics of several banks', () => {
  it('are those of one bank with all their items', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(items, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        (parts) => {
          const merged = mergeStatistics(parts.map((part) => count(part)));
          const whole = count(parts.flat());
          assert.deepEqual(comparable(merged), comparable(whole));
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('are nothing for no bank', () => {
    const { banks, questions, kinds } = mergeStatistics([]);
    assert.deepEqual([banks, questions, kinds['open']], [[], 0, 0]);
  });

  it('keep languages apart, and objectives with one id and two texts', () => {
    const french = readBank(
      'title: y\nlanguage: fr\nobjectives: {a: Autre.}\nquestions:\n  - {question: Où est-ce ?, answer: b}\n',
    );
    const { reading, objectives } = mergeStatistics([
      count(['  - {question: Where is it?, answer: b}\n']),
      statisticsOf(french),
    ]);
    assert.deepEqual(
      reading.map(({ language, words }) => [language, words]),
      [
        ['en', 3],
        ['fr', 2],
      ],
    );
    assert.deepEqual(
      objectives.map(({ id, text }) => `${id}: ${text}`),
      ['a: A.', 'b: B.', 'a: Autre.'],
    );
  });
});

/** Of empty banks some lists may be in another order. */
function comparable(statistics: BankStatistics): object {
  const { banks: _, prints, objectives, ...others } = statistics;
  return {
    ...others,
    prints: prints.map(({ print }) => print),
    objectives: objectives.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

describe('duplicates', () => {
  const france = '  - {question: What is the capital of France?, answer: Paris}\n';
  const near = '  - {question: Paris is what of France; its capital city?, answer: Paris}\n';

  it('are found in a bank and in others, the earlier one told', () => {
    const both = mergeStatistics([
      count([france, '  - {question: Why?, answer: b}\n', france], 'a'),
      count([`  - {id: again, ${france.slice(5)}`], 'b'),
    ]);
    const { same, near: almost } = findDuplicates(both.prints);
    assert.deepEqual(
      same.map(({ later, earlier }) => [later.bank, later.item, earlier.bank, earlier.item]),
      [
        [0, 'questions[2]', 0, 'questions[0]'],
        [1, 'again', 0, 'questions[0]'],
      ],
    );
    assert.deepEqual(almost, []);
  });

  it('that are near are told once, with how alike they are', () => {
    const words = 'Which small part of every animal cell makes most of the energy that it needs';
    const { same, near: almost } = findDuplicates(
      count([
        `  - {question: ${words}?, answer: b}\n`,
        `  - {question: ${words} daily?, answer: b}\n`,
        near,
      ]).prints,
    );
    assert.deepEqual(same, []);
    assert.equal(almost.length, 1);
    assert.equal(almost[0]!.later.item, 'questions[1]');
    assert.ok(almost[0]!.alike > 0.8 && almost[0]!.alike < 1);
  });

  it('leave what is told as the same out of what is near', () => {
    const one =
      '  - {question: Which part of an animal cell makes most of its energy?, answer: b}\n';
    const other =
      '  - {question: Which part of the animal cell makes most of its energy?, answer: b}\n';
    const { same, near: almost } = findDuplicates(count([one, other, one]).prints);
    assert.deepEqual([same.length, almost.length], [1, 1]);
  });
});

describe('two versions of a bank', () => {
  const before = count([
    '  - {question: a, answer: true, tags: [old]}\n',
    '  - {question: b, choices: [{text: a, correct: true}, b], objectives: [a]}\n',
  ]);
  const after = count([
    '  - {id: x, question: a, answer: true, tags: [new]}\n',
    '  - {question: b, choices: [b, {text: a, correct: true}], objectives: [a]}\n',
    '  - {question: c, answer: 4, points: 3, time-limit: 10s, objectives: [a]}\n',
  ]);
  const changed = compareStatistics(before, after).filter((each) => each.before !== each.after);

  it('are compared figure by figure, those that came and went too', () => {
    assert.deepEqual(
      changed.map(({ group, name, before: old, after: now }) => `${group} ${name} ${old} ${now}`),
      [
        'items questions 2 3',
        'items points 2 5',
        'items time-limits 0 10',
        'kinds numeric 0 1',
        'statuses approved 2 3',
        'difficulties none 2 3',
        'levels apply 2 3',
        'tags all 2 3',
        'tags new undefined 1',
        'tags old 1 undefined',
        'objectives a 1 2',
        'keys A 1 0',
        'keys B 0 1',
        'missing explanation 2 3',
        'missing feedback 2 3',
        'missing both 2 3',
      ],
    );
  });

  it('add up objectives that have one id in two banks', () => {
    const item = '  - {question: d, answer: true, objectives: [a]}\n';
    const other = statisticsOf(
      readBank(`title: y\nobjectives: {a: Another.}\nquestions:\n${item.repeat(2)}`),
    );
    const objective = compareStatistics(before, mergeStatistics([before, other])).find(
      ({ group }) => group === 'objectives',
    );
    assert.deepEqual(objective, { group: 'objectives', name: 'a', before: 1, after: 3 });
  });

  it('have no differences where nothing changed', () => {
    assert.ok(compareStatistics(after, after).every((each) => each.before === each.after));
  });

  it('are compared in every group of figures', () => {
    const lengths = changed.length;
    const groups = new Set(compareStatistics(before, after).map(({ group }) => group));
    assert.ok(lengths > 0);
    assert.deepEqual(
      [...groups],
      'items kinds statuses difficulties levels tags objectives true-false keys lengths duplicates missing'.split(
        ' ',
      ),
    );
  });
});
