// Known problems stay known under edits of other things, and nothing new hides behind them.
import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import {
  entriesOf,
  matchBaseline,
  readBaseline,
  writeBaseline,
} from '../../../../src/core/baseline/index.js';
import { readBank } from '../../../../src/core/document/index.js';
import { lintText, type Problem } from '../../../../src/core/lint/index.js';
import { runs, seed } from '../../../property-runs.js';
import { presetSettings } from '../../examples/example-files.js';

const settings = presetSettings('recommended');

const parts = fc.record({
  id: fc.option(fc.constantFrom('a', 'b', 'c', 'rivers', 'hills'), { nil: undefined }),
  stem: fc.constantFrom(
    'Which river is the longest?',
    'Which of these is NOT a hill',
    'Is it so',
    'What is it called when a river meets the sea?',
  ),
  body: fc.constantFrom(
    'answer: true',
    'anwser: It',
    'answer: It\n    points: many',
    'choices:\n      - One of them\n      - All of the above\n      - {text: This one which is much longer than all the others, correct: true}',
    'choices: [Yes, No]',
    'choices:\n      - text: Yes\n        corect: true\n      - No',
  ),
  more: fc.constantFrom(
    '',
    '    explanation: |\n      Because.\n',
    '    tags: [a, a]\n',
    '    level: high\n',
  ),
});

/** An item as its lines. */
const item = parts.map(
  ({ id, stem, body, more }) =>
    `  - ${id === undefined ? '' : `id: ${id}\n    `}question: ${stem}\n    ${body}\n${more}`,
);

const gap = fc.constantFrom('', '', '', '\n', '  # a remark\n', '\n\n');

const bank = fc.array(fc.tuple(gap, item), { minLength: 1, maxLength: 6 });

const edit = fc.record({
  what: fc.constantFrom('insert', 'delete', 'move', 'replace', 'remark', 'head'),
  at: fc.nat(20),
  to: fc.nat(20),
  item: fc.tuple(gap, item),
});

type Items = readonly (readonly [gap: string, item: string])[];

interface Bank {
  readonly head: string;
  readonly items: Items;
}

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited({ head, items }: Bank, { what, at, to, item: other }: Edit): Bank {
  const index = at % Math.max(1, items.length);
  switch (what) {
    case 'insert':
      return { head, items: items.toSpliced(index, 0, other) };
    case 'delete':
      return { head, items: items.toSpliced(index, 1) };
    case 'replace':
      return { head, items: items.toSpliced(index, 1, other) };
    case 'move': {
      const [moved] = items.slice(index, index + 1);
      const left = items.toSpliced(index, 1);
      return {
        head,
        items: moved === undefined ? left : left.toSpliced(to % items.length, 0, moved),
      };
    }
    case 'remark':
      return {
        head,
        items: items.map((each, i) => (i === index ? [`  # number ${to}\n`, each[1]] : each)),
      };
    default:
      return {
        head: `${head}description: Number ${to}.\n`.replace(/(description.*\n)+/, '$1'),
        items,
      };
  }
}

const textOf = ({ head, items }: Bank): string =>
  `${head}questions:\n${items.map(([before, lines]) => before + lines).join('')}`;

