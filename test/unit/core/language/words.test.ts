import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { english } from '../../../../src/core/language/en.js';
import { spanish } from '../../../../src/core/language/es.js';
import { french } from '../../../../src/core/language/fr.js';
import { type Language, wordsOf } from '../../../../src/core/language/index.js';
import { languages } from '../../../../src/core/language/known-languages.js';
import { MarkdownText, type Prose } from '../../../../src/core/markdown/index.js';
import { runs } from '../../../property-runs.js';
import { isQuick } from '../../../time-taken.js';

function proseOf(text: string): Prose {
  return new MarkdownText(text, ['question'], false).prose;
}

function wordsIn(text: string, language: Language = english): string[] {
  return wordsOf(proseOf(text), language.words.elisions).map(({ folded }) => folded);
}

/** Says for each group of forms which stems they have, where these are several. */
function partedGroups({ words }: Language, groups: readonly string[]): string[] {
  return groups
    .map((group) => [...new Set(group.split(' ').map((word) => words.stem(word)))].join(' '))
    .filter((stems) => stems.includes(' '));
}

/** Says which of two words that mean different things have one stem. */
function confused({ words }: Language, pairs: readonly string[]): string[] {
  return pairs.filter((pair) => {
    const [one, other] = pair.split(' ');
    return words.stem(one!) === words.stem(other!);
  });
}

describe('words', () => {
  it('are parted at blanks, signs and hyphens, and keep their accents', () => {
    assert.deepEqual(wordsIn('Well-known **Facts**: naïve, 3.14; 1,000 (x2)!'), [
      'well',
      'known',
      'facts',
      'naïve',
      '3.14',
      '1,000',
      'x2',
    ]);
  });

  it('keep an apostrophe, whichever way it is typed, where the language does not elide', () => {
    assert.deepEqual(wordsIn('It’s the cell‘s O`Neil don´t'), [
      "it's",
      'the',
      "cell's",
      "o'neil",
      "don't",
    ]);
  });

  it('are parted where French elides, and nowhere else', () => {
    assert.deepEqual(wordsIn('L’eau d’aujourd’hui, jusqu’à l’école', french), [
      "l'",
      'eau',
      "d'",
      "aujourd'hui",
      "jusqu'",
      'à',
      "l'",
      'école',
    ]);
    assert.deepEqual(wordsIn("prud'homme, lorsqu'il s'en va : qu'est-ce ?", french), [
      "prud'homme",
      "lorsqu'",
      'il',
      "s'",
      'en',
      'va',
      "qu'",
      'est',
      'ce',
    ]);
  });

  it('are composed, and stand where they are written', () => {
    const text = 'Une e\u0301cole, l’e\u0301le\u0300ve';
    const prose = proseOf(text);
    const typed = (start: number, end: number): string => {
      const { from, to } = prose.toSource(start, end);
      return text.slice(from, to);
    };
    const words = wordsOf(prose, french.words.elisions);
    assert.deepEqual(
      words.map(({ folded, start, end }) => [folded, typed(start, end)]),
      [
        ['une', 'Une'],
        ['école', 'e\u0301cole'],
        ["l'", 'l’'],
        ['élève', 'e\u0301le\u0300ve'],
      ],
    );
  });

  it('leave code and math out', () => {
    assert.deepEqual(wordsIn('Is `a b` in $x y$ and <https://example.org>?'), ['is', 'in', 'and']);
  });

  it('are in order, apart, and cover every letter, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom("l'", '’', 'é', 'e\u0301', 'a', ' ', '-', '1', '.', '😀', 'qu'),
    });
    fc.assert(
      fc.property(text, (typed) => {
        const prose = proseOf(typed);
        let end = 0;
        for (const word of wordsOf(prose, french.words.elisions)) {
          assert.ok(word.start >= end && word.end > word.start);
          assert.doesNotMatch(prose.folded.slice(end, word.start), /[\p{L}\p{N}]/u);
          end = word.end;
        }
        assert.doesNotMatch(prose.folded.slice(end), /[\p{L}\p{N}]/u);
      }),
      { numRuns: runs(300) },
    );
  });

  it('are found in time linear in the text', () => {
    for (const part of ["l'", "a'", 'a ', '1,', 'é', "qu'a b"]) {
      const text = `${part.repeat(200_000)}'`;
      isQuick(() => wordsOf(proseOf(text), french.words.elisions), 5_000);
    }
  });
});

