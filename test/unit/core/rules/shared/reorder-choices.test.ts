import assert from 'node:assert/strict';

import fc from 'fast-check';

import { readBank } from '../../../../../src/core/document/index.js';
import type { ItemReading } from '../../../../../src/core/model/reading.js';
import { reorderChoices } from '../../../../../src/core/rules/shared/reorder-choices.js';
import { applyEdits } from '../../../../../src/core/text/span.js';
import { readYamlText } from '../../../../../src/core/yaml/index.js';
import { runs, seed } from '../../../../property-runs.js';

/** The bank with the choices of its first question in another order; undefined where none is made. */
function reordered(text: string, order: readonly number[]): string | undefined {
  const item = readBank(text).items[0]!;
  const edits = reorderChoices(item.reading, order);
  if (edits === undefined) return undefined;
  const { offset } = item;
  return applyEdits(
    text,
    edits.map((edit) => ({ start: edit.start + offset, end: edit.end + offset, text: edit.text })),
  );
}

const bank = (choices: string): string =>
  `title: T\nquestions:\n  - question: Which?\n    choices:${choices}\n    points: 2\n`;

const moves: readonly { name: string; before: string; after: string; order: number[] }[] = [
  {
    name: 'bare texts',
    before: '\n      - A\n      - B\n      - C',
    after: '\n      - C\n      - A\n      - B',
    order: [2, 0, 1],
  },
  {
    name: 'remarks above and behind, and leaves blank lines where they are',
    before:
      ' # three\n      # of A\n      - A # a\n\n      # of B\n\n      # too\n      - text: B\n        correct: true # b\n        # below B\n      - C',
    after:
      ' # three\n      - C\n\n      # of A\n      - A # a\n      # of B\n\n      # too\n      - text: B\n        correct: true # b\n        # below B',
    order: [2, 0, 1],
  },
  {
    name: 'texts of several lines',
    before:
      '\n    - |\n      A\n\n      a\n    - "B\n      b"\n    - >-\n      C\n    - D\n      d',
    after: '\n    - D\n      d\n    - >-\n      C\n    - |\n      A\n\n      a\n    - "B\n      b"',
    order: [3, 2, 0, 1],
  },
  {
    name: 'a list in brackets',
    before: ' [A,  {text: B, correct: true},"C, c" ] # list',
    after: ' ["C, c",  A,{text: B, correct: true} ] # list',
    order: [2, 0, 1],
  },
  {
    name: 'a list in brackets on several lines, with remarks',
    before:
      ' [\n      A, # a\n      # of B\n      {text: B,\n        correct: true},\n      C # c\n      ]',
    after:
      ' [\n      C, # c\n      A, # a\n      # of B\n      {text: B,\n        correct: true}\n      ]',
    order: [2, 0, 1],
  },
];

const untouched: readonly { name: string; text: string; order?: number[] }[] = [
  { name: 'a pinned choice would move', text: bank('\n      - A\n      - {text: B, pin: true}') },
  { name: 'a choice is repeated by a later one', text: bank('\n      - &a A\n      - *a') },
  {
    name: 'the list is repeated from elsewhere',
    text: 'title: T\nquestions:\n  - question: Which?\n    choices: *list\n    hints: &list [A, B]\n',
  },
  { name: 'the order is none of all choices', text: bank(' [A, B]'), order: [0, 0] },
  { name: 'the order is longer', text: bank(' [A, B]'), order: [1, 0, 2] },
  { name: 'there are no choices', text: bank(' []'), order: [] },
  { name: 'the choices are no list', text: bank(' A'), order: [0] },
  { name: 'there is another fault in it', text: bank('\n      - A\n      - B: b') },
  { name: 'a line is lost', text: bank('\n      - A\n     - B') },
  { name: 'the item has two lists', text: bank(' [A, B]\n    choices: [C, D]') },
  { name: 'it is not clear whose a remark is', text: bank(' [A, # which?\n      B, C]') },
  {
    name: 'a remark would become text',
    text: bank('\n        # deep\n      - A\n      - |\n        B'),
  },
  { name: 'a remark would swallow a bracket', text: bank(' [\n      A, # a\n      B ]') },
];