/** What a problem is to somebody who looks at its item alone: rule, the item’s lines, the place in them. */
function namesOf(text: string, problems: readonly Problem[]): readonly string[] {
  const { items } = readBank(text);
  return problems.map(({ rule, item: name, start, end }) => {
    const home = items.find(
      ({ offset, reading, name: own }) =>
        own === name && start >= offset && start <= offset + reading.source.length,
    );
    if (home === undefined) return `${rule} ${text.slice(start, end)}`;
    const { offset, reading } = home;
    // Remarks and blank lines behind an item are read with it.
    const source = reading.source.split('\n').filter((line) => !/^\s*(#.*)?$/.test(line));
    return [rule, reading.id ?? '', ...source, start - offset].join('\n');
  });
}

function counts(names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}

function problemsOf(text: string): readonly Problem[] {
  return lintText(text, settings).problems;
}

function reported(
  before: string,
  after: string,
): { all: readonly Problem[]; told: readonly Problem[] } {
  const known = entriesOf({ text: before, problems: problemsOf(before) }).entries;
  const kept = readBaseline(writeBaseline({ banks: new Map([['a', known]]), named: new Map() }));
  assert.ok(typeof kept !== 'string');
  const all = problemsOf(after);
  const judged = entriesOf({ text: after, problems: all });
  const { isKnown } = matchBaseline({ ...judged, known: kept.banks.get('a') ?? [] });
  return { all, told: all.filter((_, i) => !isKnown[i]) };
}

describe('a baseline', () => {
  it('knows problems of untouched items again, and hides none that is new', () => {
    let [known, fresh] = [0, 0];
    fc.assert(
      fc.property(bank, fc.array(edit, { maxLength: 6 }), (items, edits) => {
        const before: Bank = { head: 'title: T\n', items };
        const after = edits.reduce(edited, before);
        const [old, now] = [textOf(before), textOf(after)];
        const { all, told } = reported(old, now);
        const was = counts(namesOf(old, problemsOf(old)));
        const is = counts(namesOf(now, all));
        const says = counts(namesOf(now, told));
        for (const [name, count] of is) {
          // As many as there are more of it than there were, if its item was not touched.
          const more = Math.max(0, count - (was.get(name) ?? 0));
          const toldOf = says.get(name) ?? 0;
          assert.ok(toldOf <= more, `told though known: ${name}\n---\n${old}\n---\n${now}`);
        }
        // Of each rule at least as many are told as there are more of in the whole bank.
        const rules = counts(all.map(({ rule }) => rule));
        const rulesBefore = counts(problemsOf(old).map(({ rule }) => rule));
        const rulesTold = counts(told.map(({ rule }) => rule));
        for (const [rule, count] of rules) {
          const more = count - (rulesBefore.get(rule) ?? 0);
          assert.ok((rulesTold.get(rule) ?? 0) >= more, `${rule} is hidden`);
        }
        // And what is new in an item that nobody has met is told.
        const itemsBefore = new Set(items.map(([, lines]) => idOf(lines) ?? stemOf(lines)));
        for (const problem of all) {
          const lines = after.items.find(([, each]) => holds(now, each, problem))?.[1];
          if (lines === undefined || !isAlone(after, lines)) continue;
          if (itemsBefore.has(idOf(lines) ?? stemOf(lines)) || bodyOf(items, lines)) continue;
          assert.ok(told.includes(problem), `hidden: ${problem.rule} in\n${lines}`);
          fresh++;
        }
        known += all.length - told.length;
      }),
      { seed, numRuns: runs(150) },
    );
    assert.ok(known > 300 && fresh > 30, `${known} were known, ${fresh} new`);
  });

  const idOf = (lines: string): string | undefined => /- id: (\S+)/.exec(lines)?.[1];
  const stemOf = (lines: string): string => /question: (.*)/.exec(lines)![1]!;
  const isAlone = ({ items }: Bank, lines: string): boolean =>
    items.filter(([, each]) => each === lines).length === 1;
  const holds = (text: string, lines: string, { start }: Problem): boolean => {
    const at = text.indexOf(lines);
    return start >= at && start < at + lines.length;
  };
  /** Whether there was an item that said the same under another id or stem: it is taken for that one. */
  const bodyOf = (items: Items, lines: string): boolean => {
    const rest = (each: string): string => each.replace(/ {2}- (id: \S+\n {4})?question: .*\n/, '');
    return items.some(([, each]) => rest(each) === rest(lines));
  };

  it('knows an item again whose id or stem was changed', () => {
    const choices =
      '    choices:\n      - A first one\n      - A second one\n      - {text: This, correct: true}\n    level: high\n';
    const before = `title: T\nquestions:\n  - question: Which is it?\n${choices}`;
    const stem = before.replace('Which is it?', 'Which of them is it?');
    assert.deepEqual(reported(before, stem).told, []);
    const named = before.replace('- question', '- id: this\n    question');
    assert.ok(reported(before, named).all.length > 0);
    const renamed = named.replace('id: this', 'id: that');
    assert.deepEqual(reported(named, renamed).told, []);
  });

  it('tells the same mistake in another item, though the first was mended', () => {
    const make = (...flawed: readonly boolean[]): string =>
      `title: T\nquestions:\n${flawed
        .map(
          (each, i) =>
            `  - id: q${i}\n    question: Which is ${i}?\n    answer: It, ${i}\n${each ? '    points: many\n' : ''}`,
        )
        .join('')}`;
    const { told } = reported(make(true, false), make(false, true));
    assert.deepEqual(
      told.map(({ rule, item }) => [rule, item]),
      [['wrong-type', 'q1']],
    );
  });

  it('is sorted, a line for each entry, and the same for the same problems', () => {
    const one = { rule: 'b', item: 'x', line: '1', content: '' };
    const two = { rule: 'a', item: '', line: '2', content: 'c', with: 'z.quiz.yaml' };
    const banks = new Map([
      ['b.quiz.yaml', [one, two, { ...one }]],
      ['__proto__', [one]],
      ['a "quoted"\n.quiz.yaml', [two]],
      ['empty.quiz.yaml', []],
    ]);
    const text = writeBaseline({ banks, named: new Map() });
    assert.equal(
      text,
      [
        '{',
        '  "version": 1,',
        '  "banks": {',
        '    "__proto__": [',
        '      {"rule":"b","item":"x","line":"1"}',
        '    ],',
        '    "a \\"quoted\\"\\n.quiz.yaml": [',
        '      {"rule":"a","line":"2","content":"c","with":"z.quiz.yaml"}',
        '    ],',
        '    "b.quiz.yaml": [',
        '      {"rule":"a","line":"2","content":"c","with":"z.quiz.yaml"},',
        '      {"rule":"b","item":"x","line":"1","count":2}',
        '    ]',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
    const again = readBaseline(text);
    assert.ok(typeof again !== 'string');
    assert.equal(writeBaseline(again), text);
  });

  it('says what is wrong with one that cannot be used', () => {
    const says = (text: string): unknown => readBaseline(text);
    assert.equal(says('{'), 'is no JSON');
    assert.equal(says('[]'), 'is no baseline of Quizwright');
    assert.equal(says('{"version": 0}'), 'is no baseline of Quizwright');
    assert.equal(says('{"version": 9}'), 'was written by a newer version of Quizwright');
    assert.equal(says('{"version": 1, "banks": []}'), 'has no list of banks');
    assert.equal(says('{"version": 1, "banks": {"a": {}}}'), 'has no list for `a`');
    for (const entry of [
      '1',
      '{}',
      '{"rule":"a","line":"b","count":0}',
      '{"rule":"a","line":"b","x":1}',
    ]) {
      assert.equal(
        says(`{"version": 1, "banks": {"a": [${entry}]}}`),
        'has an entry that says nothing (`a`, number 1)',
      );
    }
    assert.equal(says('{"version": 1}'), 'is no baseline of Quizwright');
    assert.equal(says('{"version": 1, "banks": {}, "files": []}'), 'is no baseline of Quizwright');
    assert.equal(says(' \n'), 'is empty');
    assert.match(String(says('{\n<<<<<<< ours\n')), /a merge that nobody has settled/);
    assert.equal(says('title: T\n<<<<<<< ours\n'), 'is no JSON');
  });
});
