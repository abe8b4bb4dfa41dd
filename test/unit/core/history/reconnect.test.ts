import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { readBank } from '../../../../src/core/document/index.js';
import {
  type History,
  type ItemName,
  itemText,
  keyedItems,
  mergeRecords,
  nameKey,
  type NewRecord,
  type PresentItem,
  reconnect,
  type Reconnections,
  seenRecords,
  stampRecord,
} from '../../../../src/core/history/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';

type Items = readonly Readonly<Record<string, unknown>>[];

/** What a bank of these flashcards has now. */
function presentIn(items: Items, file = 'b'): readonly PresentItem[] {
  const bank = readBank(JSON.stringify({ title: 'x', flashcards: items }));
  return keyedItems(bank, `${file}.quiz.yaml`).map(({ name, placed }) => ({
    name,
    ...itemText(placed.reading),
  }));
}

/** The history of a learner who reviewed each of these once. */
function reviewed(present: readonly PresentItem[], ...more: readonly NewRecord[]): History {
  const records = present.flatMap(({ name, text, answer }): NewRecord[] => [
    { type: 'item', ...name, text, answer },
    { type: 'review', ...name, card: 'front', rating: 3 },
  ]);
  return mergeRecords(
    [...records, ...more].map((record, i) => stampRecord(record, i, `a-${i}`)),
    1e9,
  );
}

const everywhere = (): boolean => true;

function afterEdit(before: Items, after: Items): Reconnections {
  return reconnect(reviewed(presentIn(before)), presentIn(after));
}

/** The links of a reconnection, by place in the banks. */
function places(
  { sure, unsure }: Reconnections,
  before: readonly PresentItem[],
  after: readonly PresentItem[],
): { readonly sure: readonly string[]; readonly unsure: readonly string[] } {
  const place = (all: readonly PresentItem[], name: ItemName): number =>
    all.findIndex((item) => nameKey(item.name) === nameKey(name));
  const written = ({ from, to }: { from: ItemName; to: ItemName }): string =>
    `${place(before, from)}→${place(after, to)}`;
  return { sure: sure.map(written).toSorted(), unsure: unsure.map(written).toSorted() };
}

const nps = {
  front: 'What does the Net Promoter Score measure?',
  back: 'The loyalty of customers',
};
const csat = { front: 'When is customer satisfaction measured?', back: 'Right after a purchase' };
const capital = { front: 'What is the capital of France?', back: 'Paris' };

describe('an item that was changed', () => {
  const same: readonly (readonly [string, Items, Items])[] = [
    [
      'in a few words',
      [nps, csat],
      [{ ...nps, front: 'What does the NPS, the Net Promoter Score, measure?' }, csat],
    ],
    [
      'in its answer and its id',
      [{ ...nps, id: 'a' }, csat],
      [{ ...nps, id: 'b', back: 'How loyal customers are to a brand' }, csat],
    ],
    ['by getting an id', [nps, csat], [{ ...nps, id: 'nps' }, csat]],
    ['by getting another id', [{ ...nps, id: 'a' }, csat], [{ ...nps, id: 'b' }, csat]],
    ['by losing its id', [{ ...nps, id: 'a' }, csat], [nps, csat]],
    ['by getting a twin', [capital], [capital, { ...capital, back: 'Lutetia' }]],
    [
      'in one word of three',
      [{ front: 'mitochondrion: main task', back: 'makes ATP from sugar' }],
      [{ front: 'mitochondrion: main job', back: 'makes ATP from sugar' }],
    ],
  ];
  for (const [how, before, after] of same) {
    it(`${how} is known again`, () => {
      const [was, is] = [presentIn(before), presentIn(after)];
      const { sure, unsure } = places(afterEdit(before, after), was, is);
      assert.deepEqual([sure, unsure], [['0→0'], []]);
    });
  }

  const other: readonly (readonly [string, Items, Items])[] = [
    ['another capital', [capital], [{ front: 'What is the capital of Spain?', back: 'Madrid' }]],
    [
      'another sum',
      [{ front: 'What is 2 + 3 by your head?', back: '5' }],
      [{ front: 'What is 2 + 4 by your head?', back: '6' }],
    ],
    ['another subject', [nps], [csat]],
    [
      'another card of one short front',
      [{ front: 'True?', back: 'The sky is blue' }],
      [{ front: 'True?', back: 'Grass grows' }],
    ],
  ];
  for (const [what, before, after] of other) {
    it(`is not taken for ${what}`, () => {
      assert.deepEqual(afterEdit(before, after).sure, []);
    });
  }

  it('is asked about where it might be another', () => {
    const after = [{ front: 'What is the capital of Spain?', back: 'Madrid' }];
    const { unsure } = afterEdit([capital], after);
    assert.equal(unsure.length, 1);
    assert.ok(unsure[0]!.likeness >= 0.5 && unsure[0]!.likeness < 0.9);
    assert.deepEqual(afterEdit([nps], [csat]), { sure: [], unsure: [] });
  });

  it('is asked about where two are as like it', () => {
    const twins = [
      { ...nps, id: 'a' },
      { ...nps, id: 'b' },
    ];
    const { sure, unsure } = afterEdit([nps], twins);
    assert.deepEqual([sure, unsure.length], [[], 1]);
  });
});

