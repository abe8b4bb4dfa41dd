// Tables with named columns: of other people, and our own.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';

import { csvExporter } from '../../../../../src/core/convert/csv/export.js';
import { csv } from '../../../../../src/core/convert/csv/index.js';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { isWritten } from '../../../../../src/core/convert/exporter.js';
import {
  detectConverter,
  type DraftBank,
  findConverter,
  writeBank,
} from '../../../../../src/core/convert/index.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { lintText } from '../../../../../src/core/lint/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { growsInProportion } from '../../../../time-taken.js';
import { settingsOf } from '../../lint/settings-of.js';
import { assertRoundTrip } from '../round-trip.js';

function read(source: string): DraftBank {
  assert.equal(detectConverter(source, 'table.csv')?.id, 'csv');
  const { bank, problems } = csv.import(source, { fileName: 'table.csv' });
  assert.deepEqual(problems, []);
  const { problems: found } = lintText(writeBank(bank), settingsOf('minimal'));
  assert.deepEqual(
    found.filter(({ severity }) => severity === 'error'),
    [],
  );
  return bank;
}

describe('a table of other people', () => {
  it('has a column for each choice, and the letter of the right one', () => {
    const { questions } = read(
      'Question,Option A,Option B,Option C,Correct Answer,Category,Explanation\n' +
        'Two and two?,three,four,five,B,"sums, small",Count.\n' +
        '"One, and one?",two,three,,A,sums,\n',
    );
    assert.deepEqual(questions, [
      {
        question: 'Two and two?',
        choices: [{ text: 'three' }, { text: 'four', correct: true }, { text: 'five' }],
        tags: ['sums', 'small'],
        explanation: 'Count.',
      },
      {
        question: 'One, and one?',
        choices: [{ text: 'two', correct: true }, { text: 'three' }],
        tags: ['sums'],
      },
    ]);
  });

  it('says the right one by its number, its text, or in French', () => {
    const byNumber = read('question;option1;option2;answer\nA?;x;y;2\nB?;x;y;1\n').questions;
    assert.deepEqual(
      byNumber.map(({ choices }) => choices?.findIndex(({ correct }) => correct)),
      [1, 0],
    );
    const byText = read('prompt\tA\tB\tcorrect_answer\nA?\tx\ty\ty\nB?\tx\ty\tx\n').questions;
    assert.deepEqual(
      byText.map(({ choices }) => choices?.findIndex(({ correct }) => correct)),
      [1, 0],
    );
    const french = read('Énoncé;Réponse A;Réponse B;Bonne réponse\nQui ?;moi;toi;A\n').questions;
    assert.deepEqual(french[0]?.choices, [{ text: 'moi', correct: true }, { text: 'toi' }]);
  });

  const right = ({ questions }: DraftBank): unknown =>
    questions.map(({ choices }) =>
      choices?.flatMap(({ text, correct }) => (correct === true ? [text] : [])),
    );

  it('names several right ones in one cell', () => {
    const bank = read(
      'Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer\n' +
        'Water?,Multiple Choice,H2O,CO2,O2,1\nEven?,Checkbox,3,2,4,"2,3"\n',
    );
    assert.deepEqual(right(bank), [['H2O'], ['2', '4']]);
    const french = read('Question;Réponse A;Réponse B;Réponse C;Réponse correcte\nX ?;1;2;3;A,C\n');
    assert.deepEqual(right(french), [['1', '3']]);
  });

  it('has the names of quiz games, with what they add to them', () => {
    const bank = read(
      'Question #,Question - max 120 characters,Answer 1 - max 75 characters,' +
        'Answer 2 - max 75 characters,Correct answer(s) - choose at least one\n' +
        '1,One?,a,b,2\n2,Two?,a,b,"1,2"\n',
    );
    assert.deepEqual(
      bank.questions.map(({ question }) => question),
      ['One?', 'Two?'],
    );
    assert.deepEqual(right(bank), [['b'], ['a', 'b']]);
  });

  it('has the right choice apart from the wrong ones', () => {
    const bank = read(
      'Question;Bonne réponse;Mauvaise réponse 1;Mauvaise réponse 2\nOù ?;ici;là;là-bas\n',
    );
    assert.deepEqual(right(bank), [['ici']]);
    assert.equal(bank.questions[0]?.choices?.length, 3);
  });

  it('has a star before what is right', () => {
    const bank = read('Question;A;B;C\nX ?;*x;y;z\nY ?;x;*y;*z\n');
    assert.deepEqual(right(bank), [['x'], ['y', 'z']]);
  });

  it('names its sign in the first line, as Excel does, or ends its lines as old Macs did', () => {
    const [one, ...more] = read('sep=;\r\nquestion;A;B;answer\r\nX, or?;x;y;B\r\n').questions;
    assert.deepEqual([one?.question, more], ['X, or?', []]);
    assert.deepEqual(right(read('question|A|B|answer\rX?|x|y|B\rY?|x|y|A\r')), [['y'], ['x']]);
    for (const source of [
      'sep=;\r\nFront;Back\r\nA;1\r\nB;2\r\n',
      'front;back\rA;1\rB;2\r',
      'Question|Answer\nA|1\nB|2\n',
      'Questions;Réponses\nA;1\nB;2\n',
    ]) {
      const { bank, problems } = findConverter('pairs')!.import(source);
      assert.deepEqual(problems, [], source);
      assert.deepEqual(bank.flashcards, [
        { front: 'A', back: '1' },
        { front: 'B', back: '2' },
      ]);
    }
  });

  it('tells which columns nothing was made of', () => {
    const source = 'question,A,B,answer,author\nX?,x,y,A,Ann\n';
    const [problem, ...more] = csv.import(source).problems;
    assert.match(problem!.message, /“author”/);
    assert.deepEqual(more, []);
  });

  it('has typed answers, or cards with tags', () => {
    const [typed] = read('question,answer,points\nCapital of France?,Paris,2\n').questions;
    assert.deepEqual([typed?.answer, typed?.points], ['Paris', 2]);
    const { flashcards } = read('Front,Back,Tags\nLoire,A river,rivers; France\n');
    assert.deepEqual(flashcards, [{ front: 'Loire', back: 'A river', tags: ['rivers', 'France'] }]);
  });

  it('never throws, and takes time in proportion to its rows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        csv.detect(`a,b,c\n${source}`);
        readBank(writeBank(csv.import(source).bank));
        readBank(writeBank(csv.import(`question,A,B,answer\n${source}`).bank));
      }),
      { numRuns: runs(200), seed },
    );
    const rows = 'Two?,x,y,A\n';
    growsInProportion((n) => csv.import(`question,A,B,answer\n${rows.repeat(n)}`), { from: 50 });
  });
});

