import assert from 'node:assert/strict';

import { type Language, optionPhrases } from '../../../../src/core/language/index.js';
import { languages } from '../../../../src/core/language/known-languages.js';
import { firstWord, Phrases } from '../../../../src/core/language/option-phrases.js';
import { phraseList, PhraseReader } from '../../../../src/core/language/phrase-tree.js';
import { isQuick } from '../../../time-taken.js';

const [english, french, spanish] = languages as [Language, Language, Language];

/** What a choice in lower case is read as; `perhaps` where the question has to settle it. */
function read(language: Language, text: string): string {
  const phrases = optionPhrases(language.options);
  assert.equal(
    phrases.speaking.has(firstWord(text)) || !isRead(language, text),
    true,
    `${text} is not looked at`,
  );
  if (phrases.all.find(text)) return 'all';
  if (phrases.none.find(text)) return 'none';
  if (phrases.perhapsBoth.find(text) ?? phrases.perhapsAll.find(text)) return 'perhaps all';
  if (phrases.perhapsNone.find(text)) return 'perhaps none';
  const word = phrases.allOfKind.find(text)?.word ?? phrases.noneOfKind.find(text)?.word;
  return word === undefined ? '' : `of ${word}`;
}

function isRead({ options }: Language, text: string): boolean {
  const { all, none } = optionPhrases(options);
  return all.find(text) !== undefined || none.find(text) !== undefined;
}

function assertRead(language: Language, meaning: string, texts: string): void {
  for (const text of texts.split('\n').map((line) => line.trim())) {
    if (text !== '') assert.equal(read(language, text), meaning, text);
  }
}

describe('phrases of choices that speak of others', () => {
  it('in English', () => {
    assertRead(
      english,
      'all',
      `all of the above
       all of the above.
       all the above
       all above
       e) all of the above
       (d) all of these
       "all of these"
       all of the above are correct
       all of the above statements are true
       all of the options above
       all the options
       all options are correct
       all of the given options
       all of the listed options
       all of the choices
       all these choices are correct
       all of these answers
       all of the mentioned
       both of the above
       both of these
       both of these answers are correct
       any of the above
       each of the above
       all of the other answers
       all statements above are true
       all of the above, except the first
       it could be any of the above
       by using all of the above methods
       all of the above can cause it`,
    );
    assertRead(
      english,
      'perhaps all',
      `both
       both are true
       both statements are correct
       all of them
       all are correct
       all three
       all three are correct
       they are all true`,
    );
    assertRead(
      english,
      'none',
      `none of the above
       none of the above.
       f. none of these
       neither of the above
       neither of these answers is correct
       none of the given options
       none of the listed
       none of the options
       none of those mentioned
       none of the others
       no option is correct
       none is correct
       none are true
       no correct answer
       no right answer is given
       none of the above, since it is static
       another answer`,
    );
    assertRead(english, 'perhaps none', 'none\nneither\nnone of them\nneither one');
    assertRead(english, 'of cities', 'all of these cities\nnone of these cities');
    assertRead(
      english,
      '',
      `all of the above-ground parts
       all above 0 °c
       all citizens
       all of it
       all the keys of the dictionary
       all quiet on the western front
       both countries
       both in nepal and in china
       none of it
       none of the pupils liked it
       nothing
       no change
       noneofthese`,
    );
  });

  it('in French, with accents and without', () => {
    assertRead(
      french,
      'all',
      `toutes les réponses
       toutes les réponses ci-dessus
       toutes les réponses ci-dessus sont correctes
       toutes les réponses sont justes.
       toutes les propositions sont exactes
       toutes les réponses précédentes conviennent
       toutes les reponses precedentes
       toutes ces réponses
       toutes ces propositions sont vraies
       toutes les affirmations ci-dessus sont vraies
       tous les choix ci-dessus
       toutes sont exactes
       tout ce qui précède
       toutes les re\u0301ponses
       l'ensemble de ces réponses
       toutes ces réponses à la fois
       e) toutes les propositions ci-dessus`,
    );
    assertRead(
      french,
      'perhaps all',
      'les deux\nles deux sont vraies\nles trois réponses\ntout est vrai',
    );
    assertRead(
      french,
      'none',
      `aucune de ces réponses
       aucune de ces réponses n'est exacte
       aucune réponse n'est correcte
       aucune des réponses ci-dessus
       aucune des réponses précédentes
       aucune des précédentes
       aucune des propositions ne convient
       aucun de ces choix
       aucun des choix
       aucune n'est vraie
       aucun des éléments ci-dessus
       aucune de ces trois réponses
       aucune bonne réponse
       rien de tout cela
       une autre réponse
       autre réponse`,
    );
    assertRead(french, 'perhaps none', 'aucune\naucun\naucun des deux');
    assertRead(french, 'of villes', 'toutes ces villes\naucune de ces villes');
    assertRead(
      french,
      '',
      `tous les jours
       tous les citoyens
       toutes les cellules
       toutes choses égales par ailleurs
       tout nombre premier est impair
       les deux chaînes lourdes
       aucun effet
       aucune loi
       une autre planète`,
    );
  });

  it('in Spanish', () => {
    assertRead(
      spanish,
      'all',
      `todas las anteriores
       todas las anteriores son correctas
       todos los anteriores
       todo lo anterior
       todas las respuestas son correctas
       todas las opciones anteriores
       todas estas respuestas
       todas son correctas
       cualquiera de las anteriores`,
    );
    assertRead(spanish, 'perhaps all', 'ambas\nambas son correctas\nlas dos');
    assertRead(
      spanish,
      'none',
      `ninguna de las anteriores
       ninguna de las anteriores es correcta
       ninguno de los anteriores
       ninguna de estas
       ninguna de las respuestas anteriores es correcta
       ninguna opción es correcta
       ninguna opcion es correcta
       ninguna es correcta
       nada de lo anterior
       otra respuesta`,
    );
    assertRead(spanish, 'perhaps none', 'ninguna\nninguno\nninguna de las dos');
    assertRead(
      spanish,
      '',
      'todos los días\ntodas las células\nningún efecto\notro planeta\nanterior',
    );
  });

  it('are found in time linear in the text', () => {
    const long = ['all '.repeat(40_000), `all of ${'the '.repeat(40_000)}`, '('.repeat(150_000)];
    isQuick(() => {
      for (const { options } of languages) {
        const { all, none, labels, formWords } = optionPhrases(options);
        for (const text of [...long, 'a, '.repeat(50_000), 'a and '.repeat(30_000)]) {
          all.find(text);
          none.find(text);
          labels.find(text);
          formWords.exec(text);
        }
      }
    }, 2000);
  });
});

