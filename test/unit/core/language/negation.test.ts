import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { english } from '../../../../src/core/language/en.js';
import { spanish } from '../../../../src/core/language/es.js';
import { french } from '../../../../src/core/language/fr.js';
import type { Language } from '../../../../src/core/language/index.js';
import { languages } from '../../../../src/core/language/known-languages.js';
import { negationOfChoice, negationOfStem } from '../../../../src/core/language/negation.js';
import { MarkdownText, type Prose } from '../../../../src/core/markdown/index.js';
import { runs } from '../../../property-runs.js';
import { isQuick } from '../../../time-taken.js';

function proseOf(text: string): Prose {
  return new MarkdownText(text, ['question'], false).prose;
}

/** The stem with the word that is found between `<` and `>`. */
function marked(stem: string, { negation }: Language): string {
  const prose = proseOf(stem);
  const at = negationOfStem(prose, negation);
  if (at === undefined) return prose.text;
  const { text } = prose;
  return `${text.slice(0, at.start)}<${text.slice(at.start, at.end)}>${text.slice(at.end)}`;
}

/** Each stem stands as it should be marked. */
function check(language: Language, stems: readonly string[]): void {
  const found = stems.map((stem) => marked(stem.replace(/[<>]/g, ''), language));
  assert.deepEqual(found, stems);
}

function denied(choice: string, { negation }: Language): string {
  const prose = proseOf(choice);
  const at = negationOfChoice(prose, negation);
  return at === undefined ? '' : prose.text.slice(at.start, at.end);
}

describe('negationOfStem', () => {
  it('finds what English asks the exception with', () => {
    check(english, [
      'Which of these is <not> a fruit?',
      'Which of the following statements is/are <not> correct?',
      'Which gas <isn’t> noble?',
      'which form event <dont> exist',
      'To which of these examinees may a school <not> give a certificate?',
      'Which of the following did the North <not> do to prepare for war?',
      'Select all that do <not> apply.',
      'Given these definitions, which expression will <not> be true?',
      'The Sixth Amendment does <not> guarantee the right to which of the following?',
      'When driving, you must <not>:',
      'In which of these countries is Dutch <not> an official language?',
      'These are typical Australian animals <except> one.',
      'All <but one> of the following are bears. Which is the odd one?',
      'Everything in this list is true, with the <exception> of',
      'Which of the characters in The Phantom of the Opera does <not> sing?',
      'Which of these kings did <not> return, although he had promised to?',
      'Which lamp did <not> break because of the storm?',
    ]);
  });

  it('finds what French asks the exception with', () => {
    check(french, [
      'Parmi ces antiparkinsoniens, le ou lesquels n’agissent <pas> directement ?',
      'Quel(s) élément(s) ne peut (peuvent) <pas> être dosé(s) ?',
      'Parmi les propositions suivantes une seule ne s’applique <pas> aux aminosides :',
      'Quelle est la réponse qui n’est <pas> correcte ?',
      'Qu’est-ce que le marketing ne peut <pas> faire ?',
      'En cas d’incendie, il ne faut <pas> :',
      'Les examens suivants sont normaux, <sauf> un, lequel ?',
      'Tous sont exacts <à l’exception> de laquelle ?',
      'Laquelle de ces propositions ne retrouve-t-on <pas> sur un vélo ?',
    ]);
  });

  it('finds what Spanish asks the exception with', () => {
    check(spanish, [
      '¿Cuáles de los siguientes <no> son roles reconocidos?',
      '¿Qué elemento de Markdown <no> está correctamente asociado?',
      'Todas son ciertas <menos> una:',
    ]);
  });

  it('leaves a negation in the case or in another clause', () => {
    check(english, [
      'Your app does not compile, what do you do?',
      'Which goal tells which included dependencies are not used?',
      'Which statement explains why the panel is not shown?',
      'Which code do you add if the user is not found?',
      'Which DNS method uses the system and does not need a network?',
      'What happens each time he does not know an answer?',
      'What should one do in order not to fail?',
      'Which command lists files not tracked by Git?',
      'Which actor said: I am not a hero?',
      'People who do not vote are:',
      'What is the capital of a country that does not exist?',
      'The tool, which is not installed, is old.',
      'Which function is caught by try/except?',
      'Which king did not return, although he had promised to?',
      'Which town wouldn’t surrender until the winter came?',
    ]);
    check(french, [
      'Quelle est la capitale d’un pays qui n’existe pas ?',
      'Où trouver cette option, qui ne figure pas au menu ?',
      'Quel mammifère n’a pas d’autre prédateur que l’homme ?',
      'Avec quelle viande êtes-vous sûr de ne pas vous tromper ?',
      'Quel réglage est propre au compte et ne peut pas être partagé ?',
      'Si ce n’est pas un chat, qu’est-ce que c’est ?',
    ]);
    check(spanish, [
      '¿Cuál es la diferencia entre un método estático y no estático?',
      '¿Qué opción es un mecanismo para asegurar no repudio?',
      '¿Qué evento puede activar un flujo que no ha sido fusionado?',
    ]);
  });

  it('takes time in line with the text', () => {
    for (const piece of ['is not ', 'which ', 'all these ', 'except ', 'ne x pas ', '"not ']) {
      for (const { negation } of languages) {
        isQuick(() => negationOfStem(proseOf(piece.repeat(20_000)), negation), 5000);
      }
    }
  });

  it('finds a word that is there', () => {
    const words = [
      'which',
      'of',
      'these',
      'is',
      'not',
      'n’est',
      'pas',
      'sauf',
      ',',
      '?',
      'no',
      '(',
      '“',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (parts) => {
        const prose = proseOf(parts.join(' '));
        for (const { negation } of languages) {
          const at = negationOfStem(prose, negation);
          if (at !== undefined) assert.match(prose.folded.slice(at.start, at.end), /^[\p{L}' ]+$/u);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('negationOfChoice', () => {
  it('finds what a choice denies', () => {
    assert.equal(denied('It does not move.', english), 'not');
    assert.equal(denied('Not enough memory', english), 'Not');
    assert.equal(denied('You can’t stop it', english), 'can’t');
    assert.equal(denied('On the moon we do not walk', english), 'not');
    assert.equal(denied('It rains, we cannot walk', english), 'cannot');
    assert.equal(denied('It rains and we cannot walk', english), 'cannot');
    assert.equal(denied('Opening it does not help', english), 'not');
    assert.equal(denied('Only at night will they not sleep', english), 'not');
    assert.equal(denied('Elle ne dort jamais.', french), 'jamais');
    assert.equal(denied('Ne pas courir', french), 'Ne pas');
    assert.equal(denied('No conduce la corriente.', spanish), 'No');
  });

  it('leaves what is denied beside it', () => {
    assert.equal(denied('A boat that cannot float', english), '');
    assert.equal(denied('The first, not the last', english), '');
    assert.equal(denied('It not only runs but also flies.', english), '');
    assert.equal(denied('He said “I do not know”', english), '');
    assert.equal(denied('Un bateau qui ne flotte pas', french), '');
    assert.equal(denied('It has parts we do not need', english), '');
    assert.equal(denied('It is old. Its parts they cannot replace', english), '');
    assert.equal(denied('Escribir uno, no dos', spanish), '');
  });
});
