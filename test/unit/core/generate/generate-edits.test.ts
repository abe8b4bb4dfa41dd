import assert from 'node:assert/strict';

import { readBank } from '../../../../src/core/document/index.js';
import {
  applyProposals,
  generateEdits,
  generateTranslation,
} from '../../../../src/core/generate/index.js';
import { answerOf, loyalty, scriptedModel } from './scripted-model.js';

const bank = readBank(loyalty);
const item = bank.items[0]!;

describe('wrong answers of a model', () => {
  it('go before choices that keep their place at the end, and make the question a draft', async () => {
    const pinned = readBank(
      loyalty.replace('    tags:', '      - text: None of these\n        pin: true\n    tags:'),
    );
    const { proposals } = await generateEdits(
      pinned,
      { task: 'distractors', item: pinned.items[0]!, count: 2, notes: undefined },
      scriptedModel(answerOf({ text: '11–12', feedback: 'The scale ends at 10.' })),
    );
    const { document } = applyProposals(
      pinned,
      proposals.map(({ change }) => change),
    );
    const { choices, status } = document.items[0]!.reading.data;
    const added = (choices as readonly object[]).slice(3).map((choice) => ({ ...choice }));
    assert.deepEqual(added, [
      { text: '11–12', feedback: 'The scale ends at 10.' },
      { text: 'None of these', pin: true },
    ]);
    assert.equal(status, 'draft');
  });

  it('are told what is wrong with them: each alone, and nothing that was wrong before', async () => {
    const { proposals, known } = await generateEdits(
      bank,
      { task: 'distractors', item, count: 3, notes: undefined },
      scriptedModel(answerOf({ text: '8–9' }, { text: '11–12' }, { text: '0–6' })),
    );
    assert.deepEqual(
      proposals.map(({ label, problems }) => [label, problems.map(({ rule }) => rule)]),
      [
        ['11–12', []],
        ['8–9', ['overlapping-ranges', 'unsorted-numbers']],
      ],
    );
    assert.ok(known > 0);
  });

  it('go beside the pairs of a matching question', async () => {
    const text =
      'title: T\nquestions:\n  - question: Match.\n    pairs:\n      - {left: a, right: b}\n      - {left: c, right: d}\n';
    const of = readBank(text);
    const { proposals } = await generateEdits(
      of,
      { task: 'distractors', item: of.items[0]!, count: 2, notes: undefined },
      scriptedModel(answerOf({ text: 'e', feedback: 'No.' }, { text: 'b' })),
    );
    const { document } = applyProposals(
      of,
      proposals.map(({ change }) => change),
    );
    assert.deepEqual(document.items[0]!.reading.data['distractors'], ['e']);
  });
});

describe('an explanation of a model', () => {
  it('takes the place of the one that is there', async () => {
    const model = scriptedModel(answerOf({ explanation: 'Nine and ten **promote**.' }));
    const { proposals } = await generateEdits(
      bank,
      { task: 'explanation', item, count: 1, notes: 'NPS is a score.' },
      model,
    );
    const { document } = applyProposals(
      bank,
      proposals.map(({ change }) => change),
    );
    assert.equal(document.items[0]!.reading.data['explanation'], 'Nine and ten **promote**.');
    assert.match(model.asked[0]![1]!.text, /\| NPS is a score\./);
  });
});

describe('a translation of a model', () => {
  const french = ['Quelle plage ?', '0 à 6', '7 à 8', '9 à 10', 'Neuf ou dix.'];

  it('changes texts, and nothing else', async () => {
    const { proposals, bank: fresh } = await generateTranslation(
      bank,
      { items: bank.items, language: 'fr' },
      scriptedModel(
        answerOf(
          { number: 1, texts: ['Expérience client'] },
          { number: 2, texts: french, id: 'x', correct: [true, true] },
          { number: 3, texts: ['NPS', 'Score net'] },
        ),
      ),
    );
    assert.deepEqual(
      { ...fresh.head.data },
      { quizwright: 1, title: 'Expérience client', language: 'fr' },
    );
    assert.deepEqual(
      proposals.map(({ change }) => (change.type === 'insert' ? change.data : {})),
      [
        {
          id: 'nps-range',
          question: french[0],
          choices: [french[1], french[2], { text: french[3], correct: true }],
          tags: ['loyalty'],
          explanation: french[4],
          status: 'draft',
        },
        { id: 'nps', front: 'NPS', back: 'Score net', status: 'draft' },
      ],
    );
  });

  it('is refused where gaps, formulas or addresses are others', async () => {
    const of = readBank(
      'title: T\nquestions:\n  - cloze: The {{NPS}} is $x$.\n  - question: Is ![a](a.png) $x$?\n    answer: true\n',
    );
    const back = (cloze: string, question: string): string =>
      answerOf(
        { number: 1, texts: ['T'] },
        { number: 2, texts: [cloze] },
        { number: 3, texts: [question] },
      );
    for (const [cloze, question, count] of [
      ['Le {{NPS}} est $x$.', 'Est-ce ![a](a.png) $x$ ?', 2],
      ['Le NPS est $x$.', 'Est-ce ![a](a.png) $x$ ?', 1],
      ['Le {{NPS}} est x.', 'Est-ce ![a](a.png) ?', 0],
      ['Le {{NPS}} est $x$.', 'Est-ce ![a](https://evil.test/a.png) $x$ ?', 1],
    ] as const) {
      const { proposals } = await generateTranslation(
        of,
        { items: of.items, language: 'fr' },
        scriptedModel(back(cloze, question)),
      );
      assert.equal(proposals.length, count, `${cloze} ${question}`);
    }
  });

  it('is asked for part by part, and says what did not come back', async () => {
    const questions = Array.from(
      { length: 9 },
      (_, i) => `  - question: Q${i}?\n    answer: true\n`,
    );
    const of = readBank(`title: T\nquestions:\n${questions.join('')}`);
    const model = scriptedModel(
      answerOf({ number: 1, texts: ['T'] }, { number: 2, texts: ['F ?'] }),
    );
    const { proposals, refused } = await generateTranslation(
      of,
      { items: of.items, language: 'fr' },
      model,
    );
    assert.ok(proposals.length >= 1);
    assert.ok(refused.length >= 4);
    assert.equal(model.asked.length, 6);
  });
});
