import assert from 'node:assert/strict';
import { readBank } from '../../../../src/core/document/index.js';
import {
  answerQuiz,
  beginQuiz,
  buildQuiz,
  finishQuiz,
  nextEntry,
  quizItems,
  type QuizResult,
  quizResult,
  resultCsv,
  resultJson,
  resultMarkdown,
} from '../../../../src/core/quiz/index.js';
import { tellInEnglish } from '../../../../src/service/tell.js';

const bank = `id: sums
title: "Sums | and *more*"
tags: [all]
objectives: {add: To add}
questions:
  - id: a
    question: "=HYPERLINK(\\"http://x\\")"
    answer: two
    objectives: [add]
    explanation: Count.
  - {id: b, question: "Two, or \\"three\\"?", answer: three}
  - {id: c, question: Match., pairs: [{left: '1', right: one}, {left: '2', right: two}]}
  - {id: d, question: Never seen?, answer: true}
flashcards:
  - {id: e, front: Five, back: V}
`;

const head = {
  title: 'Sums | and *more*',
  mode: 'practice',
  ended: '2026-01-05T10:00:00.000Z',
} as const;

function resultOf(
  ...answers: readonly (string | Readonly<Record<string, string>> | null)[]
): QuizResult {
  const { items } = quizItems(readBank(bank), 'bank.quiz.yaml');
  const { setup, entries } = buildQuiz(items, { mode: 'practice', seed: 's' });
  let session = beginQuiz('one', setup, entries, 0);
  for (const [i, answer] of answers.entries()) {
    session = answerQuiz(session, answer, (i + 1) * 1000, tellInEnglish);
    session = nextEntry(session, (i + 1) * 1000);
  }
  const now = answers.length * 1000;
  return quizResult(finishQuiz(session, now, tellInEnglish), now);
}

const result = resultOf('@SUM(A1)', 'three', { '1': 'two', '2': 'two' });

