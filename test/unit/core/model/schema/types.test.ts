// Checked by the compiler: what it must refuse is marked, and a mark that is not needed is an error.
import assert from 'node:assert/strict';

import type {
  Bank,
  Choice,
  Configuration,
  Question,
  QuestionOf,
} from '../../../../../src/core/model/types.js';
import { validateBank } from '../../../../../src/core/model/schema/validate-bank.js';

/** A question's answer in a word, to show that `kind` tells the kinds apart. */
function answerOf(question: Question): string {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-answer':
      return question.choices
        .filter((choice: Choice) => typeof choice !== 'string' && choice.correct === true)
        .map((choice) => (typeof choice === 'string' ? choice : choice.text))
        .join();
    case 'true-false':
      return question.answer ? 'yes' : 'no';
    case 'numeric':
      return String(question.range?.[0] ?? question.answer);
    case 'short-answer':
      return typeof question.answer === 'string' ? question.answer : (question.pattern ?? '');
    case 'cloze':
      return question.cloze;
    case 'matching':
      return question.pairs.map(({ left, right }) => `${left}–${right}`).join();
    case 'ordering':
      return question.order.join();
    case 'open':
      return question['model-answer'] ?? '';
  }
}

describe('the types', () => {
  it('describe right banks', () => {
    const questions: Question[] = [
      { kind: 'true-false', question: 'a', answer: true },
      { kind: 'single-choice', question: 'a', choices: ['b', { text: 'c', correct: true }] },
      { kind: 'numeric', question: 'a', range: [1, 2], 'time-limit': '90s' },
    ];
    const bank: Bank = { title: 'a', questions };
    assert.deepEqual(validateBank(bank), []);
    assert.deepEqual(questions.map(answerOf), ['yes', 'c', '1']);
  });

  it('refuse wrong ones', () => {
    // @ts-expect-error an answer that is no boolean
    const one: QuestionOf<'true-false'> = { kind: 'true-false', question: 'a', answer: 'yes' };
    // @ts-expect-error a key of another kind
    const two: QuestionOf<'open'> = { kind: 'open', question: 'a', choices: [] };
    // @ts-expect-error no stem
    const three: Question = { kind: 'ordering', order: ['a'] };
    // @ts-expect-error no such preset
    const four: Configuration = { extends: 'all' };
    assert.equal([one, two, three, four].length, 4);
  });
});
