import assert from 'node:assert/strict';

import { fixText, lintText } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

const settings = onlyRules('negative-stem');

function bankWith(question: string, language = 'en'): string {
  const choices = 'choices: [One, {text: Two, correct: true}, Three]';
  return `title: T\nlanguage: ${language}\nquestions:\n  - question: ${question}\n    ${choices}\n`;
}

function messages(question: string, language?: string): string[] {
  return lintText(bankWith(question, language), settings).problems.map(({ message }) => message);
}

function fixed(question: string, language?: string): string {
  const { text } = fixText(bankWith(question, language), settings);
  return /question: (.*)/.exec(text)![1]!;
}

describe('negative-stem', () => {
  it('names the word, and how to set it off', () => {
    assert.deepEqual(messages('Which is not true?'), [
      '“not” turns this question round and is easily missed. Ask for what is so, or set the word off: `**not**`.',
    ]);
    assert.deepEqual(messages('"**Which is not true?**"'), [
      '“not” turns this question round and is easily missed. Ask for what is so, or set the word off: `NOT`.',
    ]);
  });

  it('knows what leaves a choice out, in several words', () => {
    assert.equal(messages('All of these are fruits apart from').length, 1);
    assert.equal(messages('"All of these are fruits, apart from which one?"').length, 1);
    assert.equal(messages('"Apart from one, all of these are fruits. Which one?"').length, 1);
    assert.equal(messages('"Apart from iron, which metal is magnetic?"').length, 0);
    assert.equal(messages('Tous sont des mammifères à part un. Lequel ?', 'fr').length, 1);
    assert.equal(messages('"Tous sont des mammifères, à part :"', 'fr').length, 1);
    assert.equal(messages('À part l’eau, que boit-elle ?', 'fr').length, 0);
    assert.equal(messages('Tous travaillent à partir de lundi. Lequel ?', 'fr').length, 0);
  });

  it('takes “never” for a question of what is forbidden, but not of what has not been', () => {
    assert.equal(messages('What should a diver never do?').length, 1);
    assert.equal(messages('Which drug must never be mixed with it?').length, 1);
    assert.equal(messages('Which team has never won?').length, 0);
    assert.equal(messages('A diver should never hurry. What is the rule?').length, 0);
    assert.equal(messages('Que ne faut-il jamais faire ?', 'fr').length, 1);
    assert.equal(messages('Quel produit ne doit jamais y être mélangé ?', 'fr').length, 1);
    assert.equal(messages('Il ne faut jamais courir. Quel drapeau le dit ?', 'fr').length, 0);
    assert.equal(messages('Quel pays n’a jamais gagné ?', 'fr').length, 0);
    assert.equal(messages('¿Qué nunca se debe mezclar?', 'es').length, 1);
    assert.equal(messages('¿Quién nunca ganó?', 'es').length, 0);
  });

  it('asks for what is true where two words take each other back', () => {
    assert.deepEqual(messages('Which cannot be false?'), [
      '“cannot” takes back what “false” says, so that readers have to turn the question round twice. Ask for what is true.',
    ]);
    assert.deepEqual(messages('Laquelle n’est pas fausse ?', 'fr'), [
      '“pas” takes back what “fausse” says, so that readers have to turn the question round twice. Ask for what is true.',
    ]);
    assert.equal(fixed('Which is not wrong?'), 'Which is not wrong?');
  });

  it('leaves questions for a reason, however they are asked', () => {
    assert.equal(messages('Why can bats not be heard?').length, 0);
    assert.equal(messages('For what reason can we not hear bats?').length, 0);
    assert.equal(messages('Which reason is not valid?').length, 1);
    assert.equal(messages('Pourquoi ne peut-on pas les entendre ?', 'fr').length, 0);
    assert.equal(messages('Pour quelle raison ne peut-on pas les entendre ?', 'fr').length, 0);
    assert.equal(messages('Pour quel patient ne faut-il pas le donner ?', 'fr').length, 1);
    assert.equal(messages('Quelle raison n’est pas valable ?', 'fr').length, 1);
    assert.equal(messages('¿Por qué no vuela el avestruz?', 'es').length, 0);
    assert.equal(messages('¿Por qué razón no vuela el avestruz?', 'es').length, 0);
    assert.equal(messages('¿Qué razón no es válida?', 'es').length, 1);
    assert.equal(messages('¿Para qué paciente no sirve?', 'es').length, 1);
  });

  it('takes emphasis of few words, capitals and tags for set off', () => {
    const stems = [
      'Which *is not* true?',
      'Which __cannot__ be true?',
      'Which can***not*** be true?',
      'Which is NOT true?',
      'Which <b>is not</b> true?',
      'Which <em>isn’t</em> true?',
    ];
    assert.deepEqual(
      stems.flatMap((stem) => messages(stem)),
      [],
    );
    assert.equal(messages('"*Which of these sentences is not true?*"').length, 1);
    assert.equal(messages('WHICH IS NOT TRUE?').length, 1);
    assert.equal(messages('Which <br>of these is not true?').length, 1);
  });

  it('mends the word where it stands, however the stem is written', () => {
    assert.equal(fixed('Which is not true?'), 'Which is **not** true?');
    assert.equal(fixed("'Which isn''t true?'"), "'Which **isn''t** true?'");
    assert.equal(fixed('"Which is\\u0020not true?"'), '"Which is\\u0020**not** true?"');
    assert.equal(
      fixed('"**Quel mot n’est pas juste ?**"', 'fr'),
      '"**Quel mot n’est PAS juste ?**"',
    );
    assert.equal(fixed('Tous, excepte\u0301 un ?', 'fr'), 'Tous, **excepte\u0301** un ?');
  });

  it('is silent where it does not know the language, and on other kinds', () => {
    assert.deepEqual(messages('Which is not true?', 'pl'), []);
    assert.deepEqual(messages('Which is not true?', 'fr'), []);
    const open = 'title: T\nquestions:\n  - question: Which is not true?\n    answer: two\n';
    assert.deepEqual(lintText(open, settings).problems, []);
  });
});
