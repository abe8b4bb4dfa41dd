// What is taken of an answer is written into banks of every look, and reads as it was shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readBank } from '../../../../src/core/document/index.js';
import {
  applyProposals,
  generatedKinds,
  generateItems,
  notesOf,
  selectedText,
} from '../../../../src/core/generate/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { repositoryRoot } from '../../examples/example-files.js';
import { answerOf, loyalty, scriptedModel } from './scripted-model.js';

const text = selectedText('Rivers flow.', { above: '', isNotes: false, file: 'a.md' });

/** One of each kind, as models write them. */
const ofEachKind: readonly object[] = [
  { kind: 'single-choice', question: 'A: which?', choices: ['x', { text: '#y', correct: true }] },
  {
    kind: 'multiple-answer',
    question: 'Which two?',
    choices: [{ text: 'a', correct: true }, { text: 'b', correct: true }, { text: '- c' }],
  },
  { kind: 'true-false', question: 'It "flows".', answer: true },
  { kind: 'short-answer', question: 'Which year?', answer: ['1822', 'yes'] },
  { kind: 'numeric', question: 'How much is $\\frac12 \\cdot 5$?', answer: 2.5, unit: 'km' },
  { kind: 'cloze', cloze: 'The {{Seine|seine}} flows\nthrough {{Paris}}.' },
  {
    kind: 'matching',
    question: 'Match.',
    pairs: [
      { left: 'Paris', right: 'Seine' },
      { left: 'Lyon', right: 'Rhône' },
    ],
    distractors: ['Loire'],
  },
  { kind: 'ordering', question: 'Order.', order: ['one', 'two: three', '@four'] },
  {
    kind: 'open',
    question: 'Why?',
    'model-answer': 'Because:\n\n- it does\n- `code`',
    rubric: [{ criterion: 'Says why', points: 2 }],
  },
];

describe('what is taken of an answer', () => {
  for (const [name, bank] of [
    ['with items', loyalty],
    ['of Windows', loyalty.replaceAll('\n', '\r\n')],
    ['without a question', 'title: Rivers\n'],
    ['with a list that is empty', 'title: Rivers\nquestions: []\nflashcards:\n'],
    [
      'with remarks and blank lines',
      `# Mine\n\ntitle: R # r\nquestions:\n\n    # one\n    - question: Q?\n      answer: a\n\n    - question: R?\n      answer: b # b\n\n# the end\n`,
    ],
    ['with a mistake', 'title: R\nquestions:\n  - question: Q?\n    answr: a\n  - {\n'],
  ] as const) {
    it(`is written into a bank ${name}, a question of each kind`, async () => {
      const document = readBank(bank);
      const { proposals, refused } = await generateItems(
        document,
        { task: 'questions', text, count: 20, kinds: generatedKinds },
        scriptedModel(answerOf(...ofEachKind)),
      );
      if (name === 'with a mistake' && proposals.length === 0) {
        // Where nobody knows what is meant, nothing is written, and that is said.
        assert.equal(refused.length, ofEachKind.length);
        return;
      }
      assert.deepEqual(refused, []);
      const {
        edits,
        items,
        document: after,
      } = applyProposals(
        document,
        proposals.map(({ change }) => change),
      );
      const written = applyEdits(bank, edits);
      assert.equal(after.text, written);
      const read = readBank(written);
      assert.deepEqual(
        items.map((at) => read.items[at!]?.reading.kind),
        generatedKinds,
      );
      assert.equal(/\r/.test(written), bank.includes('\r'));
      assert.equal(/[^\r]\n/.test(written), !bank.includes('\r'));
    });
  }

  it('is not written into a bank in braces, and that is said', async () => {
    const document = readBank('{title: T, questions: [{question: Q?, answer: a}]}');
    const { proposals, refused } = await generateItems(
      document,
      { task: 'questions', text, count: 1, kinds: ['true-false'] },
      scriptedModel(answerOf(ofEachKind[2])),
    );
    assert.equal(proposals.length + refused.length, 1);
  });

  it('is found again in a bank that was edited, and left where its item is gone', async () => {
    const document = readBank(loyalty);
    const { proposals } = await generateItems(
      document,
      { task: 'variant', item: document.items[0]!, toward: 'easier' },
      scriptedModel(answerOf({ ...ofEachKind[0], explanation: 'x' })),
    );
    const changes = proposals.map(({ change }) => change);
    const edited = readBank(
      loyalty.replace('questions:\n', 'questions:\n  - question: N?\n    answer: n\n'),
    );
    assert.deepEqual(applyProposals(edited, changes).items, [2]);
    const edit = {
      type: 'edit',
      item: document.items[0]!.reading,
      changes: [{ type: 'set', path: ['explanation'], value: 'x' }],
    } as const;
    assert.deepEqual(applyProposals(edited, [edit, edit]).items, [1, 1]);
    assert.deepEqual(applyProposals(readBank('title: T\n'), [edit]).items, [undefined]);
  });

  it('is a variant of a flashcard, too', async () => {
    const document = readBank(loyalty);
    const { proposals } = await generateItems(
      document,
      { task: 'variant', item: document.items[1]!, toward: 'harder' },
      scriptedModel(answerOf({ front: 'NPS, in words', back: 'Promoters minus detractors' })),
    );
    const [change] = proposals.map((proposal) => proposal.change);
    assert.equal(change?.type === 'insert' && change.data['difficulty'], 'hard');
  });
});

describe('the example of docs/generating.md', () => {
  it('is what comes of its answer', async () => {
    const page = readFileSync(join(repositoryRoot, 'docs/generating.md'), 'utf8');
    const blocks = [...page.matchAll(/```(\w+)\n([^]*?)```/g)];
    const of = (kind: string): readonly string[] =>
      blocks.flatMap(([, language, block]) => (language === kind ? [block!] : []));
    const [before, after] = of('yaml');
    const bank = readBank(before!);
    const model = scriptedModel(of('json')[0]!);
    const { proposals } = await generateItems(
      bank,
      { task: 'questions', text: notesOf(bank)!, count: 1, kinds: ['single-choice'] },
      model,
    );
    const { edits } = applyProposals(
      bank,
      proposals.map(({ change }) => change),
    );
    const item = /\n( {2}- id: of-which[^]*?)\nnotes:/.exec(applyEdits(before!, edits))?.[1];
    assert.equal(/\n( {2}- id: of-which[^]*?)\nnotes:/.exec(after!)?.[1], item);
    assert.ok(item !== undefined && item !== '');
    assert.ok(model.asked[0]![1]!.text.includes(of('text')[0]!.trimEnd()));
  });
});
