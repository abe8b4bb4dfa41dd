// What counts as asked twice, in one bank and across several, and that it is found quickly.
import assert from 'node:assert/strict';

import { checkAcrossBanks, lintText, type BankPrints } from '../../../../../src/core/lint/index.js';
import { ruleById } from '../../../../../src/core/rules/registry.js';
import { growsInProportion } from '../../../../time-taken.js';
import { onlyRules } from '../../lint/settings-of.js';

const both = ['duplicate-question', 'near-duplicate-question'] as const;

function problemsOf(...items: readonly string[]): string[] {
  const text = `title: a\nquestions:\n${items.map((item) => `  - ${item.replaceAll('\n', '\n    ')}\n`).join('')}`;
  return lintText(text, onlyRules(...both)).problems.map(({ rule, item }) => `${item} ${rule}`);
}

function bankOf(path: string, text: string): BankPrints {
  const { prints } = lintText(text, onlyRules(...both), { withPrints: true });
  const settings = new Map(
    both.map((id) => [id, { severity: ruleById(id)!.severity as 'info', options: {} }]),
  );
  return { path, prints, settings };
}

function across(...texts: readonly string[]): string[] {
  const banks = texts.map((text, i) => bankOf(`${i}.yaml`, text));
  return checkAcrossBanks(banks).flatMap((problems, i) =>
    problems.map(({ rule, item, related }) => `${i} ${item} ${rule} ${related?.[0]?.path}`),
  );
}

const same: readonly (readonly [string, string, string])[] = [
  [
    'case, spacing and punctuation',
    'question: What is the capital of France?\nanswer: Paris',
    'question: "what is the  capital of France ?"\nanswer: Paris',
  ],
  [
    'accents that are signs of their own',
    'question: Où naît le café à l’été ?\nanswer: éthiopie',
    'question: Où naît le café à l’été ?\nanswer: éthiopie'.normalize('NFD'),
  ],
  [
    'Markdown',
    'question: What is the **capital** of _France_?\nanswer: Paris',
    'question: What is the capital of France?\nanswer: Paris',
  ],
  [
    'other distractors',
    'question: Which is red?\nchoices: [{text: Blood, correct: true}, Grass, Snow]',
    'question: Which is red?\nchoices: [Coal, Sky, {text: blood, correct: true}]',
  ],
  [
    'the same choices, another key',
    'question: Which is red?\nchoices: [{text: Blood, correct: true}, Rust, Snow]',
    'question: Which is red?\nchoices: [Blood, {text: Rust, correct: true}, Snow]',
  ],
  [
    'choices in one of them, and an answer with another article',
    'question: Which is red?\nchoices: [{text: The blood, correct: true}, Grass, Snow]',
    'question: Which is red?\nanswer: blood',
  ],
  [
    'the same pairs in another order',
    'question: Match them.\npairs: [{left: Rome, right: Italy}, {left: Bern, right: Switzerland}]',
    'question: Match them.\npairs: [{left: bern, right: Switzerland}, {left: Rome, right: Italy}]',
  ],
  [
    'most of the steps',
    'question: Put these in order.\norder: [Dawn, Morning, Noon]',
    'question: Put these in order.\norder: [dawn, morning, noon, dusk]',
  ],
  [
    'a contradiction',
    'question: The Earth is flat.\nanswer: false',
    'question: The Earth is flat.\nanswer: true',
  ],
  [
    'a typographic apostrophe',
    "question: What's up with Jupiter?\nkind: open",
    'question: What’s up with Jupiter?\nkind: open',
  ],
];

const different: readonly (readonly [string, string, string])[] = [
  [
    'other choices under a general stem',
    'question: Which of these is true?\nchoices: [{text: Water boils, correct: true}, Ice sinks]',
    'question: Which of these is true?\nchoices: [Fish fly, {text: Birds sing, correct: true}]',
  ],
  [
    'other pairs under a general instruction',
    'question: Match each capital to its country.\npairs: [{left: Rome, right: Italy}, {left: Bern, right: Switzerland}]',
    'question: Match each capital to its country.\npairs: [{left: Lima, right: Peru}, {left: Quito, right: Ecuador}]',
  ],
  [
    'other steps under a general instruction',
    'question: Put these events in order.\norder: [The Punic Wars, The Gallic Wars]',
    'question: Put these events in order.\norder: [The French Revolution, The Congress of Vienna]',
  ],
  [
    'other code',
    'question: What does `a + b` do?\nkind: open',
    'question: What does `a - b` do?\nkind: open',
  ],
  [
    'other math',
    'question: Derive $x^2$ for me, please, now.\nanswer: 2x',
    'question: Derive $x^3$ for me, please, now.\nanswer: 2x',
  ],
  [
    'a sign that counts',
    'question: Is 3 < 4 in this case of ours?\nanswer: true',
    'question: Is 3 > 4 in this case of ours?\nanswer: true',
  ],
  [
    'a negative number',
    'question: What is the root of 4 here?\nanswer: 2',
    'question: What is the root of -4 here?\nanswer: 2',
  ],
  [
    'other passages',
    'question: What does the author say?\nstimulus: one\nkind: open',
    'question: What does the author say?\nstimulus: two\nkind: open',
  ],
  [
    'other images',
    'question: What is this? ![](a.png)\nanswer: A cat',
    'question: What is this? ![](b.png)\nanswer: A cat',
  ],
  [
    'another accent',
    'question: Que veut dire ou ?\nkind: open',
    'question: Que veut dire où ?\nkind: open',
  ],
];

