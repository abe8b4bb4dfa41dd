// Tags and sources that other banks use, and media files, where they are being typed.
import assert from 'node:assert/strict';

import { readBank, updateBank } from '../../../src/core/document/index.js';
import type { MediaEntry } from '../../../src/core/media/index.js';
import {
  bankFacts,
  completionsAt,
  mediaCompletions,
  mediaPlaceAt,
  valuesInUse,
} from '../../../src/service/index.js';

const other = `title: Other
tags: [water, "a, b", 'yes: no', 2024]
questions:
  - question: Which?
    answer: Seine
    source: A field guide, p. 3
    tags: [towns]
  - question: Where?
    answer: Paris
    source: "Atlas: maps"
`;
const facts = [{ facts: bankFacts(readBank(other)) }];
const bank = `title: T
questions:
  - question: Which?
    answer: Loire
    tags: [rivers]
    source: Biology today
  - question: Where?
    answer: Lyon
`;

/** What is offered at the `|`, written as it would be. */
function offered(text: string): string[] {
  const offset = text.indexOf('|');
  const rest = text.replace('|', '');
  return completionsAt(readBank(rest), offset, valuesInUse(facts)).map(
    ({ before, after, span }) => rest.slice(0, span.start) + before + after + rest.slice(span.end),
  );
}

const labels = (text: string): string[] =>
  completionsAt(readBank(text.replace('|', '')), text.indexOf('|'), valuesInUse(facts)).map(
    ({ label }) => label,
  );

describe('values in use', () => {
  it('are the tags and sources of all banks, each once, and kept', () => {
    assert.deepEqual(valuesInUse(facts).tags, ['water', 'a, b', 'yes: no', '2024', 'towns']);
    assert.deepEqual(valuesInUse(facts).sources, ['A field guide, p. 3', 'Atlas: maps']);
    assert.equal(valuesInUse(facts), valuesInUse(facts));
  });

  it('are offered for tags, those of the bank among them, so that each reads back', () => {
    const wanted = ['2024', 'a, b', 'rivers', 'towns', 'water', 'yes: no'];
    for (const line of ['tags: [|]', 'tags: [towns, w|]', 'tags:\n      - |']) {
      assert.deepEqual(labels(`${bank}    ${line}\n`), wanted, line);
      offered(`${bank}    ${line}\n`).forEach((text, i) => {
        const tags = readBank(text).items[1]!.reading.data['tags'] as readonly string[];
        assert.equal(tags.at(-1), wanted[i]);
      });
    }
  });

  it('are offered for sources of several words, and only there', () => {
    assert.deepEqual(labels(`${bank}    source: |`), ['A field guide, p. 3', 'Biology today']);
    const taken = offered(`${bank}    source: A field g|\n    title: x\n`);
    assert.equal(readBank(taken[0]!).items[1]!.reading.data['source'], 'A field guide, p. 3');
    assert.deepEqual(labels(`${bank}    explanation: >\n      source: A|`), []);
    assert.deepEqual(labels(`${bank}    # source: A|`), []);
    assert.deepEqual(labels(`${bank}    source: A| guide`), []);
  });
});

const entries: readonly MediaEntry[] = [
  { name: 'notes.txt', kind: 'file' },
  { name: '.hidden.png', kind: 'file' },
  { name: 'img', kind: 'folder' },
  { name: "l'eau (1).PNG", kind: 'file' },
  { name: 'b.svg', kind: 'file' },
  { name: 'link.png', kind: 'unknown' },
  { name: 'song.mp3', kind: 'file' },
];

describe('media files', () => {
  const placeOf = (text: string) =>
    mediaPlaceAt(readBank(text.replace('|', '')), text.indexOf('|'));

  it('are asked for inside the link of an image, from the folder that is typed', () => {
    const before = 'questions:\n  - question: See ![a map](';
    const at = before.length;
    assert.deepEqual(placeOf(`${before}|) there`), { folder: '', span: { start: at, end: at } });
    assert.deepEqual(placeOf(`${before}im|g.png)`), {
      folder: '',
      span: { start: at, end: at + 7 },
    });
    assert.deepEqual(placeOf(`${before}./img/a%20b/x|`), {
      folder: 'img/a b',
      span: { start: at + 12, end: at + 13 },
    });
    assert.ok(placeOf('notes: >-\n  ![x](|') !== undefined);
  });

  it('are not asked for elsewhere, or out of the folder of the bank', () => {
    for (const text of [
      'questions:\n  - question: See [a map](|',
      'questions:\n  - question: See ![a map](../|',
      'questions:\n  - question: See ![a map](https://x.org/|',
      'questions:\n  - question: See ![a map](a.png) (|',
      '# ![a map](|',
    ]) {
      assert.equal(placeOf(text), undefined, text);
    }
  });

  it('are offered with their folders, as addresses that no quotes end', () => {
    for (const quote of ['', "'", '"']) {
      const text = `questions:\n  - question: ${quote}See ![a](x)${quote}\n    answer: a\n`;
      const place = mediaPlaceAt(readBank(text), text.indexOf('x)'))!;
      const found = mediaCompletions(entries, place);
      assert.deepEqual(
        found.map(({ label, before, goesOn }) => [label, before, goesOn]),
        [
          ['b.svg', 'b.svg', false],
          ["l'eau (1).PNG", 'l%27eau%20%281%29.PNG', false],
          ['song.mp3', 'song.mp3', false],
          ['img/', 'img/', true],
        ],
      );
      for (const { before, span } of found) {
        const taken = updateBank(readBank(text), [{ ...span, text: before }]);
        assert.equal(taken.items[0]!.reading.data['question'], `See ![a](${before})`);
      }
    }
  });
});