describe('reorderChoices', () => {
  for (const { name, before, after, order } of moves) {
    for (const eol of ['\n', '\r\n']) {
      it(`moves ${name}${eol === '\n' ? '' : ', with CRLF'}`, () => {
        const text = bank(before).replaceAll('\n', eol);
        assert.equal(reordered(text, order), bank(after).replaceAll('\n', eol));
      });
    }
  }

  it('moves the last line of a file without a break', () => {
    const head = 'title: T\nquestions:\n  - question: Which?\n    choices:\n';
    assert.equal(
      reordered(`${head}      - A\n      - |\n        B`, [1, 0]),
      `${head}      - |\n        B\n      - A`,
    );
  });

  it('has nothing to do where the order is the present one', () => {
    const { reading } = readBank(bank(' [A, B]')).items[0]!;
    assert.deepEqual(reorderChoices(reading, [0, 1]), []);
  });

  it('moves the others around a pinned choice', () => {
    assert.equal(
      reordered(bank(' [A, B, {text: C, pin: true}]'), [1, 0, 2]),
      bank(' [B, A, {text: C, pin: true}]'),
    );
  });

  for (const { name, text, order = [1, 0] } of untouched) {
    it(`touches nothing where ${name}`, () => assert.equal(reordered(text, order), undefined));
  }

  it('gives the same choices and remarks, and back again the same bytes', () => {
    let moved = 0;
    fc.assert(
      fc.property(arbitraryList(), ({ text, order }) => {
        const after = reordered(text, order);
        assert.ok(after !== undefined, 'it is an orderly list');
        const before = choicesOf(text);
        assert.deepEqual(
          choicesOf(after),
          order.map((from) => before[from]),
        );
        assert.deepEqual(remarksOf(after), remarksOf(text));
        assert.deepEqual(withoutChoices(after), withoutChoices(text));
        assert.deepEqual(faultsOf(after), faultsOf(text));
        const back = order.map((_, i) => order.indexOf(i));
        assert.equal(reordered(after, back), text);
        if (after !== text) moved++;
      }),
      { seed, numRuns: runs(400) },
    );
    assert.ok(moved > 200);
  });
});

const firstItem = (text: string): ItemReading => readBank(text).items[0]!.reading;

const faultsOf = (text: string): string[] => firstItem(text).findings.map(({ rule }) => rule);

function choicesOf(text: string): unknown[] {
  return firstItem(text).data['choices'] as unknown[];
}

function remarksOf(text: string): string[] {
  const { source } = firstItem(text);
  return readYamlText(source)
    .comments.map(({ start, end }) => source.slice(start, end).trimEnd())
    .toSorted();
}

/** The lines before and behind the list, and the blank lines in it. */
function withoutChoices(text: string): { around: string[]; blank: number; length: number } {
  const [before = '', rest = ''] = text.split(/(?<=choices:)/);
  const behind = /\r?\n {4}points[^]*$/.exec(rest)?.[0] ?? '';
  const blank = rest.split(/\r?\n/).filter((line) => line === '').length;
  return { around: [before, behind], blank, length: text.length };
}

interface RandomList {
  readonly text: string;
  readonly order: readonly number[];
}

const word = fc.constantFrom(
  'Paris',
  'Rome',
  '12 %',
  'is it "so"?',
  "l'été",
  'a [b]',
  '*x*',
  'C#',
  '9–10',
);
const remark = fc.option(fc.constantFrom('# one', '# two # three', '#', "# don't [x"), { nil: '' });

