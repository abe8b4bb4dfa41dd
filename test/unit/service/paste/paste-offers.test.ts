import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readBank } from '../../../../src/core/document/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import * as importer from '../../../../src/service/import/index.js';
import { pasteOffers, type PasteOffer, tellInEnglish } from '../../../../src/service/index.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';
import { runs, seed } from '../../../property-runs.js';
import { readBanks } from '../refactor/banks.js';

const lettered = '1. Which river?\na) Loire\n*b) Seine\n';
const pairs = 'chat\tcat\nchien: grand\tdog\n';
const page = readFileSync('test/fixtures/convert/study-page/set-english.txt', 'utf8');

/** The first offer for a text pasted at the `¦`. */
function offer(marked: string, pasted: string): PasteOffer | undefined {
  const at = marked.indexOf('¦');
  const bank = readBank(marked.replace('¦', ''));
  return pasteOffers(bank, { start: at, end: at }, pasted, importer, tellInEnglish)[0];
}

function pastedInto(marked: string, pasted: string): string {
  return applyEdits(marked.replace('¦', ''), offer(marked, pasted)!.edits);
}

const bank = `title: T
questions:
  - question: One
    answer: true

  - question: T¦wo
    answer: 2
flashcards:
- front: F
  back: B
`;
const river = (indent: string): string =>
  [
    '- question: Which river?',
    '  choices:',
    '    - Loire',
    '    - text: Seine',
    '      correct: true',
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');

describe('pasting', () => {
  it('puts questions behind the one that the cursor is in, as deep and as far apart', () => {
    assert.equal(
      pastedInto(bank, lettered),
      bank.replace('¦', '').replace('flashcards:', `\n${river('  ')}flashcards:`),
    );
    assert.equal(
      pastedInto(bank.replace('¦', '').replace('One', 'O¦ne'), lettered),
      bank.replace('¦', '').replace('true\n\n', `true\n\n${river('  ')}\n`),
    );
  });

  it('puts flashcards into their list, wherever the cursor is', () => {
    assert.equal(
      pastedInto(bank, pairs),
      `${bank.replace('¦', '')}\n- front: chat\n  back: cat\n\n- front: |\n    chien: grand\n  back: dog\n`,
    );
  });

  it('takes a blank line, or a dash that was typed', () => {
    const blank = bank.replace('¦', '').replace('true\n\n', 'true\n\n¦\n\n');
    assert.equal(
      pastedInto(blank, lettered),
      bank.replace('¦', '').replace('true\n\n', `true\n\n${river('  ')}\n`),
    );
    const dash = bank.replace('¦', '').replace('flashcards:', '  - ¦\nflashcards:');
    assert.equal(
      pastedInto(dash, lettered),
      bank.replace('¦', '').replace('flashcards:', `\n${river('  ')}flashcards:`),
    );
    assert.equal(
      pastedInto('title: T\nquestions:\n  ¦\n', lettered),
      `title: T\nquestions:\n${river('  ')}`,
    );
    assert.equal(
      pastedInto('title: T\nquestions:¦', lettered),
      `title: T\nquestions:\n${river('  ')}`.trimEnd(),
    );
  });

  it('makes the list that is missing, and a bank in an empty file', () => {
    assert.equal(
      pastedInto('title: T\nnotes: N¦\n', lettered),
      `title: T\nnotes: N\n\nquestions:\n${river('  ')}`,
    );
    assert.match(pastedInto('¦\n', page), /^quizwright: 1\ntitle: \|\n {2}Cell Biology/);
  });

  it('keeps what stands in a bank with other line breaks', () => {
    const text = bank.replaceAll('\n', '\r\n');
    const after = pastedInto(text, lettered);
    assert.equal(after.replaceAll('\r\n', ''), after.replaceAll(/\r?\n/g, ''));
    assert.equal(after.replaceAll('\r\n', '\n'), pastedInto(bank, lettered));
  });

  it('goes before plain text only between items, and where the form is sure', () => {
    assert.equal(offer(bank, lettered)?.isLikely, false);
    const between = bank.replace('¦', '').replace('true\n\n', 'true\n¦\n');
    assert.equal(offer(between, lettered)?.isLikely, true);
    // No right choice is named, but its letters would be lines that belong to nothing.
    assert.equal(offer(between, 'Q?\na) b\nb) c')?.isLikely, true);
    assert.equal(offer(bank, 'Q?\na) b\nb) c')?.isLikely, false);
    const inNotes = 'title: T\nnotes: |\n  One\n¦\n  Two\n';
    assert.equal(offer(inNotes, lettered)?.isLikely, false);
  });

  it('says what it would make', () => {
    assert.equal(offer(bank, lettered)?.title, 'Paste as questions (1)');
    assert.equal(offer(bank, pairs)?.title, 'Paste as flashcards (2)');
    assert.match(
      offer(bank, page)!.title,
      /^Paste as questions \(\d+\) and flashcards \(\d+\), without the notes$/,
    );
  });

  it('has nothing to offer for words, and for a part of a bank', () => {
    for (const pasted of [
      '',
      'Seine',
      'a\tb',
      '  - question: Q\n    answer: A\n',
      'front: F\nback: B?\n',
    ]) {
      assert.equal(offer(bank, pasted), undefined, pasted);
    }
  });

  const asked = 'title: T\nquestions:\n  - question: Which river?\n';
  const three = '    choices:\n      - Thames\n      - Tiber\n      - Seine\n';
  const alone = 'a) Thames\nb) Tiber\nc) Seine\n';

  for (const [where, marked, expected] of [
    ['behind the key', `${asked}    choices:¦\n`, asked + three],
    ['below the key', `${asked}    choices:\n      ¦\n`, asked + three],
    ['at a dash', `${asked}    choices:\n      - ¦\n`, asked + three],
    [
      'at a shallow dash',
      `${asked}    choices:\n    - ¦\n`,
      asked + three.replaceAll('      -', '    -'),
    ],
    ['where none are yet', `${asked}¦`, (asked + three).trimEnd() + '\n'],
    ['into a question', asked.replace('?', '?¦'), (asked + three).trimEnd() + '\n'],
    [
      'behind another',
      `${asked}    choices:\n      - Lo¦ire\n    tags: [a]\n`,
      `${asked}${three.replace('      - T', '      - Loire\n      - T')}    tags: [a]\n`,
    ],
    [
      'below others',
      `${asked}    choices:\n      - Loire\n      ¦\n`,
      `${asked}${three.replace('      - T', '      - Loire\n      - T')}`,
    ],
  ] as const) {
    it(`puts lettered choices ${where}`, () => {
      const made = offer(marked, alone)!;
      assert.equal(made.title, 'Paste as choices (3)');
      assert.equal(pastedInto(marked, alone), expected);
      const text = marked.replaceAll('\n', '\r\n');
      assert.equal(pastedInto(text, alone), expected.replaceAll('\n', '\r\n'));
      assert.equal(made.isLikely, !/[a-z?]¦/.test(marked));
    });
  }

  it('marks the right one, and keeps what YAML would misread', () => {
    assert.equal(
      pastedInto(`${asked}    choices:¦\n`, 'a) Thames: long\n*b) Tiber\n'),
      `${asked}    choices:\n      - |\n        Thames: long\n      - text: Tiber\n        correct: true\n`,
    );
    assert.match(
      pastedInto(`${asked}    choices:¦\n`, `${alone}Answer: c`),
      /Seine\n +correct: true\n$/,
    );
  });

  it('begins a question for choices that have none', () => {
    const full = asked + three;
    assert.equal(offer(`${full}¦`, alone)?.title, 'Paste as choices (3) of a new question');
    assert.match(pastedInto(`${full}¦`, alone), /\n {2}- question: What is asked\?\n/);
    assert.match(pastedInto(`language: fr\n${bank}`, alone), /- question: Que demande-t-on \?\n/);
    assert.equal(offer(`${bank.replace('¦', '')}notes: |\n  ¦\n`, alone)?.isLikely, false);
  });

  it('takes no lettered words for choices', () => {
    assert.equal(offer(`${asked}¦`, 'a) Thames\n'), undefined);
    assert.equal(offer(`${asked}    choices:¦\n`, 'Ada\nBob\n'), undefined);
  });

  it('leaves a list in brackets alone', () => {
    assert.equal(offer('title: T\nquestions: [{question: Q, answer: 1}]¦\n', lettered), undefined);
  });

  it('is offered in every line of every bank that is laid out in lines, and adds only that @long', () => {
    let tried = 0;
    for (const { text, name } of readBanks()) {
      const before = readBank(text);
      const isBroken = before.items.some(({ reading }) =>
        reading.findings.some(({ rule }) => rule === 'syntax'),
      );
      if (isBroken || before.findings.length > 0 || name.startsWith('between')) continue;
      const places = [...text.matchAll(/\n/g)].map(({ index }) => index);
      for (const at of places.filter((_, i) => i % Math.ceil(places.length / 6) === 0)) {
        for (const pasted of [lettered, pairs]) {
          const [made] = pasteOffers(
            before,
            { start: at, end: at },
            pasted,
            importer,
            tellInEnglish,
          );
          assert.ok(made !== undefined, `${name} at ${at}`);
          const after = readBank(applyEdits(text, made.edits));
          const count = pasted === pairs ? 2 : 1;
          assert.equal(after.itemCount, before.itemCount + count, `${name} at ${at}`);
          tried++;
        }
      }
    }
    assert.ok(tried > 100, String(tried));
  });

  it('throws nowhere, and changes nothing else in any bank', () => {
    fc.assert(
      fc.property(arbitraryBankText(), fc.nat(), fc.nat(), (source, cut, place) => {
        const text = cut % 2 === 0 ? source : source.slice(0, cut % (source.length + 1));
        const at = place % (text.length + 1);
        const before = readBank(text);
        for (const { edits } of pasteOffers(
          before,
          { start: at, end: at },
          lettered,
          importer,
          tellInEnglish,
        )) {
          const after = readBank(applyEdits(text, edits));
          const fresh = after.items.filter(
            ({ reading }) => reading.data['question'] === 'Which river?',
          );
          assert.equal(fresh.length, 1);
          assert.deepEqual(fresh[0]!.reading.findings, []);
        }
      }),
      { seed, numRuns: runs(150) },
    );
  });
});

describe('pages that are pasted', () => {
  it('become what importing makes of them', () => {
    const folder = 'test/fixtures/convert/study-page';
    let tried = 0;
    for (const name of readdirSync(folder).filter((each) => /^(?:set|deck)-.*\.txt$/.test(each))) {
      const source = readFileSync(join(folder, name), 'utf8');
      const made = readBank(readFileSync(join(folder, name.replace('.txt', '.quiz.yaml')), 'utf8'));
      const got = offer('title: T\nnotes: N\n¦', source);
      if (got === undefined) continue;
      tried++;
      const after = readBank(applyEdits('title: T\nnotes: N\n', got.edits));
      const dataOf = ({ items }: typeof made): unknown => items.map(({ reading }) => reading.data);
      assert.deepEqual(dataOf(after), dataOf(made), name);
    }
    assert.ok(tried > 10);
  });
});
