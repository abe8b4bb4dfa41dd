// What we write as QTI 3.0, asked and scored by a player that is not ours.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { readExportBank } from '../../../src/core/convert/export-bank/read-export-bank.js';
import { openZip } from '../../../src/core/convert/package/open-zip.js';
import { readText } from '../../../src/core/convert/package/source-files.js';
import { qti30Exporter } from '../../../src/core/convert/qti/write/write-package.js';
import { readBank } from '../../../src/core/document/index.js';
import { type OpenPlayer, openPlayer } from '../qti/open-player.js';

type Act = (item: Locator) => Promise<void>;

interface Case {
  readonly name: string;
  readonly question: object;
  /** What is done, what it earns, and what is told then. */
  readonly answers: readonly (readonly [act: Act, score: number, ...told: string[]])[];
}

const nothing: Act = () => Promise.resolve();

/** Chooses by the words of choices. */
function choose(...texts: readonly string[]): Act {
  return async (item) => {
    for (const text of texts) {
      // oxlint-disable-next-line no-await-in-loop
      await item.locator('qti-simple-choice', { hasText: new RegExp(`^\\s*${text}\\s*$`) }).click();
    }
  };
}

/** Types into the gaps, in their order. */
function type(...texts: readonly string[]): Act {
  return async (item) => {
    for (const [i, text] of texts.entries()) {
      // oxlint-disable-next-line no-await-in-loop
      const field = item.locator('qti-text-entry-interaction input').nth(i);
      // The player looks when a key was pressed.
      // oxlint-disable-next-line no-await-in-loop
      await field.pressSequentially(text);
    }
  };
}

/** Picks an entry of the only menu. */
function pick(text: string): Act {
  return async (item) => {
    await item.locator('qti-inline-choice-interaction button[part=trigger]').click();
    await item.locator('qti-inline-choice', { hasText: text }).click();
  };
}

function both(...acts: readonly Act[]): Act {
  return async (item) => {
    for (const act of acts) {
      // oxlint-disable-next-line no-await-in-loop
      await act(item);
    }
  };
}

/** Takes what is on the left to what is on the right. */
function match(...pairs: readonly (readonly [string, string])[]): Act {
  return async (item) => {
    const side = (i: number) => item.locator('qti-simple-match-set').nth(i);
    const choices = side(1).locator('> qti-simple-associable-choice');
    for (const [left, right] of pairs) {
      const from = side(0).locator('qti-simple-associable-choice', { hasText: left });
      // oxlint-disable-next-line no-await-in-loop
      const texts = await choices.locator('> p').allTextContents();
      const at = texts.indexOf(right);
      // oxlint-disable-next-line no-await-in-loop
      await take(from, choices.nth(at), at, left);
    }
  };
}

/** Takes entries to their places, from the first. */
function order(...texts: readonly string[]): Act {
  return async (item) => {
    for (const [i, text] of texts.entries()) {
      const entry = item.locator('qti-order-interaction > qti-simple-choice', { hasText: text });
      // oxlint-disable-next-line no-await-in-loop
      await take(entry, item.locator('drop-list').nth(i), i, text);
    }
  };
}