describe('an item in another bank', () => {
  const items = [nps, { ...csat, id: 'csat' }, capital];
  const before = presentIn(items, 'old');
  const history = reviewed(before);

  it('is known again when its bank was renamed', () => {
    const after = presentIn(items, 'new');
    assert.deepEqual(places(reconnect(history, after, everywhere), before, after), {
      sure: ['0→0', '1→1', '2→2'],
      unsure: [],
    });
  });

  it('is known again when it was moved', () => {
    const after = [
      ...presentIn(items.slice(1), 'old'),
      ...presentIn([nps, { front: 'New', back: 'x' }], 'new'),
    ];
    assert.deepEqual(places(reconnect(history, after), before, after).sure, ['0→2']);
  });

  it('is left alone while its own may still be there: it may be a copy', () => {
    assert.deepEqual(reconnect(history, presentIn(items, 'copy')), { sure: [], unsure: [] });
  });

  it('with an id is known again after bank and text changed', () => {
    const after = presentIn(
      [
        {
          id: 'csat',
          front: 'When do we measure customer satisfaction?',
          back: 'After a purchase',
        },
      ],
      'new',
    );
    assert.deepEqual(places(reconnect(history, after, everywhere), before, after).sure, ['1→0']);
  });
});

describe('a name that was left and is used again', () => {
  const [a, b] = [
    { ...nps, id: 'a' },
    { ...nps, id: 'b' },
  ];
  const renamed: NewRecord = {
    type: 'link',
    from: { bank: 'b', item: 'a' },
    bank: 'b',
    item: 'b',
  };

  it('by another item becomes its own', () => {
    const history = reviewed(presentIn([a]), renamed);
    const after = presentIn([b, { ...csat, id: 'a' }]);
    const name = { bank: 'b', item: 'a' };
    assert.deepEqual(reconnect(history, after), { sure: [{ from: name, to: name }], unsure: [] });
  });

  it('by the same item leads back to it', () => {
    const history = reviewed(presentIn([a]), renamed);
    const { sure } = reconnect(history, presentIn([a]));
    assert.deepEqual(sure, [{ from: { bank: 'b', item: 'b' }, to: { bank: 'b', item: 'a' } }]);
  });
});

