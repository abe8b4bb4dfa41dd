import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBank } from '../../../../src/core/document/index.js';
import { formatBank, formatSelection } from '../../../../src/core/format/index.js';
import { findDifferences } from '../../../../src/core/format/same-meaning.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';
import { runs, seed } from '../../../property-runs.js';
import { arbitraryUntidyBank } from './untidy-bank.js';

/** The text with what the selection from `from` to the end of `to` touches laid out. */
function formatted(text: string, from: string, to = from): string {
  const selection = { start: text.indexOf(from), end: text.indexOf(to) + to.length };
  return applyEdits(text, formatSelection(readBank(text), selection));
}

const untidy = `title:  "T"
language:   en

questions:
  - answer: true
    question:  One?
  # about two
  - answer: true
    question:  Two?


  - answer: true
    question:  Three?
flashcards:
  - back:  B
    front: F
`;

describe('formatSelection', () => {
  it('lays out the items that are touched, and no others', () => {
    assert.equal(
      formatted(untidy, 'Two'),
      untidy.replace(
        'answer: true\n    question:  Two?\n\n\n',
        'question: Two?\n    answer: true\n\n',
      ),
    );
    assert.equal(
      formatted(untidy, 'One', 'Two'),
      untidy
        .replace('answer: true\n    question:  One?\n', 'question: One?\n    answer: true\n\n')
        .replace('answer: true\n    question:  Two?\n\n\n', 'question: Two?\n    answer: true\n\n'),
    );
  });

  it('lays out keys where they are, though others should stand before them', () => {
    assert.equal(
      formatted(`notes:   n\n${untidy}`, 'language:'),
      `notes:   n\n${untidy}`.replace('language:   en', 'language: en'),
    );
  });

  it('leaves the dashes where those of the other items are', () => {
    const text = untidy.replaceAll('\n  ', '\n');
    assert.equal(
      formatted(text, 'Three'),
      text.replace('answer: true\n  question:  Three?', 'question: Three?\n  answer: true\n'),
    );
  });

  it('does not move what is an item’s own above it, nor the blank lines at the end', () => {
    const text = `\n\n# top\n\n${untidy}\n\n# end\n\n\n`;
    assert.equal(formatted(text, 'title'), text.replace('title:  "T"', 'title: T'));
  });

  it('does nothing where nothing is touched, or what is meant is not sure', () => {
    assert.equal(formatted(untidy, '\n\n\n'), untidy);
    const unsure = untidy.replace('Two?', 'Two: 2?');
    assert.equal(formatted(unsure, 'Two'), unsure);
    assert.deepEqual(formatSelection(readBank('a: b\n'), { start: 0, end: 3 }), []);
    assert.deepEqual(formatSelection(readBank(''), { start: 0, end: 0 }), []);
  });

  it('takes a bank between brackets as a whole', () => {
    const text = '{"title": "T", "notes": "n"}\n';
    assert.equal(formatted(text, 'notes'), formatBank(text).text);
  });

  it('works behind a byte order mark and with CRLF', () => {
    const text = `\ufeff${untidy.replaceAll('\n', '\r\n')}`;
    assert.equal(
      formatted(text, 'Two'),
      `\ufeff${formatted(untidy, 'Two').replaceAll('\n', '\r\n')}`,
    );
  });

  it('makes of a bank item by item what formatting makes of its items', () => {
    fc.assert(
      fc.property(arbitraryUntidyBank(false), fc.nat(), (text, at) => {
        const before = readBank(text);
        const whole = formatBank(text);
        if (!whole.isBank || whole.left.length > 0 || /#|[&*]\w/.test(text)) return;
        const { items } = before;
        if (items.length === 0) return;
        const { reading, offset } = items[at % items.length]!;
        const start = offset + (reading.node?.start ?? 0);
        const edits = formatSelection(before, { start, end: start });
        const after = readBank(applyEdits(text, edits));
        const mine = sourceOf(after.items[at % items.length]!);
        const wanted = sourceOf(readBank(whole.text).items[at % items.length]!);
        assert.equal(mine, wanted);
      }),
      { seed, numRuns: runs(150) },
    );
  }).timeout(120_000);

  it('never changes a meaning, nor a line outside the parts that are touched', () => {
    const text = fc.oneof(arbitraryUntidyBank(true), arbitraryBankText());
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const from = a % (source.length + 1);
        const selection = { start: from, end: Math.min(source.length, from + (b % 200)) };
        const bank = readBank(source);
        const edits = formatSelection(bank, selection);
        const result = readBank(applyEdits(source, edits));
        assert.deepEqual(findDifferences(bank, result), []);
        for (const [i, item] of bank.items.entries()) {
          const { node, source: own } = item.reading;
          const start = item.offset;
          const end = start + (node?.end ?? own.length);
          const isFar = end < selection.start || start > selection.end;
          const isOwn = bank.items.every((other) => other === item || other.offset !== start);
          if (!isFar || !isOwn) continue;
          const kept = result.items[i]!;
          assert.equal(textOf(kept), textOf(item));
        }
      }),
      { seed, numRuns: runs(150) },
    );
  }).timeout(120_000);
});

type Item = ReturnType<typeof readBank>['items'][number];

function textOf({ reading: { node, source } }: Item): string {
  return source.slice(0, node?.end ?? source.length);
}

/** An item’s text as if its dash stood in the first column. */
function sourceOf(item: Item): string {
  const text = textOf(item).replaceAll('\r', '');
  const indent = /^[ \t]*/.exec(text)![0].length;
  return text
    .split('\n')
    .map((line) => line.slice(Math.min(indent, /^ */.exec(line)![0].length)))
    .join('\n');
}
