import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { readBank, updateBank } from '../../../../src/core/document/index.js';
import { nameAt, placesOfName } from '../../../../src/service/names/bank-names.js';
import { namesInHead } from '../../../../src/service/names/head-names.js';
import { keysOfItem, namesInItem } from '../../../../src/service/names/item-names.js';
import { keyOfName, type NameSort } from '../../../../src/service/names/name.js';
import { arbitraryBankText, arbitraryEdit, editOf } from '../../../generators/bank-text.js';
import { runs } from '../../../property-runs.js';

const text = `id: capitals # not a name: europe
tags: [europe, 'it''s', "caf\\u00e9"]
objectives:
  know: Name the capitals. # know
  "find": Find them.
stimuli:
  map: A map of Europe.
questions:
  - id: france
    question: Is europe a tag here?
    answer: true
    tags: [europe, week 3]
    objectives:
      - know
      - >-
        find
    stimulus: map
    source: '#the-seine-river'
  - {id: "france", question: Q, answer: false, tags: ['it''s'], stimulus: map}
flashcards:
  - front: Norway
    back: Oslo
    tags: europe
    source: Atlas, page 3
notes: |
  # Rivers

  ## The *Seine* river
  Long.

  ## The Seine river
`;
const bank = readBank(text);

/** Where a name is written, as line and text. */
function places(sort: NameSort, name: string, of = bank): string[] {
  return placesOfName(of, { sort, text: name }).map(({ start, end, use }) => {
    const line = of.text.slice(0, start).split('\n').length;
    return `${line} ${of.text.slice(start, end)}${use.role === 'definition' ? ' !' : ''}`;
  });
}

describe('the names of a bank', () => {
  it('are found with exactly their text, in every style, and nowhere else', () => {
    assert.deepEqual(places('tag', 'europe'), ['2 europe', '12 europe', '23 europe']);
    assert.deepEqual(places('tag', "it's"), ["2 it''s", "19 it''s"]);
    assert.deepEqual(places('tag', 'café'), ['2 caf\\u00e9']);
    assert.deepEqual(places('bank', 'capitals'), ['1 capitals !']);
    assert.deepEqual(places('item', 'france'), ['9 france !', '19 france !']);
    assert.deepEqual(places('objective', 'know'), ['4 know !', '14 know']);
    assert.deepEqual(places('objective', 'find'), ['5 find !', '16 find']);
    assert.deepEqual(places('stimulus', 'map'), ['7 map !', '17 map', '19 map']);
    assert.deepEqual(places('tag', 'map'), []);
  });

  it('are headings of the notes, too, as a source refers to them', () => {
    assert.deepEqual(places('heading', 'the-seine-river'), [
      '18 the-seine-river',
      '28 The *Seine* river !',
    ]);
    assert.deepEqual(places('heading', 'the-seine-river-1'), ['31 The Seine river !']);
    assert.deepEqual(places('heading', 'rivers'), ['26 Rivers !']);
  });

  it('are headings of a list of notes', () => {
    const list = readBank(
      'title: T\nflashcards:\n  - front: f\n    back: b\n    source: "#Loire%20valley"\nnotes:\n  - title: Loire valley\n    body: |\n      Text\n\n      Sources\n      -------\n',
    );
    assert.deepEqual(places('heading', 'loire-valley', list), [
      '5 Loire%20valley',
      '7 Loire valley !',
    ]);
    assert.deepEqual(places('heading', 'sources', list), ['11 Sources !']);
  });

  it('stand where the cursor is, up to just behind them', () => {
    const at = (part: string, after: number): string => {
      const found = nameAt(bank, text.indexOf(part) + after);
      return found === undefined ? '' : `${found.use.sort} ${found.use.text}`;
    };
    assert.equal(at('europe,', 0), 'tag europe');
    assert.equal(at('europe,', 6), 'tag europe');
    assert.equal(at("'it''s'", 0), '');
    assert.equal(at("'it''s'", 1), "tag it's");
    assert.equal(at('europe a tag', 1), '');
    assert.equal(at('not a name: europe', 13), '');
    assert.equal(at('# know', 3), '');
    assert.equal(at('Atlas', 1), '');
    assert.equal(at('find\n    stimulus', 1), 'objective find');
  });

  it('are found through aliases, where these stand', () => {
    const source =
      'title: T\ntags: &all [a, &b b]\nquestions:\n  - {question: Q, answer: true, tags: *all}\n  - {question: R, answer: true, tags: [*b, b]}\n';
    const of = readBank(source);
    assert.deepEqual(places('tag', 'a', of), ['2 a', '4 *all']);
    assert.deepEqual(places('tag', 'b', of), ['2 b', '4 *all', '5 *b', '5 b']);
  });

  it('may be such as programs keep for themselves, or made of several signs each', () => {
    const of = readBank(
      'title: T\ntags: [__proto__, constructor, 🎉 fête, e\u0301te\u0301]\nobjectives:\n  __proto__: x\nquestions:\n  - question: Q\n    answer: true\n    tags: ["__proto__", 🎉 fête]\n    objectives: [__proto__, toString]\n',
    );
    assert.deepEqual(places('tag', '__proto__', of), ['2 __proto__', '8 __proto__']);
    assert.deepEqual(places('tag', '🎉 fête', of), ['2 🎉 fête', '8 🎉 fête']);
    assert.deepEqual(places('tag', 'e\u0301te\u0301', of), ['2 e\u0301te\u0301']);
    assert.deepEqual(places('objective', '__proto__', of), ['4 __proto__ !', '9 __proto__']);
    assert.deepEqual(places('objective', 'toString', of), ['9 toString']);
  });

  it('of an item are the same from its data and from its nodes, in any bank', () => {
    fc.assert(
      fc.property(arbitraryBankText(), (source) => {
        for (const { reading } of readBank(source).items) {
          const found = new Set(namesInItem(reading).map(keyOfName));
          assert.deepEqual([...keysOfItem(reading)].toSorted(), [...found].toSorted());
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('are those of a new reading after any edits, and never fail', () => {
    fc.assert(
      fc.property(
        arbitraryBankText(),
        fc.array(arbitraryEdit(), { maxLength: 4 }),
        (source, edits) => {
          let document = readBank(source);
          everyName(document);
          for (const edit of edits) {
            document = updateBank(document, [editOf(edit, document.text)]);
            assert.deepEqual(everyName(document), everyName(readBank(document.text)));
          }
        },
      ),
      { numRuns: runs(80) },
    );
  });
});

function everyName(document: ReturnType<typeof readBank>): string[] {
  const head = namesInHead(document.head).flatMap(({ uses }) => uses);
  const items = document.items.flatMap(({ reading }) => namesInItem(reading));
  const names = new Map([...head, ...items].map((use) => [keyOfName(use), use]));
  return [...names.values()].flatMap(({ sort, text: name }) => [
    `${sort} ${name}`,
    ...places(sort, name, document),
  ]);
}
