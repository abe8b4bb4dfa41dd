import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import {
  bankKey,
  type History,
  keyedItems,
  mergeRecords,
  type NewRecord,
  seenRecords,
  stampRecord,
} from '../../../src/core/history/index.js';
import { doubtKey, knownAgain, linkRecords } from '../../../src/extension/review/known-again.js';

const now = Date.UTC(2026, 0, 5, 9);

const bankOf = (text: string, file = 'bank.quiz.yaml') => {
  const bank = readBank(text);
  return { key: bankKey(bank, file), bank, file };
};

type Bank = ReturnType<typeof bankOf>;

/** A history in which each item of these banks was reviewed once. */
function reviewed(...banks: readonly Bank[]): NewRecord[] {
  return banks.flatMap(({ bank, file }) =>
    keyedItems(bank, file).flatMap(({ name, placed }): NewRecord[] => [
      ...seenRecords(new Map(), name, placed.reading),
      { type: 'review', ...name, card: 'front', rating: 3 },
    ]),
  );
}

function historyOf(records: readonly NewRecord[]): History {
  return mergeRecords(
    records.map((record, i) => stampRecord(record, now, `a-${i + 1}`)),
    now,
  );
}

const never = (): boolean => false;

const rivers = `title: Rivers
flashcards:
  - {front: Which river flows through the city of Vienna?, back: the Danube}
  - {front: Which river flows through the city of London?, back: the Thames}
  - {id: paris, front: Which river flows through the city of Paris?, back: the Seine}
`;

describe('items that were edited or renamed', () => {
  it('are known again where that is certain, and then nothing more is to be said', () => {
    const records = reviewed(bankOf(rivers));
    const after = bankOf(
      rivers
        .replace('id: paris', 'id: seine')
        .replace('flows through the city of Vienna', 'flows through Vienna'),
    );
    const again = knownAgain(historyOf(records), [after], false, never);
    assert.deepEqual(
      again.sure.map(({ to }) => to.item).filter((item) => !item.startsWith('~')),
      ['seine'],
    );
    assert.equal(again.sure.length, 2);
    assert.deepEqual(again.doubts, []);
    const linked = historyOf([...records, ...linkRecords(again.sure)]);
    assert.deepEqual(knownAgain(linked, [after], false, never), { sure: [], doubts: [] });
    assert.ok(linked.reviews.some(({ item }) => item === 'seine'));
  });

  it('are not linked again when the learner took that back', () => {
    const after = bankOf(rivers.replace('id: paris', 'id: seine'));
    const history = historyOf(reviewed(bankOf(rivers)));
    assert.equal(knownAgain(history, [after], false, never).sure.length, 1);
    assert.deepEqual(knownAgain(history, [after], false, () => true).sure, []);
  });

  it('are asked about together when their bank has another name, and only where all banks are there', () => {
    const history = historyOf(reviewed(bankOf(rivers, 'rivers.quiz.yaml')));
    const renamed = bankOf(rivers, 'water.quiz.yaml');
    assert.deepEqual(knownAgain(history, [renamed], false, never), { sure: [], doubts: [] });
    const { sure, doubts } = knownAgain(history, [renamed], true, never);
    assert.deepEqual(sure, []);
    const [doubt, ...others] = doubts;
    assert.deepEqual(others, []);
    assert.ok(doubt?.type === 'bank');
    assert.deepEqual([doubt.from, doubt.to, doubt.links.length], ['rivers', 'water', 3]);
    const denied = doubtKey(doubt);
    assert.deepEqual(knownAgain(history, [renamed], true, (key) => key === denied).doubts, []);
    // A bank that is still there has not been renamed.
    const both = [bankOf(rivers, 'rivers.quiz.yaml'), renamed];
    assert.deepEqual(knownAgain(history, both, true, never), { sure: [], doubts: [] });
  });

  it('are asked about one by one where it is not certain, a handful at a time', () => {
    const cities = ['Vienna', 'London', 'Paris', 'Rome', 'Cairo', 'Berlin', 'Prague'];
    const before = bankOf(
      `title: x\nflashcards:\n${cities.map((city, i) => `  - {front: In which year was the tall bridge of ${city} built?, back: "18${i}0"}\n`).join('')}`,
    );
    const after = bankOf(
      `title: x\nflashcards:\n${cities.map((city, i) => `  - {front: In which year was the tall bridge of ${city} made, back: "17${i}5"}\n`).join('')}`,
    );
    const { sure, doubts } = knownAgain(historyOf(reviewed(before)), [after], false, never);
    assert.deepEqual(sure, []);
    assert.equal(doubts.length, 5);
    const [first] = doubts;
    assert.ok(first?.type === 'item');
    const city = cities.find((name) => first.before.text.includes(name))!;
    assert.ok(first.now.text.includes(city), `${first.before.text} / ${first.now.text}`);
  });
});