const alike: readonly (readonly [string, string, string])[] = [
  [
    'a word more',
    'question: Which planet of our system is closest to the Sun?\nanswer: Mercury',
    'question: Which planet of our solar system is closest to the Sun?\nanswer: Mercury',
  ],
  [
    'another order',
    'question: In which year did the war in Europe end?\nanswer: 1945',
    'question: The war in Europe did end in which year?\nanswer: 1945',
  ],
  [
    'long statements with one word changed',
    'question: The heart of a healthy adult beats about seventy times every minute at rest.\nanswer: true',
    'question: The heart of a healthy adult beats about seventy times each minute at rest while sitting.\nanswer: true',
  ],
];

const unlike: readonly (readonly [string, string, string])[] = [
  [
    'one word and the answer',
    'question: What is the capital city of Spain?\nanswer: Madrid',
    'question: What is the capital city of Italy?\nanswer: Rome',
  ],
  [
    'another number',
    'question: How many sides has a shape of 5 corners?\nanswer: five',
    'question: How many sides has a shape of 6 corners?\nanswer: five',
  ],
  [
    'short true statements',
    'question: Cats are mammals.\nanswer: true',
    'question: Dogs are mammals.\nanswer: true',
  ],
];

describe('duplicate-question', () => {
  for (const [what, a, b] of same) {
    it(`sees through ${what}`, () => {
      assert.deepEqual(problemsOf(a, b), ['questions[1] duplicate-question']);
    });
  }
  for (const [what, a, b] of different) {
    it(`respects ${what}`, () => assert.deepEqual(problemsOf(a, b), []));
  }
  it('tells each repetition once, against the first', () => {
    const item = 'question: Who is it?\nanswer: Me';
    assert.deepEqual(problemsOf(item, item, item), [
      'questions[1] duplicate-question',
      'questions[2] duplicate-question',
    ]);
  });
  it('does not compare questions with flashcards', () => {
    const text =
      'title: a\nquestions:\n  - question: Paris\n    answer: France\nflashcards:\n  - front: Paris\n    back: France\n';
    assert.deepEqual(lintText(text, onlyRules(...both)).problems, []);
  });
});

describe('near-duplicate-question', () => {
  for (const [what, a, b] of alike) {
    it(`sees ${what}`, () => {
      assert.deepEqual(problemsOf(a, b), ['questions[1] near-duplicate-question']);
    });
  }
  for (const [what, a, b] of unlike) {
    it(`respects ${what}`, () => assert.deepEqual(problemsOf(a, b), []));
  }
});

describe('several banks', () => {
  const one =
    'title: a\nquestions:\n  - id: cap\n    question: What is the capital of France?\n    answer: Paris\n';
  it('are compared with each other, the later told of the earlier', () => {
    assert.deepEqual(across(one, one.replace('cap', 'town')), ['1 town duplicate-question 0.yaml']);
  });
  it('leave to each bank what it says twice itself', () => {
    const twice = `${one}  - id: again\n    question: What is the capital of France?\n    answer: Paris\n`;
    assert.deepEqual(across(twice, 'title: b\nnotes: none\n'), []);
  });
  it('heed remarks that turn the rule off there', () => {
    const quiet = one.replace(
      '    question',
      '    # quizwright-disable-next-line duplicate-question -- wanted\n    question',
    );
    assert.deepEqual(across(one, quiet), []);
    assert.deepEqual(across(quiet, one), []);
  });
});

describe('the time to compare', () => {
  it('many questions take grows with their number, not with its square', () => {
    const words =
      'cell heart river law music code atom star tree ship king loan gene wave bone'.split(' ');
    const bank = (count: number): string => {
      const items = Array.from({ length: count }, (_, i) => {
        const of = (n: number): string => words[Math.floor(i / n) % words.length]!;
        return `  - question: Which ${of(1)} of the ${of(15)} has the ${of(225)} of a ${of(3375)}?\n    answer: yes ${i % 7}\n`;
      });
      return `title: a\nquestions:\n${items.join('')}`;
    };
    const settings = onlyRules(...both);
    growsInProportion((n) => lintText(bank(n), settings), { from: 2_000, times: 5 });
  }).timeout(120_000);

  it('the same question a thousand times over stays short', () => {
    const text = `title: a\nquestions:\n${'  - question: Who?\n    answer: Me\n'.repeat(5000)}`;
    const { problems } = lintText(text, onlyRules(...both));
    assert.equal(problems.length, 4999);
  }).timeout(120_000);
});
