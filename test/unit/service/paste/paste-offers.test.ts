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
    assert.equal(offer(between, 'Q?\na) b\nb) c')?.isLikely, false);
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

  it('leaves a list in brackets alone', () => {
    assert.equal(offer('title: T\nquestions: [{question: Q, answer: 1}]¦\n', lettered), undefined);
  });

  it('is offered in every line of every bank that is laid out in lines, and adds only that', () => {
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