/** Takes something to a place by keys: the player has a mouse wait a while before it drags. */
async function take(from: Locator, to: Locator, steps: number, text: string): Promise<void> {
  await from.focus();
  const { keyboard } = from.page();
  await keyboard.press('Enter');
  for (let i = 0; i < steps; i++) {
    // oxlint-disable-next-line no-await-in-loop
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Enter');
  await to.getByText(text, { exact: true }).waitFor();
}

const feedback = { correct: 'Yes.', incorrect: 'No.', partial: 'In part.' };
const three = [
  { text: 'one', correct: true, feedback: 'That is it.' },
  { text: 'two', correct: true },
  'three',
];

const cases: readonly Case[] = [
  {
    name: 'one right choice',
    question: {
      question: 'Which?',
      points: 2,
      choices: ['one', { text: 'two', correct: true }, { text: 'three', weight: '50%' }],
      feedback,
      explanation: 'Because.',
    },
    answers: [
      [choose('two'), 2, 'correct', 'explanation'],
      [choose('three'), 1, 'partial', 'explanation'],
      [choose('one'), 0, 'incorrect', 'explanation'],
      [nothing, 0, 'incorrect', 'explanation'],
    ],
  },
  {
    name: 'one right choice, by the usual template',
    question: { question: 'Which?', choices: ['one', { text: 'two', correct: true }] },
    answers: [
      [choose('two'), 1],
      [choose('one'), 0],
    ],
  },
  {
    name: 'several right choices, all or nothing',
    question: { question: 'Which?', choices: three },
    answers: [
      [choose('one', 'two'), 1, 'choice_1'],
      [choose('one'), 0, 'choice_1'],
      [choose('one', 'two', 'three'), 0, 'choice_1'],
    ],
  },
  {
    name: 'several right choices, right minus wrong',
    question: { question: 'Which?', choices: three, points: 4, 'partial-credit': 'per-choice' },
    answers: [
      [choose('one', 'two'), 4, 'choice_1'],
      [choose('two'), 2],
      [choose('two', 'three'), 0],
      [choose('three'), 0],
    ],
  },
  {
    name: 'true or false',
    question: { question: 'So?', answer: false },
    answers: [
      [choose('False'), 1],
      [choose('True'), 0],
    ],
  },
  {
    name: 'words',
    question: {
      question: 'Who?',
      points: 2,
      answer: ['Ada', { text: 'Eve', weight: '50%', feedback: 'Nearly.' }],
    },
    answers: [
      [type('Ada'), 2],
      [type('ada'), 2],
      [type('Eve'), 1, 'answer_2'],
      [type('Bob'), 0],
    ],
  },
  {
    name: 'words with their capitals',
    question: { question: 'Who?', answer: 'Ada', 'case-sensitive': true },
    answers: [
      [type('Ada'), 1],
      [type('ada'), 0],
    ],
  },
  {
    name: 'a number with a tolerance',
    question: { question: 'Pi?', answer: 3.14, tolerance: 0.01, points: 3 },
    answers: [
      [type('3.14'), 3],
      [type('3.147'), 3],
      [type('3.16'), 0],
    ],
  },
  {
    name: 'an exact number, or one near it',
    question: {
      question: 'When?',
      answer: [1822, { text: 1822, tolerance: 2, weight: '50%', feedback: 'Close.' }],
      points: 2,
    },
    answers: [
      [type('1822'), 2, 'answer_2'],
      [type('1821'), 1, 'answer_2'],
      [type('1825'), 0],
    ],
  },
  {
    name: 'a range',
    question: { question: 'How many?', range: [1, 2] },
    answers: [
      [type('1'), 1],
      [type('1.5'), 1],
      [type('2.5'), 0],
    ],
  },
  {
    name: 'gaps, each with its part',
    question: { cloze: 'A {{one|uno}} is {{=two~three}}.', points: 2, feedback },
    answers: [
      [both(type('uno'), pick('two')), 2, 'correct'],
      [both(type('one'), pick('three')), 1, 'partial'],
      [both(type('six'), pick('three')), 0, 'incorrect'],
    ],
  },
  {
    name: 'gaps that all are needed',
    question: { cloze: 'A {{one}} is {{=two~three}}.', 'partial-credit': 'none' },
    answers: [
      [both(type('one'), pick('two')), 1],
      [both(type('one'), pick('three')), 0],
    ],
  },
  {
    name: 'pairs, each with its part',
    question: {
      question: 'Match.',
      points: 2,
      pairs: [
        { left: 'France', right: 'Paris' },
        { left: 'Italy', right: 'Rome' },
      ],
      distractors: ['Bonn'],
    },
    answers: [
      [match(['France', 'Paris'], ['Italy', 'Rome']), 2],
      [match(['France', 'Paris'], ['Italy', 'Bonn']), 1],
      [match(['France', 'Rome']), 0],
    ],
  },
  {
    name: 'an order',
    question: { question: 'Order.', order: ['one', 'two', 'three'] },
    answers: [
      [order('one', 'two', 'three'), 1],
      [order('two', 'one', 'three'), 0],
    ],
  },
  {
    name: 'what a person reads',
    question: { question: 'Why?', kind: 'open', 'model-answer': 'So.', explanation: 'Well.' },
    answers: [
      [
        (item) => item.locator('qti-extended-text-interaction textarea').fill('So.'),
        0,
        'explanation',
      ],
    ],
  },
];

async function itemsOf(questions: readonly object[]): Promise<readonly string[]> {
  const bank = readExportBank(readBank(JSON.stringify({ title: 'T', questions })), 't.quiz.yaml');
  assert.equal(bank.items.length, questions.length);
  const files = openZip((await qti30Exporter.export([bank], {})) as Uint8Array);
  return questions.map((_, i) => readText(files, `item-${i + 1}.xml`)!);
}

describe('an item of QTI 3.0, in another player', function () {
  this.timeout(120_000);
  let player: OpenPlayer;
  let items: readonly string[];

  before(async () => {
    player = await openPlayer();
    items = await itemsOf(cases.map(({ question }) => question));
  });
  after(() => player.close());

  for (const [i, { name, answers }] of cases.entries()) {
    it(`that asks for ${name}`, async () => {
      for (const [act, score, ...told] of answers) {
        // One after the other: they share a page.
        // oxlint-disable-next-line no-await-in-loop
        await act(await player.show(items[i]!));
        // oxlint-disable-next-line no-await-in-loop
        assert.deepEqual(await player.score(), { score, told });
      }
      assert.deepEqual(player.faults, []);
    });
  }

  it('rubrics for graders are not shown to learners', async () => {
    const item = await player.show(items.at(-1)!);
    assert.ok(!(await item.innerText()).includes('So.'));
  });
});