describe('the notation of phrases', () => {
  const phrasesOf = (
    text: string,
    lists = {},
    behind: 'nothing' | 'remark' | 'anything' = 'nothing',
  ): Phrases => new Phrases(new PhraseReader(lists).read(phraseList(text)), behind);
  const find = (phrase: string, text: string, lists = {}): boolean =>
    phrasesOf(phrase, lists).find(text) !== undefined;

  it('has words that may be missing, alternatives, lists and any word', () => {
    assert.ok(find('all [of] them', 'all them') && find('all [of] them', 'all of  them.'));
    assert.ok(find('(a|b c) d', 'b c d') && !find('(a|b c) d', 'b d'));
    assert.ok(find('no <thing>', 'no red answer', { thing: ['[red] answer', 'choice'] }));
    assert.equal(phrasesOf('all *').find('all cities')?.word, 'cities');
    assert.ok(find('all …', 'all, and more') && !find('all', 'all, and more'));
  });

  it('writes an elided word together with the next', () => {
    assert.ok(find("[l'] affirmation", "l'affirmation") && find("[l'] affirmation", 'affirmation'));
  });

  it('allows for remarks where they are asked for', () => {
    const remark = phrasesOf('none of these', {}, 'remark');
    assert.ok(remark.find('none of these (they are false)'));
    assert.ok(remark.find('none of these - it is static'));
    assert.equal(remark.find('none of these cities'), undefined);
    assert.equal(remark.find('none of these-and-those'), undefined);
  });

  it('may name a list in itself', () => {
    const lists = { more: ['and # [<more>]'] };
    assert.ok(find('# <more>', 'a and b and 3', lists) && find('# <more>', 'a, and iv', lists));
    assert.ok(!find('# <more>', 'a and', lists) && !find('# <more>', 'a and or', lists));
  });

  it('knows words that a text may begin with', () => {
    const { first } = phrasesOf("all, l'ensemble, été, [the] (one|other) end");
    assert.deepEqual([...first], ['all', 'l', 'ete', 'the', 'one', 'other']);
    const texts = ['All', '**all', '"ALL', 'b) all', 'b. “all”'];
    assert.deepEqual(new Set(texts.map(firstWord)), new Set(['all']));
    assert.deepEqual(["L'air", 'été', 'ete', 'Œuf'].map(firstWord), ['l', 'ete', 'ete', 'œuf']);
    assert.deepEqual(['tall', 'a', '', 'b all', '12'].map(firstWord), ['tall', 'a', '', 'b', '']);
  });

  it('is filled by every language', () => {
    for (const { options, name } of languages) {
      for (const [key, value] of Object.entries(options) as [string, unknown][]) {
        if (Array.isArray(value)) assert.ok(value.length > 0, `${name}: ${key}`);
      }
      const text = JSON.stringify(options);
      for (const [, list] of text.matchAll(/<([\w-]+)>/g)) {
        assert.ok(Object.hasOwn(options.lists, list!), `${name}: <${list}>`);
      }
    }
  });
});
