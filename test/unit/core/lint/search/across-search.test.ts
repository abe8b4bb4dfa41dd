// What is found by reading only the files in which the search sees something is what is found in all.
import assert from 'node:assert/strict';

import * as fc from 'fast-check';
import { stringify } from 'yaml';

import { type BankDocument, readBank } from '../../../../../src/core/document/index.js';
import {
  acrossRules,
  AcrossSearch,
  wantedStems,
  bankPrints,
  checkAcrossBanks,
  lintText,
  type RuleSettings,
} from '../../../../../src/core/lint/index.js';
import { isWholeStem } from '../../../../../src/core/lint/search/whole-stem.js';
import { searchTerms, type SearchTerms } from '../../../../../src/core/lint/search/search-terms.js';
import { runs, seed } from '../../../../property-runs.js';

const settings: RuleSettings = {
  rules: new Map(acrossRules.map((id) => [id, { severity: 'info', options: {} }])),
};

const stems = [
  'Which river flows through Paris?',
  'Which RIVER flows **through** Paris ?',
  'Which long river flows through the town of Paris?',
  'Which river of France flows through Paris?',
  'Quel fleuve traverse la ville de Lyon avant de rejoindre l’Océan ?',
  "Quel fleuve traverse Lyon avant d'aller rejoindre l'océan ?",
  'Qu’est-ce qu’un « été indien » à Montréal ?',
  'Qu’est-ce qu’un e\u0301te\u0301 indien a\u0300 Montréal ?',
  'What does `printLine(X)` give back?',
  'What does `printLine(X)` give us back?',
  'What is $\\frac{1}{2} \\times -5$ of **3,5** apples?',
  'What is $\\frac{1}{2} \\times -5$ of 3,5 apples?',
  'Read this.\n\nanswer: the question: which is 🎉 right?\n',
  'Read this.\n\nanswer: the question: which is 🎉 always right?\n',
  'One question\nchoices: or front: of a cloze',
  '日本の首都はどこですか',
  '日本の首都は、どこですか？',
  'Is it 5–3 or −2 – or -2?',
  'Is it 5 – 3 or -2?',
  // Of small words only, and so alike to nearly all others if nobody looked back from there.
  'And of the, and the to rivers?',
  'And of the and to the rivers',
  'To the river of it and the, {{and}} of the sea?',
  'a',
  'A?',
  '{{Paris}} lies on the river {{Seine}}, does it?',
];

const item = fc
  .tuple(
    fc.constantFrom(...stems),
    fc.constantFrom('Seine', 'the Seine', 'Rhône'),
    fc.constantFrom('question', 'front', 'cloze'),
    fc.boolean(),
  )
  .map(([stem, answer, key, idFirst]) => ({
    ...(idFirst ? { id: `question-${answer.length}` } : {}),
    title: 'A question: one of many',
    [key]: stem,
    ...(key === 'question' ? { answer } : key === 'front' ? { back: answer } : {}),
    explanation: 'To answer this question, think of the front:\nit is there.',
  }));

const bankText = fc
  .tuple(
    fc.array(item, { minLength: 1, maxLength: 5 }),
    fc.record({
      defaultStringType: fc.constantFrom(
        'PLAIN' as const,
        'QUOTE_DOUBLE' as const,
        'QUOTE_SINGLE' as const,
        'BLOCK_FOLDED' as const,
        'BLOCK_LITERAL' as const,
      ),
      defaultKeyType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const),
      collectionStyle: fc.constantFrom('any' as const, 'any' as const, 'flow' as const),
      lineWidth: fc.constantFrom(0, 20, 40, 80),
      indent: fc.constantFrom(1, 2, 4),
      indentSeq: fc.boolean(),
      doubleQuotedAsJSON: fc.boolean(),
    }),
    fc.constantFrom('en', 'fr', 'ja'),
    fc.constantFrom('none', 'crlf', 'mark', 'tight', 'escapes', 'wide', 'missing'),
  )
  .map(([items, style, language, slip]) => {
    const questions = items.filter((each) => !('front' in each));
    const flashcards = items.filter((each) => 'front' in each);
    const written = stringify(
      {
        title: 'T',
        language,
        ...(questions.length === 0 ? {} : { questions }),
        ...(flashcards.length === 0 ? {} : { flashcards }),
      },
      style,
    );
    return slipped(written, slip);
  });

