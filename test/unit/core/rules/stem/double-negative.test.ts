import assert from 'node:assert/strict';

import { lintText } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

function tell(question: string, choices: readonly string[], language = 'en'): string[] {
  const list = choices.map((choice) => `      - ${choice}\n`).join('');
  const text = `title: T\nlanguage: ${language}\nquestions:\n  - question: ${question}\n    choices:\n${list}`;
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

  it('tells sentences that say something from those that are examples', () => {
    const choices = ['It rains.', '{text: It never rains., correct: true}', 'It snows.'];
    assert.equal(tell('Which of these sentences is **not** true?', choices).length, 2);
    assert.equal(tell('Which of these sentences is **not** correct?', choices).length, 0);
    const french = ['Il pleut.', '{text: Il ne pleut jamais., correct: true}', 'Il neige.'];
    assert.equal(tell('Laquelle de ces phrases n’est **pas** vraie ?', french, 'fr').length, 2);
    assert.equal(tell('Laquelle de ces phrases n’est **pas** correcte ?', french, 'fr').length, 0);
    const spanish = ['Llueve.', '{text: Nunca llueve., correct: true}', 'Nieva.'];
    assert.equal(tell('¿Cuál de estas frases **no** es cierta?', spanish, 'es').length, 2);
    assert.equal(tell('¿Cuál de estas frases **no** es correcta?', spanish, 'es').length, 0);
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
