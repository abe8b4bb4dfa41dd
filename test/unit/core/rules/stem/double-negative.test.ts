import assert from 'node:assert/strict';

import { lintText } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

function tell(question: string, choices: readonly string[]): string[] {
  const list = choices.map((choice) => `      - ${choice}\n`).join('');
  const text = `title: T\nquestions:\n  - question: ${question}\n    choices:\n${list}`;
  return lintText(text, onlyRules('double-negative')).problems.flatMap((problem) => [
    `${text.slice(problem.start, problem.end)}: ${problem.message}`,
    ...(problem.related ?? []).map(
      ({ start, end, message }) => `${text.slice(start, end)}: ${message}`,
    ),
  ]);
}

describe('double-negative', () => {
  it('points at the choice’s word, and at the stem’s', () => {
    const choices = ['It moves', '{text: It doesn’t move, correct: true}', 'It shines'];
    assert.deepEqual(tell('Which is **not** true?', choices), [
      'doesn’t: The stem asks with “not”, and choice B says “doesn’t”, so that readers have to turn it round twice. Ask for what is so, or say the choice without “doesn’t”.',
      'not: The stem says “not”.',
    ]);
  });

  it('tells of several choices at once', () => {
    const choices = ['It does not move', '{text: It sings, correct: true}', 'It cannot fly', 'Ice'];
    assert.deepEqual(tell('All are true EXCEPT', choices), [
      'not: The stem asks with “EXCEPT”, and choices A and C say no too (“not”), so that readers have to turn them round twice. Ask for what is so, or say the choices without a negation.',
      'EXCEPT: The stem says “EXCEPT”.',
      'cannot: Choice C says “cannot”.',
    ]);
  });

  it('tells of “none of the above”', () => {
    const choices = ['Neon', '{text: Iron, correct: true}', 'None of the above'];
    assert.deepEqual(tell('Which is not a gas?', choices), [
      'None of the above: The stem asks with “not”, so that nobody can tell what “None of the above” would mean. Ask for what is so, or take the choice away.',
      'not: The stem says “not”.',
    ]);
  });

  it('tells of “none of the above” apart from the others', () => {
    const choices = ['It does not glow', '{text: Iron, correct: true}', 'None of the above'];
    assert.deepEqual(tell('Which is NOT true?', choices), [
      'not: The stem asks with “NOT”, and choice A says “not”, so that readers have to turn it round twice. Ask for what is so, or say the choice without “not”.',
      'NOT: The stem says “NOT”.',
      'None of the above: The stem asks with “NOT”, so that nobody can tell what “None of the above” would mean. Ask for what is so, or take the choice away.',
      'NOT: The stem says “NOT”.',
    ]);
  });

  it('is silent where all choices are worded so', () => {
    const choices = [
      'It does not move',
      '{text: It does not sing, correct: true}',
      'It cannot fly',
    ];
    assert.deepEqual(tell('Which is not true?', choices), []);
  });
});