describe('function words', () => {
  for (const { code, words } of languages) {
    it(`of ${code} are single words as a text is parted`, () => {
      for (const each of words.functionWords) {
        assert.deepEqual(
          wordsOf(proseOf(each.replace(/'$/, "'a")), words.elisions).map(({ folded }) => folded)[0],
          each,
        );
      }
    });
  }

  it('hold contractions and elided words, and nothing that says no', () => {
    for (const word of ['the', "it's", "they'll", 'whose'])
      assert.ok(english.words.functionWords.has(word));
    for (const word of ["l'", "jusqu'", 'où', 'auxquelles'])
      assert.ok(french.words.functionWords.has(word));
    for (const word of ['del', 'cuáles', 'según']) assert.ok(spanish.words.functionWords.has(word));
    const negations =
      'not no never nor without except ne pas jamais aucun sans sauf no nunca ningún sin salvo excepto';
    for (const word of negations.split(' ')) {
      for (const { words } of languages) assert.ok(!words.functionWords.has(word), word);
    }
  });
});

describe('stems', () => {
  it('bring English forms together', () => {
    assert.deepEqual(
      partedGroups(english, [
        "cell cells cell's",
        'divide divides divided dividing',
        'run runs ran running',
        'plan plans planned planning',
        'hope hopes hoped hoping',
        'study studies studied studying',
        'die dies died dying',
        'try tries tried trying',
        'box boxes',
        'house houses housing',
        'control controls controlled controlling',
        'rate rates rated rating',
        'add adds added adding',
        'use uses used using',
        'analysis analyses',
        'exceed exceeds exceeded',
        'cache caches cached caching',
        'write writes wrote written writing',
        'leaf leaves',
        'mouse mice',
        'bacterium bacteria',
        'nucleus nuclei',
        'hero heroes',
        'virus viruses',
      ]),
      [],
    );
    assert.equal(english.words.stem("isn't"), english.words.stem('cannot'));
  });

  it('bring French forms together', () => {
    assert.deepEqual(
      partedGroups(french, [
        'école écoles',
        'cheval chevaux',
        'château châteaux',
        'travail travaux',
        'jeu jeux',
        'bijou bijoux',
        'eau eaux',
        'noyau noyaux',
        'diviser divise divisent divisé divisée divisés divisées divisait divisaient divisant',
        'grand grande grands grandes',
        'heureux heureuse heureuses',
        'premier première premiers premières',
        'européen européenne européens',
        'national nationale nationaux nationales',
        'actif active actifs actives',
        'finir fini finie finis finissent finissait',
        'réel réelle réels',
        'bon bonne bons',
        'nouveau nouvelle nouveaux',
        'français française françaises',
      ]),
      [],
    );
  });

  it('bring Spanish forms together', () => {
    assert.deepEqual(
      partedGroups(spanish, [
        'célula células',
        'nación naciones',
        'ciudad ciudades',
        'luz luces',
        'animal animales',
        'mujer mujeres',
        'pequeño pequeña pequeños',
        'dividir divide dividen dividido dividiendo',
        'hablar habla hablan hablaba hablando',
        'país países',
      ]),
      [],
    );
  });

  it('keep words apart that only look alike', () => {
    assert.deepEqual(
      confused(english, [
        'plan plane',
        'rat rate',
        'hop hope',
        'divide division',
        'bus busy',
        'news new',
        'his hi',
      ]),
      [],
    );
    assert.deepEqual(
      confused(french, [
        'cas case',
        'cours cour',
        'corps cor',
        'division diviser',
        'société socié',
        'poids poid',
      ]),
      [],
    );
    assert.deepEqual(
      confused(spanish, ['crisis crisi', 'caso casa', 'país pai', 'nación nacional']),
      [],
    );
  });

  it('are the same for a stem’s word in any number of calls, and never empty', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aeiouysxltrnmdgézó'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom(...languages), (word, { words }) => {
        assert.notEqual(words.stem(word), '');
      }),
      { numRuns: runs(1000) },
    );
  });
});
