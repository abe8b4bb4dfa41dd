import assert from 'node:assert/strict';

import { type BankDocument, readBank } from '../../../src/core/document/index.js';
import { lintText, type Problem } from '../../../src/core/lint/index.js';
import { formLenses, lensesOf, nextProblem, tellInEnglish } from '../../../src/service/index.js';
import { exampleNames, presetSettings, readExample } from '../examples/example-files.js';

const settings = presetSettings('recommended');

/** The lenses of a text with the line that each stands above. */
function lenses(text: string, around = 0): string[] {
  const found = lensesOf(readBank(text), lintText(text, settings).problems, around, tellInEnglish);
  return found.lenses.map(({ at, title, severity, goesTo }) => {
    const line = text.slice(0, at).split('\n').length;
    const to = typeof goesTo === 'number' ? text.slice(goesTo, goesTo + 6) : (goesTo ?? 'nothing');
    return `${line}: ${title}${severity === undefined ? '' : `, ${severity}`} → ${to}`;
  });
}

const text = `# A bank
title: Rivers
languge: en
questions:
  - question: Which river?
    anwser: Seine
    levle: apply
  - question: Which sea?
    answer: The Channel
  - question: Which town?
    choices: [{text: Paris, correct: true}, {text: Nice}, All of the above]
flashcards:
  - front: a
    back: b
`;

describe('lenses', () => {
  it('tell how much is in a bank, and what is wrong with it and with its items', () => {
    assert.deepEqual(lenses(text), [
      '2: 3 questions, 1 flashcard → nothing',
      '2: 4 problems, error → next',
      '2: Preview → nothing',
      '2: Quiz → nothing',
      '5: 2 problems, error → anwser',
      '10: 1 problem, warning → All of',
    ]);
  });

  it('tell nothing of problems where there are none', () => {
    assert.deepEqual(lenses('title: T\nquestions:\n  - question: Q?\n    answer: A\n'), [
      '1: 1 question → nothing',
      '1: Preview → nothing',
      '1: Quiz → nothing',
    ]);
    assert.deepEqual(lenses(''), []);
    assert.deepEqual(lenses('title: T\nnotes: n\n'), []);
  });

  it('are the same with CRLF', () => {
    assert.deepEqual(lenses(text.replaceAll('\n', '\r\n')), lenses(text));
  });

  it('count every problem of an item, whoever has its id', () => {
    for (const name of [...exampleNames, 'mistakes/ten-mistakes.quiz.yaml']) {
      const source = readExample(name);
      const { problems } = lintText(source, settings);
      const counted = lensesOf(readBank(source), problems, source.length >> 1, tellInEnglish)
        .lenses.filter(({ goesTo }) => typeof goesTo === 'number')
        .reduce((sum, { title }) => sum + Number(/^\d+/.exec(title)![0]), 0);
      assert.equal(counted, problems.filter(({ item }) => item !== undefined).length, name);
    }
  });

  it('are those around the cursor where many items have problems, and say what they cover', () => {
    const item = '  - question: Q?\n    anwser: A\n';
    const many = `title: T\nquestions:\n${item.repeat(3000)}`;
    const bank = readBank(many);
    // Nobody asks for all items, nor for the text.
    const sparing = { head: bank.head, blocks: bank.blocks } as BankDocument;
    const problems = bank.items.map(({ offset, name }): Problem => {
      const start = offset + item.indexOf('anwser');
      return { rule: 'a', message: 'b', severity: 'error', start, end: start + 6, item: name };
    });
    for (const around of [0, 100, many.length >> 1, many.length - 100, many.length]) {
      const { lenses: found, covers } = lensesOf(sparing, problems, around, tellInEnglish);
      const own = found.slice(4);
      assert.ok(own.length >= 100 && own.length <= 200, String(own.length));
      assert.ok(covers.start <= around && around <= covers.end);
      const inside = bank.items.filter(
        ({ offset }) => offset > covers.start && offset + item.length < covers.end,
      );
      assert.deepEqual(
        own.map(({ at }) => at),
        inside.map(({ offset }) => offset + 4),
      );
    }
    assert.equal(lensesOf(bank, problems, 0, tellInEnglish).covers.end < many.length, true);
  });
});

describe('the lenses of forms', () => {
  const item = '  - question: Q?\n';
  const bankOf = (count: number) => readBank(`questions:\n${item.repeat(count)}`);
  const linesAt = (count: number, cursor: number): number[] =>
    formLenses(bankOf(count), cursor, tellInEnglish).map(({ at }) => (at - 15) / item.length);

  it('are above all items of a bank, and of a large one above that of the cursor', () => {
    assert.deepEqual(linesAt(3, 0), [0, 1, 2]);
    assert.equal(linesAt(300, 0).length, 300);
    assert.deepEqual(linesAt(301, 20 + 200 * item.length), [200]);
    assert.deepEqual(linesAt(301, 0), []);
  });
});

describe('the next problem', () => {
  const problems = [10, 20, 20, 30].map((start): Problem => ({
    rule: 'a',
    message: 'b',
    severity: 'error',
    start,
    end: start + 1,
  }));

  it('is the first from an offset on, and behind the last one the first of all', () => {
    const starts = [0, 10, 11, 20, 21, 30, 31].map((at) => nextProblem(problems, at)?.start);
    assert.deepEqual(starts, [10, 10, 20, 20, 30, 30, 10]);
    assert.equal(nextProblem([], 0), undefined);
  });
});
