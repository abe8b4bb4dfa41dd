import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { makeZip } from '../../../src/core/convert/package/make-zip.js';
import { readBank } from '../../../src/core/document/index.js';
import { type ImportSource, importSources } from '../../../src/service/import/index.js';
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

/** A file as an editor reads it. */
function file(name: string, text: string): ImportSource {
  return { name, text, bytes: new TextEncoder().encode(text) };
}

const given = [
  file('typed.txt', questions),
  file('picture.svg', picture),
  file('pairs.tsv', pairs),
];

describe('what an editor imports', () => {
  it('becomes a bank of each file', async () => {
    const { banks } = await importSources(given, false, tellInEnglish);
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

  it('becomes one bank of all files where that is wanted', async () => {
    const { banks } = await importSources(given, true, tellInEnglish);
    assert.deepEqual(
      banks.map(({ questions, flashcards, from }) => [questions, flashcards, from.length]),
      [[2, 3, 2]],
    );
  });

  it('says what cannot be read, and what can', async () => {
    const { banks, refused } = await importSources([given[1]!], true, tellInEnglish);
    assert.deepEqual(banks, []);
    assert.equal(refused.length, 1);
    assert.match(refused[0]!, /^“picture\.svg” is nothing that can be imported\. What can be: .+·/);
  });

  it('opens an archive of one text, and refuses a damaged one', async () => {
    const zip = makeZip(new Map([['typed.txt', questions]]));
    const archive = (bytes: Uint8Array) => ({ name: 'a.zip', text: undefined, bytes });
    const { banks } = await importSources([archive(zip)], true, tellInEnglish);
    assert.equal(banks[0]!.questions, 2);
    const { refused } = await importSources([archive(zip.slice(0, 60))], true, tellInEnglish);
    assert.match(refused[0]!, /^“a\.zip” cannot be imported\. The archive is damaged/);
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
    return fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { maxLength: 3 }),
        fc.boolean(),
        async (texts, isOneBank) => {
          const sources = texts.map((text, i) => file(`${i}.txt`, text));
          const { banks, refused } = await importSources(sources, isOneBank, tellInEnglish);
          const used = banks.flatMap(({ from }) => from.map(({ source }) => source));
          assert.equal(used.length + refused.length, texts.length);
          for (const { text, questions, flashcards } of banks) {
            assert.equal(readBank(text).items.length, questions + flashcards);
          }
        },
      ),
      { numRuns: runs(100), seed },
    );
  });
});