function slipped(text: string, slip: string): string {
  switch (slip) {
    case 'crlf':
      return text.replaceAll('\n', '\r\n');
    case 'mark':
      return `\uFEFF${text}`;
    case 'tight':
      return text.replaceAll('question: ', 'question:').replaceAll('- question', '-question');
    case 'wide':
      return text.replaceAll('question: ', 'question：');
    case 'missing':
      return text.replaceAll(/question: (?=\w)/g, 'question\n      ');
    case 'escapes':
      return text.replaceAll(/(?<=")[A-Z]/g, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`);
    default:
      return text;
  }
}

/** Signs lost or put in, as when somebody types. */
const typing = fc.array(
  fc.tuple(
    fc.nat(2000),
    fc.nat(3),
    fc.constantFrom('', '', '"', "'", ':', '\n', '  ', '- ', '|', '&a '),
  ),
  { maxLength: 3 },
);

function typed(text: string, edits: readonly (readonly [number, number, string])[]): string {
  return edits.reduce((now, [at, length, put]) => {
    const place = at % (now.length + 1);
    return now.slice(0, place) + put + now.slice(place + length);
  }, text);
}

const termsOf = (bank: BankDocument): SearchTerms => searchTerms(wantedStems([{ bank }]));

function isWhole(stem: string, before = '    '): boolean {
  const bytes = bytesOf(`title: T\nquestions:\n${before}question:`);
  return isWholeStem(bytes + stem, bytes.length, bytes.length + stem.length);
}

const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');

describe('AcrossSearch', () => {
  it('misses nothing that comparing all banks finds', () => {
    let [found, skipped] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(bankText, typing), { minLength: 2, maxLength: 5 }),
        (written) => {
          const texts = written.map(([text, edits]) => typed(text, edits).replace(/^\uFEFF/, ''));
          const banks = texts.map((text, i) => ({
            path: `${i}.quiz.yaml`,
            ...bankPrints(readBank(text), settings),
          }));
          const all = checkAcrossBanks(banks).at(-1);
          const search = new AcrossSearch(termsOf(readBank(texts.at(-1)!)));
          const seen = banks.filter(
            (_, i) => i === banks.length - 1 || search.mayHold(bytesOf(texts[i]!)),
          );
          assert.deepEqual(checkAcrossBanks(seen).at(-1), all);
          found += all!.length;
          skipped += banks.length - seen.length;
        },
      ),
      { seed, numRuns: runs(150) },
    );
    assert.ok(found > 30, `${found} problems were found`);
    assert.ok(skipped > 80, `${skipped} files were not read`);
  });

  it('looks only for the items that are wanted', () => {
    const bank = readBank('title: T\nquestions:\n  - question: Which is it?\n    answer: It\n');
    assert.equal(wantedStems([{ bank, isWanted: () => false }]).length, 0);
    assert.equal(wantedStems([{ bank }]).length, 1);
  });

  it('does not read files that say other things', () => {
    const wanted = readBank(
      'title: T\nquestions:\n  - question: Which river flows through Paris?\n    answer: Seine\n',
    );
    const search = new AcrossSearch(termsOf(wanted));
    const holds = (stem: string): boolean =>
      search.mayHold(bytesOf(`title: T\nquestions:\n  - question: ${stem}\n    answer: It\n`));
    assert.equal(holds('Which mountain is the highest of Asia?'), false);
    assert.equal(holds('Quel est l’été à Paris ?'), false);
    assert.equal(holds('WHICH river – flows through `Paris`'), true);
  });

  it('does not read files for a few small words that many questions have', () => {
    const wanted = 'And the of the, and to the lake?';
    const search = new AcrossSearch(
      termsOf(readBank(`title: T\nquestions:\n  - question: '${wanted}'\n    answer: It\n`)),
    );
    const holds = (stem: string): boolean =>
      search.mayHold(bytesOf(`title: T\nquestions:\n  - question: ${stem}\n    answer: It\n`));
    const other = 'The river flows to the sea of Asia, and past the town and the lake of Paris';
    const written = [other, `"${other}"`, `'${other}'`, `|\n      ${other}\n      and on.`];
    for (const stem of written) assert.equal(holds(stem), false, stem);
    for (const stem of [
      wanted,
      `"${wanted}"`,
      `|-\n      ${wanted}`,
      `>\n      And of\n      the, and to the lake?`,
    ])
      assert.equal(holds(stem), true, stem);
  });

  it('looks back only from what is one stem and nothing else', () => {
    const written = [
      ' |\n      Which river?\n',
      ' >-\r\n      Which river?\r\n\r\n      This one?\r\n',
      ' Which river, this one?',
      ' "Which: river # no remark"',
      " 'Which\\river'",
    ];
    for (const stem of written) assert.equal(isWhole(stem), true, stem);
    const unsure = [
      ' Which river # a remark',
      ' Which: river',
      ' |\n    Which river?\n',
      ' |2\n      Which river?\n',
      ' |\n      Which river?\n     other: thing\n',
      ' |\n      Which river?\n# a remark\n',
      ' "Which \\x41 river"',
      ' Which\n      river',
      ' [Which river]',
      ' - Which river',
    ];
    for (const stem of unsure) assert.equal(isWhole(stem), false, stem);
    assert.equal(isWhole(' Which river, this one', '  - {\n    '), false);
    assert.equal(isWhole(' Which river, this one', '  - { id: 7,\n\n    '), false);
    assert.equal(isWhole(' Which river of this', '  - {\n    '), true);
  });
});

describe('bankPrints', () => {
  it('is what linting keeps', () => {
    fc.assert(
      fc.property(bankText, fc.constantFrom(...acrossRules, ''), (text, off) => {
        const remark = off === '' ? '' : `# quizwright-disable ${off}\n`;
        const bank = `${remark}${text.replace(/^\uFEFF/, '')}`;
        const linted = lintText(bank, settings, { withPrints: true });
        assert.deepEqual(bankPrints(readBank(bank), settings).prints, linted.prints);
      }),
      { seed, numRuns: runs(100) },
    );
  });
});
