import assert from 'node:assert/strict';

import { english } from '../../../../src/core/language/en.js';
import { spanish } from '../../../../src/core/language/es.js';
import { french } from '../../../../src/core/language/fr.js';
import { type Language, languages } from '../../../../src/core/language/index.js';
import { findTerm, termPatterns } from '../../../../src/core/language/terms.js';
import { MarkdownText } from '../../../../src/core/markdown/index.js';

function find(text: string, { terms }: Language, kind: 'absolute' | 'vague' | 'open'): string {
  const { prose } = new MarkdownText(text, ['choices', 0], false);
  const at = findTerm(prose, termPatterns(terms)[kind]);
  if (at === undefined) return '';
  const sign = kind === 'absolute' ? terms.absoluteSign : terms.vagueSign;
  assert.match(prose.folded, sign, 'whatever is found shows the sign');
  return prose.text.slice(at.start, at.end);
}

function table(
  language: Language,
  kind: 'absolute' | 'vague' | 'open',
  lines: readonly string[],
): void {
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
      'only: It can only hold numbers.',
      'only: Lambda only supports Java.',
      'All: All metals are magnetic.',
      'Every: Every cell has a nucleus.',
      'No one: No one can leave.',
      'in all cases: It works in all cases.',
      'under no circumstances: It stops under no circumstances.',
      'completely: It completely prevents the flu.',
    ]);
    table(french, 'absolute', [
      'toujours: Il pleut toujours en avril.',
      'jamais: Il ne pleut jamais.',
      'uniquement: Il est utilisé uniquement le soir.',
      'Seule: Seule la loi le permet.',
      'Toutes: Toutes les cellules sont rondes.',
      'Aucun: Aucun ministre ne peut voter.',
      'en aucun cas: Il ne part en aucun cas.',
    ]);
    table(spanish, 'absolute', [
      'siempre: Llueve siempre en abril.',
      'solo: Las cadenas solo pueden crecer.',
      'Todos: Todos los metales son duros.',
      'únicamente: Se usa únicamente de noche.',
    ]);
  });

  it('leaves words of the same look', () => {
    table(english, 'absolute', [
      ': He was never married.',
      ': She never married.',
      ': It is not always so.',
      ': A read-only disk with a never-ending story',
      ': All four sides are equal.',
      ': All of the above are right.',
      ': It deletes all files.',
      ': Always Encrypted is a product.',
      ': Never, since it is too late.',
      ': The sign says “You can never be sure”.',
      ': `always` runs it',
    ]);
    table(french, 'absolute', [
      ': On ne teste pas systématiquement.',
      ': Il n’est pas toujours là.',
      ': Tous les quatre ans il y va.',
      ': Non seulement il chante, mais il danse.',
      ': Une ampoule uniquement rouge',
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
        const began = performance.now();
        find(`always souvent siempre often ${piece.repeat(20_000)}`, language, 'absolute');
        find(`always usually souvent a veces ${piece.repeat(20_000)}`, language, 'vague');
        assert.ok(performance.now() - began < 5000, piece);
      }
    }
  });
});
