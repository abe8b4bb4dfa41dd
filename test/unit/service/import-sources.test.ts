import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readBank } from '../../../src/core/document/index.js';
import { importSources } from '../../../src/service/import/index.js';
import { tellInEnglish } from '../../../src/service/index.js';
import { runs, seed } from '../../property-runs.js';

const questions = [
  '1. Which river flows through Paris?',
  'a) Loire',
  '*b) Seine',
  '2. Which river flows through Lyon?',
  '*a) Rhône',
  'b) Seine',
].join('\n');
const pairs = 'Loire\tA river\nAlps\tMountains\nParis\tA city\n';
const picture = '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>';

const given = [
  { name: 'typed.txt', text: questions },
  { name: 'picture.svg', text: picture },
  { name: 'pairs.tsv', text: pairs },
];

describe('what an editor imports', () => {
  it('becomes a bank of each file', () => {
    const { banks } = importSources(given, false, tellInEnglish);
    assert.deepEqual(
      banks.map(({ questions, flashcards, from }) => [questions, flashcards, from[0]!.source]),
      [
        [2, 0, 0],
        [0, 3, 2],
      ],
    );
    for (const { text, questions, flashcards } of banks) {
      assert.equal(readBank(text).items.length, questions + flashcards);
    }
  });

  it('becomes one bank of all files where that is wanted', () => {
    const { banks } = importSources(given, true, tellInEnglish);
    assert.deepEqual(
      banks.map(({ questions, flashcards, from }) => [questions, flashcards, from.length]),
      [[2, 3, 2]],
    );
  });

  it('says what cannot be read, and what can', () => {
    const { banks, refused } = importSources([given[1]!], true, tellInEnglish);
    assert.deepEqual(banks, []);
    assert.equal(refused.length, 1);
    assert.match(refused[0]!, /^“picture\.svg” is nothing that can be imported\. What can be: .+·/);
  });

  it('never throws, and a bank that was made can be read', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.constantFrom('a) x', '*b) y', '1. z?', 'q\ta', '', 'Answer: B', '# h'), {
          maxLength: 20,
        })
        .map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), fc.boolean(), (texts, isOneBank) => {
        const sources = texts.map((text, i) => ({ name: `${i}.txt`, text }));
        const { banks, refused } = importSources(sources, isOneBank, tellInEnglish);
        const used = banks.flatMap(({ from }) => from.map(({ source }) => source));
        assert.equal(used.length + refused.length, texts.length);
        for (const { text, questions, flashcards } of banks) {
          assert.equal(readBank(text).items.length, questions + flashcards);
        }
      }),
      { numRuns: runs(100), seed },
    );
  });
});