/** A choice as people write it: its first line behind the dash, and lines below. */
const inLines = fc.tuple(word, word, fc.boolean()).chain(([a, b, correct]) => {
  const quoted = JSON.stringify(a);
  return fc.constantFrom<string[]>(
    [quoted],
    [`'${a.replaceAll("'", "''")}'`],
    ['|', a, '', `  ${b}`],
    ['>-', a, b],
    ['"one', 'two"'],
    [`text: ${quoted}`, `correct: ${correct}`],
    ['feedback: |', `  ${b}`, `text: ${quoted}`],
    [`{text: ${quoted}, correct: ${correct}}`],
  );
});

const inBrackets = fc.tuple(word, fc.boolean()).chain(([a, correct]) => {
  const quoted = JSON.stringify(a);
  return fc.constantFrom<string[]>(
    [quoted],
    [`{text: ${quoted}, correct: ${correct}}`],
    [`{text: ${quoted},`, `  feedback: 'no: [x]'}`],
  );
});

function arbitraryList(): fc.Arbitrary<RandomList> {
  const entry = (lines: fc.Arbitrary<string[]>): fc.Arbitrary<Entry> =>
    fc.record({ lines, above: fc.array(remark, { maxLength: 2 }), behind: remark, below: remark });
  const how = fc.record({
    blank: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    indent: fc.constantFrom('    ', '      '),
    crlf: fc.boolean(),
    more: fc.boolean(),
  });
  return fc.boolean().chain((flow) =>
    fc
      .tuple(fc.array(entry(flow ? inBrackets : inLines), { minLength: 2, maxLength: 6 }), how)
      .chain(([entries, layout]) => {
        const list = flow ? flowLines(entries, layout) : dashLines(entries, layout);
        const tail = layout.more ? ['    points: 2', ''] : [];
        const lines = ['title: T', 'questions:', '  - question: Which?', ...list, ...tail];
        const text = lines.join(layout.crlf ? '\r\n' : '\n');
        const indexes = entries.map((_, i) => i);
        return fc
          .shuffledSubarray(indexes, { minLength: indexes.length })
          .map((order) => ({ text, order }));
      }),
  );
}

interface Entry {
  readonly lines: string[];
  readonly above: string[];
  readonly behind: string;
  readonly below: string;
}

interface Layout {
  readonly blank: boolean[];
  readonly indent: string;
}

function dashLines(entries: readonly Entry[], { blank, indent }: Layout): string[] {
  return [
    '    choices:',
    ...entries.flatMap(({ lines, above, behind, below }, i) => {
      const own = lines.map((line, n) =>
        line === '' ? '' : `${indent}${n === 0 ? '- ' : '  '}${line}`,
      );
      // What stands behind or below a text after `|` would be text.
      const isBlock = /^[|>]/.test(lines[0]!);
      if (behind !== '' && !isBlock) own[own.length - 1] += ` ${behind}`;
      if (below !== '' && !isBlock) own.push(`${indent}  ${below}`);
      const remarks = above.map((text) => (text === '' ? '' : indent + text));
      while (remarks[0] === '') remarks.shift();
      return [...(blank[i] === true ? [''] : []), ...remarks, ...own];
    }),
  ];
}

function flowLines(entries: readonly Entry[], { blank, indent }: Layout): string[] {
  if (blank[0] === true) return [`    choices: [${entries.map(oneLine).join(', ')}]`];
  return [
    '    choices: [',
    ...entries.flatMap(({ lines, above, behind }, i) => {
      const own = lines.map((line) => `${indent}  ${line}`);
      const comma = i < entries.length - 1 || blank[1] === true ? ',' : '';
      own[own.length - 1] += `${comma}${behind === '' ? '' : ` ${behind}`}`;
      const remarks = above.filter((text) => text !== '').map((text) => indent + text);
      return [...(blank[i + 1] === true ? [''] : []), ...remarks, ...own];
    }),
    `${indent}]`,
  ];
}

const oneLine = ({ lines }: Entry): string => lines.join(' ');
