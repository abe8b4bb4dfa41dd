import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { readBank } from '../../../../src/core/document/index.js';
import { bankKey, gapCards, itemKeys, keyedItems } from '../../../../src/core/history/index.js';
import { readGaps } from '../../../../src/core/markdown/index.js';
import { runs } from '../../../property-runs.js';
import { arbitraryBank } from '../../../generators/index.js';
import { growsInProportion } from '../../../time-taken.js';

function keysOf(...items: readonly string[]): readonly string[] {
  return itemKeys(
    readBank(`title: x\nflashcards:\n${items.map((each) => `  - ${each}\n`).join('')}`),
  );
}

describe('the name of a bank', () => {
  const named = (head: string, path: string): string =>
    bankKey(readBank(`${head}title: x\n`), path);

  it('is its id', () => {
    assert.equal(named('id: cells\n', 'banks/other.quiz.yaml'), 'cells');
  });

  it('else its file’s name, without what all banks end with', () => {
    assert.equal(named('', 'banks/cells.quiz.yaml'), 'cells');
    assert.equal(named('', 'C:\\banks\\cells 2.quiz.yml'), 'cells 2');
    assert.equal(named('', 'cells.YAML'), 'cells');
    assert.equal(named('', 'v1.2.yml'), 'v1.2');
    assert.equal(named('', '.quiz.yaml'), '.quiz.yaml');
  });
});

describe('the key of an item', () => {
  it('is its id', () => {
    assert.deepEqual(keysOf('{id: nps, front: A, back: B}'), ['nps']);
  });

  it('else a fingerprint of what it asks, whatever its case, blanks, emphasis and answer', () => {
    const [key] = keysOf('{front: What is the NPS?, back: A score}');
    assert.match(key!, /^~[0-9a-z]{11}$/);
    assert.deepEqual(keysOf('{front: "what   is the *NPS*?", back: Another score}'), [key]);
    assert.notDeepEqual(keysOf('{front: What is the CSAT?, back: A score}'), [key]);
  });

  it('is that of the answer, too, where two ask alike', () => {
    const [one, two] = keysOf('{front: Which?, back: This}', '{front: Which?, back: That}');
    assert.match(one!, /^~[0-9a-z]{11}\.[0-9a-z]{11}$/);
    assert.notEqual(one, two);
    // In any order.
    assert.deepEqual(keysOf('{front: Which?, back: That}', '{front: which, back: "**This**"}'), [
      two,
      one,
    ]);
  });

  it('is left alone by a neighbour with an id that asks the same', () => {
    const [alone] = keysOf('{front: Which?, back: This}');
    const [, beside] = keysOf('{id: a, front: Which?, back: That}', '{front: Which?, back: This}');
    assert.equal(beside, alone);
  });

  it('of a choice question stays when its choices move', () => {
    const bank = (...choices: readonly string[]): readonly string[] => {
      const item = (all: readonly string[]): string =>
        `  - question: Which?\n    choices: [${all.join(', ')}]\n`;
      return itemKeys(
        readBank(
          `title: x\nquestions:\n${item(choices)}${item(['d', '{text: e, correct: true}'])}`,
        ),
      );
    };
    const right = '{text: c, correct: true}';
    assert.deepEqual(bank('a', 'b', right), bank(right, 'b', 'a'));
    assert.notDeepEqual(bank('a', 'b', right), bank('a', 'b', '{text: f, correct: true}'));
  });

  it('is each item’s own, whatever the bank', () => {
    fc.assert(
      fc.property(arbitraryBank(), arbitraryBank(), (a, b) => {
        const lists = ['questions', 'flashcards'].map(
          (list) =>
            [
              list,
              [a, b, a].flatMap((bank) => (bank[list] as unknown[] | undefined) ?? []),
            ] as const,
        );
        const bank = readBank(JSON.stringify({ title: 'x', ...Object.fromEntries(lists) }));
        const keys = itemKeys(bank);
        assert.equal(keys.length, bank.items.length);
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(keys.every((key) => key !== ''));
        assert.deepEqual(
          keyedItems(bank, 'x.quiz.yaml').map(({ name }) => name.item),
          keys,
        );
      }),
      { numRuns: runs(60) },
    );
  });

  it('is there for what is half typed', () => {
    const keys = keysOf(
      '',
      '{}',
      '- ',
      'text',
      '{front: }',
      '{back: x}',
      '{cloze: "{{"}',
      '{id: a}',
      '{id: a}',
    );
    assert.equal(new Set(keys).size, keys.length);
  });

  it('is found in proportion to the bank, though all ask the same', () => {
    const item = '  - {front: Which?, back: This}\n';
    growsInProportion(
      (n) => {
        const bank = readBank(`title: x\nflashcards:\n${item.repeat(n)}`);
        itemKeys(bank);
      },
      { from: 200 },
    );
  });
});

describe('the cards of a cloze', () => {
  const cardsOf = (text: string): ReturnType<typeof gapCards> => gapCards(readGaps(text).gaps);

  it('are one for each number, and one for each gap without', () => {
    assert.deepEqual(cardsOf('{{c1::a}} {{c2::b}} {{c1::c}} {{d|e}} {{f}}'), [
      { card: 'gap-1', gaps: [0, 2] },
      { card: 'gap-2', gaps: [1] },
      { card: 'gap-d', gaps: [3] },
      { card: 'gap-f', gaps: [4] },
    ]);
  });

  it('have each a name of their own', () => {
    assert.deepEqual(
      cardsOf('{{1}} {{c1::a}} {{x}} {{ x }} {{}} {{=x~y}}').map(({ card }) => card),
      ['gap-1.2', 'gap-1', 'gap-x', 'gap-x.2', 'gap-', 'gap-x.3'],
    );
  });
});