/** What a reader of CSV makes of a text. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a result that is saved', () => {
  it('is a table in which nothing is a formula', () => {
    const csv = resultCsv(result, tellInEnglish);
    assert.equal(csv[0], '\ufeff');
    const [names, ...rows] = readCsv(csv.slice(1));
    const cell = (row: number, name: string) => rows[row]![names!.indexOf(name)];
    assert.equal(rows.length, 4);
    assert.equal(cell(0, 'question'), '\'=HYPERLINK("http://x")');
    assert.equal(cell(0, 'answer'), "'@SUM(A1)");
    assert.equal(cell(1, 'question'), 'Two, or "three"?');
    assert.deepEqual(
      ['bank', 'item', 'kind', 'outcome', 'score', 'answer', 'right', 'seconds'].map((name) =>
        cell(2, name),
      ),
      ['sums', 'c', 'matching', 'partial', '0.5', '1 → two, 2 → two', '1 → one, 2 → two', '1'],
    );
    assert.equal(cell(3, 'outcome'), 'skipped');
    for (const row of rows) for (const each of row) assert.doesNotMatch(each, /^[=+\-@\t\r]/);
  });

  it('is JSON with every answer as it was given', () => {
    const read = JSON.parse(resultJson(result, head)) as Record<string, unknown>;
    assert.deepEqual(
      [read['version'], read['percent'], read['score'], read['points'], read['mode']],
      [1, 37.5, 1.5, 4, 'practice'],
    );
    const items = read['items'] as readonly Record<string, unknown>[];
    assert.deepEqual(
      items.map(({ item, outcome, answer, right }) => ({ item, outcome, answer, right })),
      [
        { item: 'a', outcome: 'incorrect', answer: '@SUM(A1)', right: 'two' },
        { item: 'b', outcome: 'correct', answer: 'three', right: 'three' },
        {
          item: 'c',
          outcome: 'partial',
          answer: { '1': 'two', '2': 'two' },
          right: { '1': 'one', '2': 'two' },
        },
        { item: 'd', outcome: 'skipped', answer: null, right: true },
      ],
    );
  });

  it('is a page with what was right, and why', () => {
    const page = resultMarkdown(result, head, tellInEnglish);
    for (const part of [
      '# Sums \\| and \\*more\\*\n',
      '2026-01-05 · Practice · 1.5 of 4 points · 37.5 % · 0:03',
      '| all | 1/4 | 1.5/4 |',
      '| To add | 0/1 | 0/1 |',
      '### 1. ✗ Wrong',
      '- Your answer: @SUM(A1)\n- Right answer: two\n- 0 of 1 point\n\nCount.',
      '### 2. ✓ Right',
      '### 3. ◐ Partly right',
      '### 4. – Not answered\n\nNever seen?\n\n- Right answer: True',
    ]) {
      assert.ok(page.includes(part), `${part}\nis not in\n${page}`);
    }
  });

  describe('of every kind', () => {
    const kinds = `id: kinds
language: fr
questions:
  - {id: gaps, cloze: "Dans le {{cytosol|cytoplasme::où ?}} ou {{=ici~là}}.", question: Complétez.}
  - {id: g, question: Combien ?, answer: 9.81, tolerance: 0.02, unit: m/s²}
  - {id: mole, question: Combien ?, answer: 6.022e+23, tolerance: 1%, unit: 1/mol}
  - {id: three, question: Lesquels ?, choices: [{text: a, correct: true}, {text: b, correct: true}, {text: c, correct: true}, d], partial-credit: per-choice}
  - id: open
    question: Pourquoi ?
    model-answer: Parce que.
    rubric: [{criterion: La cause, points: 1}, {criterion: Un exemple, points: 2}]
flashcards:
  - {id: card, cloze: "La {{c1::Seine}} et la {{c2::Loire}}."}
`;
    const { items } = quizItems(readBank(kinds), 'bank.quiz.yaml');
    const { setup, entries } = buildQuiz(items, { mode: 'practice', seed: 's' });
    let session = beginQuiz('one', setup, entries, 0);
    const answer = (given: Parameters<typeof answerQuiz>[1], own = {}): void => {
      session = nextEntry(answerQuiz(session, given, 0, tellInEnglish, own), 0);
    };
    answer(['cytosol', 'là']);
    answer('9,7');
    answer('1');
    answer(['a', 'b']);
    answer(1.5, { written: 'Je ne sais pas.\nPeut-être ?', rubric: [1, 0.5] });
    const all = quizResult(finishQuiz(session, 0, tellInEnglish), 0);

    it('shows what was asked, given and right, and nothing as the bank hides it', () => {
      const page = resultMarkdown(all, { ...head, language: 'fr' }, tellInEnglish);
      for (const part of [
        'Complétez.\n\nDans le [… où ?] ou […].\n\n- Your answer: cytosol, là\n- Right answer: cytosol, ici\n',
        '- Your answer: 9,7\n- Right answer: 9,81 ± 0,02 m/s²\n',
        '- Right answer: 6,022 × 10²³ 1/mol ± 1%\n',
        '- 0,67 of 1 point\n',
        'Pourquoi ?\n\nYour answer:\n\n> Je ne sais pas.\n> Peut-être ?\n\nModel answer:\n\n> Parce que.\n\n- 1,5 of 3 points\n  - La cause: 1 of 1 point\n  - Un exemple: 0,5 of 2 points\n',
      ]) {
        assert.ok(page.includes(part), `${part}\nis not in\n${page}`);
      }
      assert.doesNotMatch(page, /\{\{|\d\.\d|666/);
      const csv = resultCsv(all, tellInEnglish);
      assert.doesNotMatch(csv, /\{\{|666/);
      assert.match(csv, /Je ne sais pas\. Peut-être \?,Parce que\./);
    });

    it('has the words and the points of an open question in JSON', () => {
      const { items: read } = JSON.parse(resultJson(all, head)) as {
        readonly items: readonly Record<string, unknown>[];
      };
      const { answer: points, written, rubric, model } = read.find(({ item }) => item === 'open')!;
      assert.deepEqual(
        [points, written, rubric, model],
        [1.5, 'Je ne sais pas.\nPeut-être ?', [1, 0.5], 'Parce que.'],
      );
    });

    it('shows cards by both their sides', () => {
      const cards = buildQuiz(items, { mode: 'flip', seed: 's', only: ['kinds#card'] });
      let flip = beginQuiz('two', cards.setup, cards.entries, 0);
      flip = nextEntry(answerQuiz(flip, false, 0, tellInEnglish), 0);
      const page = resultMarkdown(quizResult(flip, 0), head, tellInEnglish);
      assert.match(
        page,
        /La \[…\] et la Loire\.\n\n- Your answer: Not yet\n- Right answer: La Seine/,
      );
    });
  });
});
