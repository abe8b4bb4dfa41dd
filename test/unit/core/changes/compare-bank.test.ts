// What changed between two versions of a bank, as a reviewer is told.
import assert from 'node:assert/strict';

import * as fc from 'fast-check';
import { stringify } from 'yaml';

import {
  changesMarkdown,
  compareBank,
  englishChanges,
  frenchChanges,
  type Inline,
  sayDetail,
  type ChangeWords,
} from '../../../../src/core/changes/index.js';
import { losingMessages } from '../../../../src/core/changes/compare-bank.js';
import { diffWords } from '../../../../src/core/changes/diff-words.js';
import { readBank } from '../../../../src/core/document/index.js';
import syntax from '../../../../src/core/rules/file/syntax.js';
import { arbitraryBank, mutateBank } from '../../../generators/index.js';
import { runs, seed } from '../../../property-runs.js';

function plain(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.is !== 'pieces') return part.is === 'value' ? `<${part.text}>` : part.text;
      return part.pieces
        .map(({ in: where, text }) =>
          where === 'both' ? text : `[${where === 'old' ? '-' : '+'}${text}]`,
        )
        .join('');
    })
    .join('');
}

function changesOf(before: string, after: string, words: ChangeWords = englishChanges): string[] {
  const { head, changes } = compareBank(readBank(before), readBank(after));
  return [
    ...head.map((detail) => `bank: ${plain(sayDetail(detail, words))}`),
    ...changes.flatMap(({ change, item, details }) => [
      ...(change === 'changed' ? [] : [`${change} ${item}`]),
      ...details.map((detail) => `${item}: ${plain(sayDetail(detail, words))}`),
    ]),
  ];
}

const bank = (...items: readonly string[]): string =>
  `title: T\nquestions:\n${items.map((item) => `  - ${item.replaceAll('\n', '\n    ')}\n`).join('')}`;

const capital =
  'id: fr\nquestion: What is the capital of France?\nchoices:\n  - Lyon\n  - {text: Paris, correct: true}\n  - Marseille';
const river = 'question: Which river flows through the city of London?\nanswer: Thames';
const truth = 'id: sun\nquestion: Is the sun a star?\nanswer: true';
const many = 'id: many\nquestion: How many planets are there?\nanswer: 8';

