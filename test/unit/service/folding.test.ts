import assert from 'node:assert/strict';

import { type BankDocument, readBank, updateBank } from '../../../src/core/document/index.js';
import { type Fold, foldsInSteps } from '../../../src/service/index.js';
import { exampleNames, readExample } from '../examples/example-files.js';

const none = Number.POSITIVE_INFINITY;

function foldsOf(bank: BankDocument, limit: number): readonly Fold[] {
  const steps = foldsInSteps(bank, limit);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The lines that fold, from 1, with what makes them. */
function folds(text: string, limit = none): string[] {
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  return foldsOf(readBank(text), limit)
    .map(({ start, end, sort }) => [lineOf(start), lineOf(end), sort] as const)
    .filter(([first, last]) => first < last)
    .map(([first, last, sort]) => `${first}-${last}${sort === 'part' ? '' : ` ${sort}`}`);
}

const text = `# A remark
# of two lines
title: Rivers
objectives:
  name-rivers: |
    Name the rivers
    of Europe.
  find-them: Find them.
questions:
  # region Paris
  - question: |
      Which river flows
      through Paris?
    choices:
      - Loire
      - text: Seine
        correct: true
        feedback: >
          Yes.
          It does.
      - {text: Rhône}
    # said of the question

  # endregion
  # One more
  # is needed.
  - question: Short?
  - {question: Long?,
     choices: [
       a,
       b
     ]}

# The cards
flashcards:
  - front: a
    back: b
# end
`;

describe('folding', () => {
  it('goes by sections, regions, remarks, items, and what is in them', () => {
    assert.deepEqual(folds(text), [
      '4-8',
      '9-32',
      '35-37',
      '10-24 region',
      '1-2 comment',
      '25-26 comment',
      '11-22',
      '28-31',
      '36-37',
      '5-7',
      '14-21',
      '16-20',
      '18-20',
      '29-31',
    ]);
  });

  it('is the same with CRLF', () => {
    assert.deepEqual(folds(text.replaceAll('\n', '\r\n')), folds(text));
  });

  it('gives the largest first where there may not be all', () => {
    const all = foldsOf(readBank(text), none);
    for (let limit = 0; limit <= all.length; limit++) {
      assert.deepEqual(foldsOf(readBank(text), limit), all.slice(0, limit));
    }
  });

  it('is after an edit what it is in the whole text', () => {
    const bank = readBank(text);
    foldsOf(bank, none);
    for (let at = 0; at <= text.length; at += 13) {
      const edit = { start: at, end: Math.min(at + 2, text.length), text: '\n# x\n' };
      const edited = updateBank(bank, [edit]);
      assert.deepEqual(foldsOf(edited, none), foldsOf(readBank(edited.text), none));
    }
  });

  it('is made once for each block, and again only where the text changed', () => {
    const large = readBank(`questions:\n${'  - question: Q?\n    answer: A\n'.repeat(2000)}`);
    foldsOf(large, none);
    const edited = updateBank(large, [{ start: 20_000, end: 20_000, text: 'x' }]);
    let read = 0;
    for (const { content } of edited.blocks) {
      const { text: own } = content;
      Object.defineProperty(content, 'text', { get: () => (read++, own) });
    }
    foldsOf(edited, none);
    // The block with the edit, and the last one for the end of the section.
    assert.ok(read >= 1 && read <= 3, String(read));
  });

  it('has folds that lie in each other or apart, and never fails', () => {
    const all = [text, ...exampleNames.map(readExample), 'questions: [{question: a,\n b: [\n]}]\n'];
    for (const source of all) {
      for (let end = 0; end <= source.length; end += Math.ceil(source.length / 12)) {
        const part = source.slice(0, end);
        const found = foldsOf(readBank(part), none).filter(({ sort }) => sort === 'part');
        for (const [i, a] of found.entries()) {
          assert.ok(a.start <= a.end && a.end <= part.length);
          for (const b of found.slice(0, i)) {
            const apart = a.end <= b.start || b.end <= a.start;
            assert.ok(apart || (b.start <= a.start && a.end <= b.end), part.slice(a.start, a.end));
          }
        }
      }
    }
  });

  it('is quick where a bank is one line', () => {
    const items = Array.from({ length: 5000 }, (_, i) => `{question: Q${i}?, answer: [a, b]}`);
    const source = `{questions: [${items.join(', ')}]} # end\n`;
    const began = process.cpuUsage();
    const bank = readBank(source);
    const reading = process.cpuUsage(began).user;
    assert.equal(foldsOf(bank, none).length, 1);
    const both = process.cpuUsage(began).user;
    assert.ok(both < reading * 2, `${both} µs, of which ${reading} to read`);
  });
});
