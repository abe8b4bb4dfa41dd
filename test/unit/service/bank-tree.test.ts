import assert from 'node:assert/strict';
import { readBank } from '../../../src/core/document/index.js';
import type { Span } from '../../../src/core/text/span.js';
import {
  bankFacts,
  type KnownProblems,
  linesBelow,
  type ListedBank,
  sectionLines,
  tellInEnglish,
  type TreeEntry,
  treeEntry,
  type TreeLine,
} from '../../../src/service/index.js';

const text = `title: Rivers
questions:
  - id: paris
    question: Which **river** flows through Paris?
    choices: [{text: Seine, correct: true}, Loire]
  - question:
  - question: Two or more
    status: draft
flashcards:
  - front: Loire
    back: A river.
    status: review
notes: Rivers flow.
`;

const none: KnownProblems = { count: 0, worst: undefined };

function listed(bank: string, problems: ListedBank['problems'] = () => none): ListedBank {
  return { path: 'europe/rivers.quiz.yaml', facts: bankFacts(readBank(bank)), problems };
}

const entry = (bank: ListedBank, line?: TreeLine): TreeEntry =>
  treeEntry(bank, line, tellInEnglish);

/** All lines of a bank, as they are read from above, each with what stands beside it. */
function drawn(bank: ListedBank): string[] {
  const draw = (line: TreeLine | undefined, indent: string): string[] => {
    const { label, description } = entry(bank, line);
    const below = line === undefined ? sectionLines(bank.facts) : linesBelow(bank.facts, line);
    return [
      `${indent}${label}${description === '' ? '' : ` (${description})`}`,
      ...below.flatMap((each) => draw(each, `${indent}  `)),
    ];
  };
  return draw(undefined, '');
}

const longBank = (count: number): ListedBank =>
  listed(
    `title: Long\nquestions:\n${Array.from({ length: count }, (_, i) => `  - {question: Q${i + 1}?, answer: a}\n`).join('')}`,
  );

describe('the tree of banks', () => {
  it('has sections, and in them what is asked as it is seen', () => {
    assert.deepEqual(drawn(listed(text)), [
      'Rivers (4 · europe)',
      '  Questions (3)',
      '    Which river flows through Paris?',
      '    Question 2, without a text',
      '    Two or more (draft)',
      '  Flashcards (1)',
      '    Loire (review)',
      '  Notes',
    ]);
  });

  it('says how much of a bank is due', () => {
    const of = (due: number): TreeEntry => entry({ ...listed(text), due });
    assert.equal(of(0).description, '4 · europe');
    assert.equal(of(1).description, '4 · 1 due · europe');
    const { description, spoken, tooltip } = of(12);
    assert.equal(description, '4 · 12 due · europe');
    assert.match(spoken, /12 due/);
    assert.match(tooltip, /12 due/);
  });

  it('says what a bank lacks in words, too', () => {
    assert.deepEqual(drawn(listed('# nothing\n')), ['rivers.quiz.yaml (no items yet · europe)']);
    assert.deepEqual(drawn(listed('questions:\nnotes: |\n')), [
      'rivers.quiz.yaml (no items yet · europe)',
      '  Questions (0)',
      '  Notes',
    ]);
  });

  it('has a section once, also where its key stands twice', () => {
    const twice = listed('questions:\n  - question: A?\nquestions:\n  - question: B?\n');
    assert.equal(sectionLines(twice.facts).length, 1);
    assert.ok(drawn(twice).length >= 3);
  });

  it('tells where an item stands, and what can be copied', () => {
    const bank = listed(text);
    const [first, second] = linesBelow(bank.facts, sectionLines(bank.facts)[0]!).map((line) =>
      entry(bank, line),
    );
    assert.equal(text.slice(first!.target).startsWith('Which **river**'), true);
    assert.deepEqual(
      [first!.id, first!.look, second!.id, second!.look],
      [...['paris', 'single-choice', undefined, 'question']],
    );
    assert.equal(entry(bank, { sort: 'section', name: 'notes' }).target, text.indexOf('notes:'));
  });

  it('counts the problems of a bank, and of an item those in it', () => {
    const asked: (string | undefined)[] = [];
    const bank = listed(text, (span?: Span) => {
      asked.push(span && text.slice(span.start, span.end));
      return { count: span === undefined ? 2 : 1, worst: 'warning' };
    });
    assert.equal(entry(bank).description, '4 · 2 problems · europe');
    const item = entry(bank, { sort: 'item', list: 'questions', index: 0, item: 0 });
    assert.deepEqual([item.description, item.worst], ['1 problem', 'warning']);
    assert.match(asked[1]!, /^id: paris[^]*Loire\]\s*$/);
    assert.equal(item.spoken, 'Which river flows through Paris?, Single choice, 1 problem');
    assert.equal(
      item.tooltip,
      'Which river flows through Paris?\nSingle choice\nId: paris\n1 problem',
    );
  });

  it('opens short sections at once, and long ones when they are asked for', () => {
    const section: TreeLine = { sort: 'section', name: 'questions' };
    assert.equal(entry(longBank(30), section).below, 'open');
    assert.equal(entry(longBank(31), section).below, 'closed');
    assert.equal(entry(listed('questions:\n'), section).below, 'none');
  });

  for (const count of [150, 151, 10_000, 20_123]) {
    it(`has each of ${count} items once and in order, never more lines than fit a page${count > 10_000 ? ' @long' : ''}`, () => {
      const { facts } = longBank(count);
      const found: number[] = [];
      const walk = (line: TreeLine): void => {
        const below = linesBelow(facts, line);
        assert.ok(below.length <= 150, `${below.length} lines`);
        for (const each of below) {
          if (each.sort === 'item') found.push(each.index);
          else walk(each);
        }
      };
      walk({ sort: 'section', name: 'questions' });
      assert.deepEqual(
        found,
        Array.from({ length: count }, (_, i) => i),
      );
    });
  }

  it('names ranges by numbers and by their first item', () => {
    const bank = longBank(151);
    const [, second] = linesBelow(bank.facts, { sort: 'section', name: 'questions' });
    const { label, description, spoken, key } = entry(bank, second);
    assert.deepEqual(
      [label, description, spoken, key],
      ['101 – 151', 'Q101?', 'Questions 101 to 151, Q101?', 'questions/100-151'],
    );
  });

  it('gives each line a key of its own that stays while its text is edited', () => {
    const keys = (bank: ListedBank): string[] => {
      const below = (line: TreeLine): string[] => [
        entry(bank, line).key,
        ...linesBelow(bank.facts, line).flatMap(below),
      ];
      return [entry(bank).key, ...sectionLines(bank.facts).flatMap(below)];
    };
    const before = keys(listed(text));
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(keys(listed(text.replace('Which', 'What'))), before);
  });
});
