import assert from 'node:assert/strict';

import { english } from '../../../../src/core/language/en.js';
import { spanish } from '../../../../src/core/language/es.js';
import { french } from '../../../../src/core/language/fr.js';
import type { Language } from '../../../../src/core/language/index.js';
import { languages } from '../../../../src/core/language/known-languages.js';
import { findTerm, termPatterns } from '../../../../src/core/language/terms.js';
import { MarkdownText } from '../../../../src/core/markdown/index.js';
import { isQuick } from '../../../time-taken.js';

type Kind = 'absolute' | 'quantifiers' | 'exclusive' | 'vague' | 'open';

function find(text: string, { terms }: Language, kind: Kind): string {
  const { prose } = new MarkdownText(text, ['choices', 0], false);
  const at = findTerm(prose, termPatterns(terms)[kind], kind !== 'exclusive');
  if (at === undefined) return '';
  const sign = kind === 'vague' || kind === 'open' ? terms.vagueSign : terms.absoluteSign;
  assert.match(prose.folded, sign, 'whatever is found shows the sign');
  return prose.text.slice(at.start, at.end);
}

function table(language: Language, kind: Kind, lines: readonly string[]): void {
  const found = lines.map((line) => {
    const text = line.slice(line.indexOf(': ') + 2);
    return `${find(text, language, kind)}: ${text}`;
  });
  assert.deepEqual(found, lines);
}

describe('findTerm', () => {
  it('finds terms that allow of no exception', () => {
    table(english, 'absolute', [
      'always: It always rains.',
      'never: You should never do so.',
      'never: It is never used for children.',
      'in all cases: It works in all cases.',
      'under no circumstances: It stops under no circumstances.',
      'completely: It completely prevents the flu.',
    ]);
    table(french, 'absolute', [
      'toujours: Il pleut toujours en avril.',
      'jamais: Il ne pleut jamais.',
      'en aucun cas: Il ne part en aucun cas.',
    ]);
    table(spanish, 'absolute', ['siempre: Llueve siempre en abril.']);
  });

  it('finds words for all things of a kind', () => {
    table(english, 'quantifiers', [
      'All: All metals are magnetic.',
      'Every: Every cell has a nucleus.',
      'No one: No one can leave.',
      ': All four sides are equal.',
      ': All of the above are right.',
      ': All the commas should be dots.',
      ': All things listed are right.',
    ]);
    table(french, 'quantifiers', [
      'Toutes: Toutes les cellules sont rondes.',
      'Aucun: Aucun ministre ne peut voter.',
      ': Tous les quatre ans il y va.',
      ': Toutes les roues de la voiture sont tordues.',
      ': Tous les facteurs cités peuvent nuire.',
    ]);
    table(spanish, 'quantifiers', [
      'Todos: Todos los metales son duros.',
      ': Todas las ruedas del coche están rotas.',
    ]);
  });

  it('finds words that shut out everything else, before a name too', () => {
    table(english, 'exclusive', [
      'only: It can only hold numbers.',
      'only: Lambda only supports Java.',
      'Only: Only China can do so.',
      ': The film Only You can make her cry.',
    ]);
    table(french, 'exclusive', [
      'uniquement: Il est utilisé uniquement le soir.',
      'Seule: Seule la loi le permet.',
      ': Non seulement il chante, mais il danse.',
      ': Une ampoule uniquement rouge',
    ]);
    table(spanish, 'exclusive', [
      'solo: Las cadenas solo pueden crecer.',
      'únicamente: Se usa únicamente de noche.',
    ]);
  });

  it('leaves words of the same look', () => {
    table(english, 'absolute', [
      ': He was never married.',
      ': She never married.',
      ': The variable is never used.',
      ': It is not always so.',
      ': It is almost always so.',
      ': It is not completely safe.',
      ': A read-only disk with a never-ending story',
      ': It deletes all files.',
      ': Always Encrypted is a product.',
      ': Never, since it is too late.',
      ': The sign says “You can never be sure”.',
      ': `always` runs it',
    ]);
    table(french, 'absolute', [
      ': On ne teste pas systématiquement.',
      ': Il n’est pas toujours là.',
      ': Il pleut presque toujours.',
      ': Il n’a jamais reçu de valeur.',
      ': Elle n’est jamais appelée.',
    ]);
  });

  it('finds terms that leave it open how often, or whether', () => {
    table(english, 'vague', [
      'usually: It usually rains.',
      'in most cases: It helps in most cases.',
      'often: They often bring rain.',
      ': A list of frequently used words',
      ': How often it rains',
      ': It runs as often as needed.',
      ': It is shut most of the time.',
      'Most of the time: Most of the time it is shut.',
      ': Possibly in the corner',
      'possibly: It is possibly in the corner.',
    ]);
    table(french, 'vague', [
      'souvent: Il pleut souvent.',
      'en général: Il pleut en général le soir.',
      ': La liste des mots souvent employés',
      ': Il vient le plus souvent à pied.',
    ]);
    table(spanish, 'vague', ['a menudo: Llueve a menudo.', 'Generalmente: Generalmente llueve.']);
    table(english, 'open', [
      'may: The result may be wrong.',
      'might: It might miss a fault.',
      ': A box that may be empty',
      ': They may or may not come.',
      ': The capitulation of May 1945',
    ]);
  });

  it('takes time in line with the text', () => {
    for (const piece of ['only ', 'always', '((((', 'all the ', '“never ', 'toujours ', 'solo ']) {
      for (const language of languages) {
        isQuick(() => {
          find(`always souvent siempre often ${piece.repeat(20_000)}`, language, 'absolute');
          find(`always souvent siempre often ${piece.repeat(20_000)}`, language, 'exclusive');
          find(`always usually souvent a veces ${piece.repeat(20_000)}`, language, 'vague');
        }, 5000);
      }
    }
  });

  it('tells stems whose choices are weighed', () => {
    const isWeighed = (stem: string, { terms }: Language): boolean =>
      termPatterns(terms).weighed.some((pattern) => pattern.test(stem.toLowerCase()));
    for (const stem of [
      'Which of the following, if true, best explains this?',
      'Which of these weakens the above argument most?',
      'Will the statement be weakened by any of these?',
      'What does the author take as an assumption?',
      'If the above statements are true, which of these must be true?',
      'What can be inferred from this?',
      'Which of these best explains the strange phenomenon?',
      'Which points out a flaw in his reasoning?',
      'What does garrulous mean?',
    ]) {
      assert.ok(isWeighed(stem, english), stem);
    }
    for (const stem of [
      'Which statement about antibiotics is true?',
      'Which best explains why the sky is blue?',
      'What does it mean to be a member?',
      'What happens if the condition is true?',
      'Which argument does this function take?',
    ]) {
      assert.ok(!isWeighed(stem, english), stem);
    }
    assert.ok(isWeighed('Lequel renforce cette conclusion ?', french));
    assert.ok(isWeighed('Que signifie le mot loquace ?', french));
    assert.ok(!isWeighed('Quelle affirmation sur le mistral est exacte ?', french));
    assert.ok(isWeighed('¿Qué afirmación debilita este argumento?', spanish));
    assert.ok(!isWeighed('¿Qué afirmación es cierta?', spanish));
  });
});