describe('any bank', () => {
  const word = fc
    .tuple(
      fc.constantFrom(...'bdfgklmnprstvz'),
      fc.constantFrom(...'aeiou'),
      fc.constantFrom(...'bdfgklmnprst'),
      fc.constantFrom('a', 'o', 'en', 'is', 'ur', 'ely'),
    )
    .map((parts) => parts.join(''));
  const item = fc.record({
    words: fc.uniqueArray(word, { minLength: 8, maxLength: 14 }),
    back: fc.uniqueArray(word, { minLength: 2, maxLength: 5 }),
    // A stranger's words for up to two of the item's.
    edits: fc.array(fc.tuple(fc.nat(), word), { maxLength: 2 }),
    moved: fc.boolean(),
    renamed: fc.constantFrom('none', 'same', 'other'),
  });
  const bank = fc.uniqueArray(item, {
    minLength: 1,
    maxLength: 12,
    selector: ({ words }) => words.join(' '),
  });

  it('keeps the history of its items through edits of a few words, moves and new names', () => {
    fc.assert(
      fc.property(bank, (items) => {
        const card = ({ words, back }: (typeof items)[number], id: string | undefined) => ({
          ...(id === undefined ? {} : { id }),
          front: words.join(' '),
          back: back.join(' '),
        });
        const ids = items.map(({ renamed }, i) => ({
          before: renamed === 'none' ? undefined : `i${i}`,
          after: renamed === 'none' ? undefined : renamed === 'same' ? `i${i}` : `j${i}`,
        }));
        const edited = items.map((each) => {
          const words = [...each.words];
          for (const [at, instead] of each.edits) words[at % words.length] = instead;
          return { ...each, words };
        });
        const before = presentIn(
          items.map((each, i) => card(each, ids[i]!.before)),
          'one',
        );
        const after = [true, false].flatMap((moved) =>
          presentIn(
            edited.flatMap((each, i) => (each.moved === moved ? [card(each, ids[i]!.after)] : [])),
            moved ? 'two' : 'one',
          ),
        );
        const order = [true, false].flatMap((moved) =>
          items.flatMap((each, i) => (each.moved === moved ? [i] : [])),
        );
        const history = reviewed(before);
        const { sure } = reconnect(history, after, everywhere);
        const linked = new Map(sure.map(({ from, to }) => [nameKey(to), nameKey(from)]));
        for (const [at, i] of order.entries()) {
          const key = nameKey(after[at]!.name);
          assert.equal(linked.get(key) ?? key, nameKey(before[i]!.name));
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('never has unrelated items taken for each other, nor two for one', () => {
    fc.assert(
      fc.property(bank, bank, fc.boolean(), (was, is, ids) => {
        const cards = (items: typeof was, prefix: string): Items =>
          items.map(({ words, back }, i) => ({
            ...(ids ? { id: `${prefix}${i}` } : {}),
            front: `Which of the following is ${words.join(' ')}?`,
            back: back.join(' '),
          }));
        const words = new Set(was.flatMap((each) => [...each.words, ...each.back]));
        // What has no word of the other bank but those of the phrase.
        const others = is.map((each) => ({
          ...each,
          words: each.words.map((one) => (words.has(one) ? `${one}x` : one)),
          back: each.back.map((one) => (words.has(one) ? `${one}x` : one)),
        }));
        const history = reviewed(presentIn(cards(was, 'p')));
        assert.deepEqual(reconnect(history, presentIn(cards(others, 'q')), everywhere).sure, []);
        const mixed = reconnect(history, presentIn(cards([...others, ...was], 'r')), everywhere);
        const all = [...mixed.sure, ...mixed.unsure];
        for (const end of ['from', 'to'] as const) {
          assert.equal(new Set(all.map((pair) => nameKey(pair[end]))).size, all.length);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('is compared in proportion to its length @long', () => {
    const alike = (n: number, mark: string): Items =>
      Array.from({ length: n }, (_, i) => ({
        front: `Which of the following ${mark} is word${i >> 3} and number${i}?`,
        back: `answer${i >> 2} ${mark}`,
      }));
    const same = (n: number, mark: string): Items =>
      Array.from({ length: n }, (_, i) => ({
        id: `${mark}${i}`,
        front: `Which ${mark}?`,
        back: 'This',
      }));
    for (const items of [alike, same]) {
      // What is made once counts in the first of several times, of which the least is taken.
      const banks = new Map<number, readonly [History, readonly PresentItem[]]>();
      growsInProportion(
        (n) => {
          const bank = banks.get(n) ?? [
            reviewed(presentIn(items(n, 'old'))),
            presentIn(items(n, 'new')),
          ];
          banks.set(n, bank);
          return reconnect(...bank);
        },
        { from: 200, times: 4 },
      );
    }
  });
});

describe('what an item reads like', () => {
  it('is written once where nothing changed', () => {
    const [item] = keyedItems(
      readBank(JSON.stringify({ title: 'x', flashcards: [nps] })),
      'b.yaml',
    );
    const { seen } = reviewed(presentIn([nps]));
    assert.deepEqual(seenRecords(seen, { ...item!.name, bank: 'b' }, item!.placed.reading), []);
  });
});