describe('compareBank', () => {
  it('says of an empty list nothing that one which is missing does not say', () => {
    const one = 'title: T\nquestions:\n  - {id: a, question: Q?, answer: x}\n';
    assert.deepEqual(changesOf('title: T\n', one), ['added a']);
    assert.deepEqual(changesOf(one, 'title: T\n'), ['removed a']);
    assert.deepEqual(changesOf(one, one.replace('answer: x', 'answer: x, tags: []')), []);
    assert.deepEqual(changesOf('title: T\ntags: [a]\n', 'title: T\ntags: []\n'), [
      'bank: tags: removed <a>',
    ]);
  });

  const cases: readonly [what: string, before: string, after: string, told: readonly string[]][] = [
    [
      'a key',
      bank(capital),
      bank(
        capital
          .replace('{text: Paris, correct: true}', 'Paris')
          .replace('Marseille', '{text: Marseille, correct: true}'),
      ),
      ['fr: Changed the key from B (Paris) to C (Marseille)'],
    ],
    [
      'a key that is gone',
      bank(capital),
      bank(capital.replace(', correct: true', '')),
      ['fr: No choice is the key any more; it was B (Paris)'],
    ],
    [
      'an answer',
      bank(truth),
      bank(truth.replace('true', 'false')),
      ['sun: Changed answer from <true> to <false>'],
    ],
    [
      'an accepted answer',
      bank(river),
      bank(river.replace('Thames', '[Thames, The Thames]')),
      ['questions[0]: answer: added <The Thames>'],
    ],
    [
      'a choice that was added',
      bank(capital),
      bank(`${capital}\n  - Nice`),
      ['fr: Added choice D: <Nice>'],
    ],
    [
      'a choice that was removed',
      bank(capital),
      bank(capital.replace('  - Lyon\n', '')),
      ['fr: Removed choice A: <Lyon>'],
    ],
    [
      'a choice that was reworded',
      bank(capital),
      bank(capital.replace('Marseille', 'Marseilles')),
      ['fr: Reworded choice C: [-Marseille][+Marseilles]'],
    ],
    [
      'choices in another order',
      bank(capital),
      bank(capital.replace('  - Lyon\n', '').concat('\n  - Lyon')),
      ['fr: Put the choices in another order'],
    ],
    [
      'feedback of a choice',
      bank(capital),
      bank(capital.replace('true}', 'true, feedback: Yes.}')),
      ['fr: Changed feedback of choice B: nothing → <Yes.>'],
    ],
    [
      'a stem',
      bank(capital),
      bank(capital.replace('capital of', 'largest city of')),
      ['fr: Reworded question: What is the [-capital ][+largest city ]of France?'],
    ],
    [
      'an explanation',
      bank(truth),
      bank(`${truth}\nexplanation: It shines.`),
      ['sun: Added explanation: <It shines.>'],
    ],
    ['points', bank(truth), bank(`${truth}\npoints: 2`), ['sun: Added points: <2>']],
    [
      'tags',
      bank(`${truth}\ntags: [a, b]`),
      bank(`${truth}\ntags: [b, c]`),
      ['sun: tags: added <c>, removed <a>'],
    ],
    [
      'a status',
      bank(`${truth}\nstatus: draft`),
      bank(`${truth}\nstatus: review`),
      ['sun: Changed status from <draft> to <review>'],
    ],
    [
      'an id',
      bank(capital),
      bank(capital.replace('id: fr', 'id: france')),
      ['france: Changed the id from fr to france'],
    ],
    [
      'an id that was given',
      bank(river),
      bank(`id: thames\n${river}`),
      ['thames: Gave it the id thames'],
    ],
    [
      'a place',
      bank(capital, river, truth, many),
      bank(many, capital, river, truth),
      ['many: Moved from place 4 to 1'],
    ],
    ['what came', bank(capital), bank(river, capital), ['added questions[0]']],
    ['what went', bank(capital, river), bank(capital), ['removed questions[1]']],
    [
      'a question that was edited, without id',
      bank(river, truth),
      bank(truth, river.replace('the city of ', '')),
      [
        'sun: Moved from place 2 to 1',
        'questions[1]: Reworded question: Which river flows through [-the city of ]London?',
      ],
    ],
    [
      'a question in the place of another',
      bank(river),
      bank('question: Who wrote Hamlet and Macbeth?\nanswer: Shakespeare'),
      ['added questions[0]', 'removed questions[0]'],
    ],
    [
      'a kind',
      bank(truth),
      bank(truth.replace('true', 'A star')),
      [
        'sun: Changed kind from <true-false> to <short-answer>',
        'sun: Changed answer from <true> to <A star>',
      ],
    ],
    [
      'pairs',
      bank('id: m\nquestion: Match\npairs:\n  - {left: a, right: b}\n  - {left: c, right: d}'),
      bank('id: m\nquestion: Match\npairs:\n  - {left: a, right: b}\n  - {left: c, right: e}'),
      ['m: pairs: added <c = e>, removed <c = d>'],
    ],
    [
      'an order',
      bank('id: o\nquestion: Sort\norder: [a, b, c]'),
      bank('id: o\nquestion: Sort\norder: [a, c, b]'),
      ['o: Changed order from <a, b, c> to <a, c, b>'],
    ],
    [
      'the bank itself',
      `tags: [a]\nobjectives: {x: Know it}\n${bank(truth)}`,
      `tags: [a, b]\nobjectives: {x: Know them, y: More}\n${bank(truth)}`,
      [
        'bank: tags: added <b>',
        'bank: Reworded objectives x: Know [-it][+them]',
        'bank: Added objectives y: <More>',
      ],
    ],
    [
      'something that cannot be read',
      bank(`${truth}\na stray line`),
      bank(`${truth}\nanother stray line`),
      ['sun: Changed something that cannot be read'],
    ],
  ];
  for (const [what, before, after, told] of cases) {
    it(`tells ${what}`, () => {
      assert.deepEqual(changesOf(before, after), told);
    });
  }

  it('tells nothing of layout and remarks, and says that it was only that', () => {
    const other = `# hello\n${bank(capital, truth).replaceAll('    ', '       ')}`;
    const found = compareBank(readBank(bank(capital, truth)), readBank(other));
    assert.deepEqual([found.changes, found.head, found.onlyLayout], [[], [], true]);
  });

  it('says from which line on a version could not be read, in an item or outside', () => {
    const whole = bank(capital, truth);
    const broken = `${whole}    tags: [a\n`;
    const lines = whole.split('\n').length;
    const unread = (before: string, after: string): object =>
      compareBank(readBank(before), readBank(after)).unread;
    assert.deepEqual(unread(whole, broken), [{ version: 'after', line: lines }]);
    assert.deepEqual(unread(broken, whole), [{ version: 'before', line: lines }]);
    assert.deepEqual(unread(whole, `\n\n}\n${whole}`), [{ version: 'after', line: 3 }]);
    assert.deepEqual(unread(whole, whole), []);
    for (const message of losingMessages) assert.ok(message in syntax.messages, message);
    const gone = compareBank(readBank(broken), undefined);
    assert.deepEqual(gone.unread, [{ version: 'before', line: lines }]);
    const layout = compareBank(readBank(broken), readBank(`# hello\n${broken}`));
    assert.equal(layout.onlyLayout, false);
    for (const words of [englishChanges, frenchChanges]) {
      const said = changesMarkdown([{ name: 'a.quiz.yaml', bank: gone }], words);
      assert.match(said, new RegExp(`⚠ .*${lines}`));
    }
  });

  it('lists what is in a bank that is new, or gone', () => {
    const one = readBank(bank(capital, river));
    const added = compareBank(undefined, one);
    assert.deepEqual([added.change, added.items], ['added', { before: 0, after: 2 }]);
    assert.deepEqual(
      added.changes.map(({ item }) => item),
      ['fr', 'questions[1]'],
    );
    assert.equal(compareBank(one, undefined).change, 'removed');
  });

  it('tells something of every difference in what a bank says, and nothing of none', () => {
    let told = 0;
    fc.assert(
      fc.property(
        arbitraryBank().chain((data) => fc.tuple(fc.constant(data), mutateBank(data))),
        ([data, mutated]) => {
          const [before, after] = [readBank(stringify(data)), readBank(stringify(mutated))];
          const says = (document: typeof before): string =>
            JSON.stringify([
              sortedKeys(document.head.data),
              document.items.map(({ reading: { list, data: each, id } }) => [
                list,
                id,
                sortedKeys(each),
              ]),
            ]);
          const { head, changes } = compareBank(before, after);
          const isTold = head.length + changes.length > 0;
          if (says(before) !== says(after)) assert.ok(isTold, stringify([data, mutated]));
          const same = compareBank(before, readBank(stringify(data)));
          assert.deepEqual([same.head, same.changes], [[], []]);
          if (isTold) told++;
        },
      ),
      { seed, numRuns: runs(150) },
    );
    assert.ok(told > 60, `${told} were told`);
  });

  it('pairs items so that those which were not touched are not told', () => {
    const stems = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(stems, fc.nat(), fc.boolean(), (numbers, at, withId) => {
        const items = numbers.map(
          (n) =>
            `${withId ? `id: q${n}\n` : ''}question: What is number ${n} of ${n * n}?\nanswer: It ${n}`,
        );
        const index = at % items.length;
        const left = items.toSpliced(index, 1);
        const gone = withId ? `q${numbers[index]}` : `questions[${index}]`;
        assert.deepEqual(changesOf(bank(...items), bank(...left)), [`removed ${gone}`]);
      }),
      { seed, numRuns: runs(100) },
    );
  });
});