describe('a bank as a table', () => {
  it('comes back as it was, but for what was told', () =>
    fc.assert(
      fc.asyncProperty(arbitraryBank(), (data) => {
        const { items } = readExportBank(readBank(JSON.stringify(data)), 'b.quiz.yaml');
        // Without a row, a table says nothing of its bank.
        fc.pre(items.some((item) => isWritten(item, csvExporter)));
        return assertRoundTrip(data, csvExporter, (file) => csv.import(file as string));
      }),
      { numRuns: runs(200), seed },
    ));

  it('runs nothing in a spreadsheet, and reads the same in another reader', () => {
    const bank = readBank(
      JSON.stringify({
        title: 't',
        questions: [
          { question: '=cmd()', choices: [{ text: '+1', correct: true }, '-1', '@x', 'say "y"'] },
        ],
      }),
    );
    const table = csvExporter.export([readExportBank(bank, 'b.quiz.yaml')], {}) as string;
    const { data } = Papa.parse<Record<string, string>>(table.trimEnd(), { header: true });
    assert.equal(data[0]?.['question'], "'=cmd()");
    assert.deepEqual(
      ['A', 'B', 'C', 'D'].map((letter) => data[0]![letter]),
      ["'+1", "'-1", "'@x", 'say "y"'],
    );
    assert.deepEqual(csv.import(table).bank.questions[0]?.choices, [
      { text: '+1', correct: true },
      { text: '-1' },
      { text: '@x' },
      { text: 'say "y"' },
    ]);
  });
});
