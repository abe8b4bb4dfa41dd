// Questions of other programs, in whatever shape they write them.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

import { data } from '../../../../../src/core/convert/data/index.js';
import {
  detectConverter,
  type DraftBank,
  writeBank,
} from '../../../../../src/core/convert/index.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { lintText } from '../../../../../src/core/lint/index.js';
import { quizItems } from '../../../../../src/core/quiz/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { growsInProportion } from '../../../../time-taken.js';
import { settingsOf } from '../../lint/settings-of.js';

function errorsIn(yaml: string): readonly string[] {
  const { problems } = lintText(yaml, settingsOf('minimal'));
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

function read(source: string, fileName?: string): DraftBank {
  assert.equal(detectConverter(source, fileName)?.id, 'json', source.slice(0, 200));
  const { bank, problems } = data.import(source, { fileName });
  assert.deepEqual(
    problems.map(({ message }) => message),
    [],
  );
  assert.deepEqual(errorsIn(writeBank(bank)), []);
  return bank;
}

/** What is asked and what is right, in short. */
function gist({ questions, flashcards }: DraftBank): unknown {
  return [
    ...questions.map(({ question, choices, answer }) => [
      question,
      choices?.map(({ text, correct }) => (correct === true ? `*${text}` : text)) ?? answer,
    ]),
    ...flashcards.map(({ front, back }) => [front, back]),
  ];
}

const asked = [
  ['Which river flows through Paris?', ['Loire', '*Seine', 'Rhône']],
  ['Which river flows through Lyon?', ['*Rhône', 'Loire', 'Seine']],
  ['Which river flows through Nantes?', ['Rhône', 'Seine', '*Loire']],
];
const rows = asked.map(([question, choices]) => {
  const texts = (choices as string[]).map((text) => text.replace('*', ''));
  return {
    question: question as string,
    texts,
    key: (choices as string[]).findIndex((text) => text.startsWith('*')),
  };
});

describe('questions of another program', () => {
  const shapes: Readonly<Record<string, unknown>> = {
    'flags in choices': {
      questions: rows.map(({ question, texts, key }) => ({
        question,
        answers: texts.map((value, i) => ({ value, correct: i === key })),
      })),
    },
    'an index from 0': rows.map(({ question, texts, key }) => ({
      question,
      options: texts,
      correctIndex: key,
    })),
    'a number from 1': rows.map(({ question, texts, key }) => ({
      question,
      options: texts,
      answer: key + 1,
    })),
    letters: rows.map(({ question, texts, key }) => ({
      prompt: question,
      choices: texts,
      answer: 'ABC'[key],
    })),
    'the text of the right one': {
      data: {
        items: rows.map(({ question, texts, key }) => ({
          id: key,
          stem: question,
          choices: texts,
          correct_answer: texts[key],
        })),
      },
    },
    'a map by letter': rows.map(({ question, texts, key }) => ({
      question,
      answers: { a: texts[0], b: texts[1], c: texts[2] },
      correct_answer: 'abc'[key],
    })),
    'a key for each choice': rows.map(({ question, texts, key }) => ({
      question,
      A: texts[0],
      B: texts[1],
      C: texts[2],
      answer: 'ABC'[key],
    })),
    percentages: rows.map(({ question, texts, key }) => ({
      text: question,
      answers: texts.map((text, i) => ({ text, weight: i === key ? 100 : 0 })),
    })),
    'several lists': {
      sections: [
        { title: 'One', questions: [0, 1] },
        { title: 'Two', questions: [2] },
      ].map((section) => ({
        ...section,
        questions: section.questions.map((i) => ({
          q: rows[i]!.question,
          options: rows[i]!.texts,
          correct: rows[i]!.key,
        })),
      })),
    },
  };
  for (const [name, shape] of Object.entries(shapes)) {
    it(`with ${name}`, () => {
      const bank = read(JSON.stringify(shape), 'rivers.json');
      assert.deepEqual(gist(bank), asked);
    });
  }

  it('keep the lists that they stood in as tags', () => {
    const { questions } = read(JSON.stringify(shapes['several lists']));
    assert.deepEqual(
      questions.map(({ tags }) => tags),
      [['One'], ['One'], ['Two']],
    );
  });

  it('as trivia databases write them, in HTML, with wrong answers apart', () => {
    const bank = read(
      JSON.stringify({
        response_code: 0,
        results: [
          {
            category: 'Science',
            type: 'multiple',
            difficulty: 'easy',
            question: 'What is &quot;H&quot;?',
            correct_answer: 'Hydrogen &amp; co',
            incorrect_answers: ['Helium', 'Iron', 'Gold'],
          },
          {
            category: 'Science',
            type: 'boolean',
            difficulty: 'hard',
            question: 'Is water wet?',
            correct_answer: 'True',
            incorrect_answers: ['False'],
          },
        ],
      }),
    );
    const [first, second] = bank.questions;
    assert.equal(first?.question, 'What is "H"?');
    assert.equal(first.choices?.find(({ correct }) => correct)?.text, 'Hydrogen & co');
    assert.equal(first.choices.length, 4);
    assert.deepEqual([first.difficulty, first.tags], ['easy', ['Science']]);
    assert.equal(second?.answer, true);
  });

  it('in TOML, as books with quizzes have them', () => {
    const bank = read(
      `[[questions]]
id = "b230bed3"
type = "MultipleChoice"
prompt.prompt = "What does \`x\` hold?"
prompt.distractors = ["\`1\`", "\`2\`"]
answer.answer = "\`3\`"
context = "Because of **this**."

[[questions]]
type = "ShortAnswer"
prompt.prompt = "Which keyword?"
answer.answer = "fn"
`,
      'quiz.toml',
    );
    assert.equal(bank.questions[0]?.question, 'What does `x` hold?');
    assert.equal(bank.questions[0].choices?.find(({ correct }) => correct)?.text, '`3`');
    assert.equal(bank.questions[0].explanation, 'Because of **this**.');
    assert.equal(bank.questions[1]?.answer, 'fn');
  });

  it('in lines of JSON, and in several documents of YAML', () => {
    const lines = rows.map(({ question, texts, key }) => ({
      question,
      choices: texts,
      answer: key,
    }));
    assert.deepEqual(gist(read(lines.map((line) => JSON.stringify(line)).join('\n'))), asked);
    const documents = lines.map((line) => `---\n${JSON.stringify(line)}\n`).join('');
    assert.deepEqual(gist(read(documents)), asked);
  });

  it('that are cards, or are answered with whole sentences', () => {
    const terms = [
      { term: 'Loire', definition: 'A river' },
      { term: 'Alps', definition: 'Mountains' },
    ];
    assert.deepEqual(gist(read(JSON.stringify({ deck: terms }))), [
      ['Loire', 'A river'],
      ['Alps', 'Mountains'],
    ]);
    const long = 'Because it was the longest of all the rivers there.';
    const pairs = [
      { question: 'Why the Loire?', answer: long },
      { question: 'Why the Seine?', answer: long },
    ];
    assert.deepEqual(gist(read(JSON.stringify(pairs))), [
      ['Why the Loire?', long],
      ['Why the Seine?', long],
    ]);
  });

  it('without a right answer are drafts', () => {
    const { questions } = read(
      JSON.stringify([
        {
          question: 'A?',
          options: [
            { text: 'a', correct: false },
            { text: 'b', correct: false },
          ],
        },
      ]),
    );
    assert.equal(questions[0]?.status, 'draft');
  });

  it('are told where nothing can be made of them', () => {
    const source = 'questions:\n  - question: A?\n    answer: x\n  - answer: y\n';
    const { problems } = data.import(source);
    assert.deepEqual(
      problems.map(({ start, message }) => [source.slice(0, start).split('\n').length, message]),
      [[4, 'There is no text here that asks anything.']],
    );
  });

  it('mean what somebody says that they mean', () => {
    const source = JSON.stringify({ list: [{ a: 'Two?', b: ['2', '3'], c: 0 }] });
    assert.equal(data.detect(source), 0);
    const mapping = {
      items: 'list',
      text: 'plain',
      question: 'a',
      choices: 'b',
      answer: 'c',
      'answer-is': 'from-0',
    } as const;
    assert.deepEqual(gist(data.import(source, { mapping }).bank), [['Two?', ['*2', '3']]]);
  });

  it('of several kinds say what is right in several ways', () => {
    const questions = [
      { question: 'Q1?', options: ['A) Lyon', 'B) Paris', 'C) Nice'], answer: 'B' },
      { question: 'Q2?', answer: true },
      { question: 'Q3?', answer: 'Rome' },
      { question: 'Q4?', options: ['A) x', 'B) y'], answer: 'B) y' },
      { question: 'Q5?', options: ['one', 'two', 'three'], correctAnswers: ['one', 'three'] },
      { question: 'Q6?', options: ['one', 'two'], answer: 'three' },
    ];
    const bank = read(JSON.stringify({ questions }));
    assert.deepEqual(gist(bank), [
      ['Q1?', ['Lyon', '*Paris', 'Nice']],
      ['Q2?', true],
      ['Q3?', 'Rome'],
      ['Q4?', ['x', '*y']],
      ['Q5?', ['*one', 'two', '*three']],
      ['Q6?', ['one', 'two']],
    ]);
    assert.deepEqual(bank.questions[5]?.checks, [
      'none of the choices is what is said to be right: three',
    ]);
  });

  it('have a solution beside the answer that says why', () => {
    const items = ['A', 'B'].map((correct) => ({
      question: `Why ${correct}?`,
      options: ['x', 'y'],
      solution: `Since ${correct} is what it is.`,
      correct,
    }));
    const bank = read(JSON.stringify(items));
    assert.deepEqual(gist(bank), [
      ['Why A?', ['*x', 'y']],
      ['Why B?', ['x', '*y']],
    ]);
    assert.equal(bank.questions[0]?.explanation, 'Since A is what it is.');
  });

  it('are read in French, too', () => {
    const items = [
      {
        énoncé: 'Deux ?',
        réponses: [
          { texte: '2', correcte: true },
          { texte: '3', correcte: false },
        ],
      },
      {
        énoncé: 'Trois ?',
        réponses: [
          { texte: '2', correcte: false },
          { texte: '3', correcte: true },
        ],
      },
    ];
    assert.deepEqual(gist(read(JSON.stringify(items))), [
      ['Deux ?', ['*2', '3']],
      ['Trois ?', ['2', '*3']],
    ]);
  });

  it('tell what nothing was made of, and where counting may begin elsewhere', () => {
    const item = { question: 'A?', choices: ['x', 'y', 'z'], correct: 1, picture: 'a.png' };
    const source = JSON.stringify([item, { ...item, question: 'B?', correct: 2 }]);
    const messages = data.import(source).problems.map(({ message }) => message);
    assert.equal(messages.length, 2);
    assert.match(messages[0]!, /“picture”/);
    assert.match(messages[1]!, /count from 1; they may as well count from 0/);
  });

  it('never throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (source) => {
        data.detect(source);
        const { bank } = data.import(source);
        readBank(writeBank(bank));
      }),
      { numRuns: runs(200), seed },
    );
    for (const hostile of [
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
      'a: &a [*a]',
      '{"__proto__": [{"question": "x", "answer": "y"}]}',
    ]) {
      data.import(hostile);
    }
  });

  it('take time in proportion to their number', () => {
    const make = (count: number): string =>
      JSON.stringify(
        Array.from({ length: count }, (_, i) => ({
          question: `Number ${i}?`,
          options: ['a', 'b'],
          answer: i % 2,
        })),
      );
    growsInProportion((n) => data.import(make(n)), { from: 50 });
  });

  const corpus = new URL('../../../../../../shared/corpora/yaml-banks/', import.meta.url);
  const present = existsSync(corpus);
  it(`of a public collection are read whole${present ? '' : ' (left out: the corpora are not beside this checkout)'}`, function () {
    if (!present) this.skip();
    let count = 0;
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.yml'))) {
      const bank = read(readFileSync(new URL(file, corpus), 'utf8'), file);
      const { items } = quizItems(readBank(writeBank(bank)), file);
      assert.equal(items.length, bank.questions.length, file);
      count += items.length;
    }
    assert.equal(count, 215);
  });
});