/** The order of keys says nothing. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sortedKeys(each)]);
}

describe('diffWords', () => {
  const text = fc
    .array(fc.constantFrom('one ', 'two', ' ', 'three, ', 'été ', '*x*', '\n'), { maxLength: 12 })
    .map((parts) => parts.join(''));

  it('holds both texts, word for word', () => {
    const words = (all: string): string => all.replace(/\s+/g, '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after);
        const side = (other: string): string =>
          pieces.flatMap(({ in: where, text: part }) => (where === other ? [] : [part])).join('');
        assert.equal(words(side('new')), words(before));
        assert.equal(side('old'), after);
      }),
      { seed, numRuns: runs(300) },
    );
  });

  it('shows two texts as two where they have little in common', () => {
    assert.deepEqual(diffWords('A cat is here', 'Whose dog was that?'), [
      { in: 'old', text: 'A cat is here' },
      { in: 'new', text: 'Whose dog was that?' },
    ]);
  });

  it('ends with texts of any length', () => {
    const long = Array.from({ length: 5000 }, (_, i) => `w${i} `).join('');
    assert.equal(diffWords(long, `x ${long.replaceAll('w', 'v')} y`).length, 2);
  });
});

describe('changesMarkdown', () => {
  it('lets no word of a bank be markup', () => {
    const before = bank(truth);
    const after = bank(
      truth.replace('Is the sun', '"<img src=x> [a](http://b.c) @all #1 `x` ![y](z)\\u202e is"'),
    ).replace('is" a star?', 'is a star?"');
    const change = compareBank(readBank(before), readBank(after));
    const text = changesMarkdown([{ name: 'a`b.quiz.yaml', bank: change }], englishChanges);
    assert.ok(text.startsWith('### ``a`b.quiz.yaml``\n'));
    assert.doesNotMatch(text, /(?<!\\)[<[@!]|\u202e/);
  });

  it('gives no commands to the log that it is written into', () => {
    const after = `${bank(truth).trimEnd()}\n    "##[error]x": 1\n    note: "##vso[a] ##[b]"\n`;
    const change = compareBank(readBank(bank(truth)), readBank(after));
    const text = changesMarkdown([{ name: '##[x].quiz.yaml', bank: change }], englishChanges);
    assert.match(text, /error/);
    assert.doesNotMatch(text, /##\w*\[/);
  });

  it('speaks French, with a word for whatever English has one for', () => {
    assert.deepEqual(Object.keys(frenchChanges.details), Object.keys(englishChanges.details));
    assert.deepEqual(Object.keys(frenchChanges.keys), Object.keys(englishChanges.keys));
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [name, sentence] of Object.entries(englishChanges.details)) {
      assert.deepEqual(places(frenchChanges.details[name]!), places(sentence), name);
    }
    assert.deepEqual(
      changesOf(
        bank(capital),
        bank(
          capital.replace(', correct: true', '').replace('- Lyon', '- {text: Lyon, correct: true}'),
        ),
        frenchChanges,
      ),
      ['fr: La bonne réponse était B (Paris), c’est maintenant A (Lyon)'],
    );
  });

  it('says that nothing has changed', () => {
    assert.equal(changesMarkdown([], englishChanges), 'Nothing has changed.\n');
  });
});
