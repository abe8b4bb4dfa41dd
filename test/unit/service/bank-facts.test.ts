import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';

import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { readBank, readBankInSteps, updateBank } from '../../../src/core/document/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { type BankFacts, bankFacts, inSteps } from '../../../src/service/index.js';
import { arbitraryBankText } from '../../generators/bank-text.js';
import { runs, seed } from '../../property-runs.js';
import { isQuick } from '../../time-taken.js';

const bank = `title: |
  Rivers
id: rivers
language: en
tags: [europe, 'water ways']
objectives:
  name-rivers: Name the
    rivers.
stimuli:
  map: "![A map](map.png)"
questions:
  - id: paris # the first
    question: Which **river** flows through \`Paris\`?
    answer: Seine
    tags: [france, "europe"]
    objectives: [name-rivers, other]
    stimulus: map
    source: Atlas, p. 3
    status: draft
  - question:
flashcards:
  - front: Loire
    back: A river.
    source: Atlas, p. 3
    tags: france
`;

describe('the facts of a bank', () => {
  const facts = bankFacts(readBank(bank));
  const written = ({ start, end }: { start: number; end: number }): string =>
    bank.slice(start, end);

  it('have its title and language', () => {
    assert.equal(facts.title, 'Rivers');
    assert.equal(written(facts.titleAt).trim(), '|\n  Rivers');
    assert.equal(facts.language, 'en');
    const none = bankFacts(readBank('# nothing\n'));
    assert.deepEqual([none.title, none.titleAt], [undefined, { start: 0, end: 0 }]);
  });

  it('have its items, with what they ask as it is seen', () => {
    assert.deepEqual(
      facts.items.map(({ name, id, list, kind, status, label }) => [
        ...[name, id, list, kind, status, label],
      ]),
      [
        [
          'paris',
          'paris',
          'questions',
          'short-answer',
          'draft',
          'Which river flows through Paris?',
        ],
        ['questions[1]', undefined, 'questions', undefined, 'approved', 'questions[1]'],
        ['flashcards[0]', undefined, 'flashcards', undefined, 'approved', 'Loire'],
      ],
    );
    assert.equal(written(facts.items[0]!.target), 'Which **river** flows through `Paris`?');
    assert.ok(written(facts.items[2]!.span).startsWith('front: Loire'));
  });

  it('have the names that are defined and referred to, where they stand', () => {
    assert.deepEqual(
      facts.names.map((name) => [name.sort, name.role, name.name, written(name), name.item]),
      [
        ['bank', 'definition', 'rivers', 'rivers', undefined],
        ['tag', 'reference', 'europe', 'europe', undefined],
        ['tag', 'reference', 'water ways', 'water ways', undefined],
        ['objective', 'definition', 'name-rivers', 'name-rivers', undefined],
        ['stimulus', 'definition', 'map', 'map', undefined],
        ['item', 'definition', 'paris', 'paris', 0],
        ['tag', 'reference', 'france', 'france', 0],
        ['tag', 'reference', 'europe', 'europe', 0],
        ['objective', 'reference', 'name-rivers', 'name-rivers', 0],
        ['objective', 'reference', 'other', 'other', 0],
        ['stimulus', 'reference', 'map', 'map', 0],
        ['tag', 'reference', 'france', 'france', 2],
      ],
    );
    assert.deepEqual(
      facts.names
        .filter(({ meaning }) => meaning !== '')
        .map(({ name, meaning }) => [name, meaning]),
      [
        ['name-rivers', 'Name the rivers.'],
        ['map', '![A map](map.png)'],
      ],
    );
  });

  it('have each source once', () => {
    assert.deepEqual(facts.sources, ['Atlas, p. 3']);
  });

  it('are the same object while the bank is the same', () => {
    const document = readBank(bank);
    assert.equal(bankFacts(document), bankFacts(document));
  });

  it('have the prints that the command line compares', () => {
    const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);
    const texts = [
      bank,
      bank.replace('  - id: paris', '  # quizwright-disable-next-line\n  - id: paris'),
      bank.replace(
        '    question: Which',
        '    # quizwright-disable-next-line duplicate-question -- because\n    question: Which',
      ),
      `# quizwright-disable-file near-duplicate-question\n${bank}`,
      ...readdirSync('test/fixtures/lint').map((name) =>
        readFileSync(join('test/fixtures/lint', name), 'utf8'),
      ),
    ];
    for (const text of texts) {
      const { prints } = lintText(text, settings, { withPrints: true });
      assert.deepEqual(bankFacts(readBank(text)).prints, prints);
    }
  });

  it('do not look through long notes, for whose headings other banks never ask', () => {
    const notes = '  ## Heading *of* a part\n\n  - **Term**: what it is\n\n'.repeat(20_000);
    const text = bank.replace('tags:', `notes: |\n${notes}tags:`);
    const documents = [1, 2, 3].map(() => readBank(text));
    // To find the headings takes ten times as long, to tell their places as well took an hour.
    isQuick(() => assert.equal(bankFacts(documents.pop()!).names.length, 12), 60);
  });

  it('are the same read part by part, and after edits', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryBankText(),
        fc.nat(),
        fc.nat(20),
        fc.string(),
        async (text, at, n, put) => {
          const start = at % (text.length + 1);
          const end = Math.min(text.length, start + n);
          const before = readBank(text);
          bankFacts(before);
          const after = `${text.slice(0, start)}${put}${text.slice(end)}`;
          const edited = bankFacts(updateBank(before, [{ start, end, text: put }]));
          assert.deepEqual(edited, bankFacts(readBank(after)));
          const inParts = await inSteps(readBankInSteps(after), patient);
          assert.deepEqual(bankFacts(inParts!), edited);
          assertInside(edited, after);
        },
      ),
      { seed, numRuns: runs(100) },
    );
  });
});

const patient = { now: () => 0, pause: () => Promise.resolve(), isCancelled: false };

function assertInside({ items, names, titleAt }: BankFacts, text: string): void {
  for (const { start, end } of [titleAt, ...names, ...items.map(({ span }) => span)]) {
    assert.ok(start >= 0 && start <= end && end <= text.length);
  }
}
