import assert from 'node:assert/strict';

import { english } from '../../../../src/core/language/en.js';
import { spanish } from '../../../../src/core/language/es.js';
import { french } from '../../../../src/core/language/fr.js';
import { type Language, wordsOf } from '../../../../src/core/language/index.js';
import { goesOn, isMereName, isVerdict } from '../../../../src/core/language/questions.js';
import { MarkdownText, type Prose } from '../../../../src/core/markdown/index.js';

function proseOf(text: string): Prose {
  return new MarkdownText(text, ['question'], false).prose;
}

function names(texts: readonly string[], { questions, words }: Language): string[] {
  return texts.filter((text) => {
    const prose = proseOf(text);
    return isMereName(prose, wordsOf(prose, words.elisions), questions);
  });
}

describe('isMereName', () => {
  it('knows names of things in each language', () => {
    const inEnglish = [
      'Photosynthesis',
      'The French Revolution.',
      'The law of supply and demand',
      'HTTP caching',
      'Don Dokken, George Lynch, Jeff Pilson',
      'Chronic renal failure',
    ];
    assert.deepEqual(names(inEnglish, english), inEnglish);
    const inFrench = [
      'L’infarctus du myocarde',
      'La loi de 1905',
      'Les cathédrales gothiques',
      'Cicéron',
    ];
    assert.deepEqual(names(inFrench, french), inFrench);
    const inSpanish = ['La batalla de Lepanto', 'El infarto cerebral', 'La oferta y la demanda'];
    assert.deepEqual(names(inSpanish, spanish), inSpanish);
  });

  it('leaves sentences, beginnings of sentences and what it cannot be sure of', () => {
    const inEnglish = [
      'Water boils',
      'Plants get their energy from',
      'The heart of the',
      'This river',
      'Dogs bark',
      'Choose wisely',
      'A word in a row of so many words that nobody would call it a name of anything',
    ];
    assert.deepEqual(names(inEnglish, english), []);
    const inFrench = [
      'La loi de 1905 consacre',
      'Les Normands débarquent',
      'Le cœur bat',
      'La règle indique',
    ];
    assert.deepEqual(names(inFrench, french), []);
    assert.deepEqual(names(['Colón llegó', 'Este río', 'La sangre circula'], spanish), []);
  });
});

describe('isVerdict', () => {
  it('knows choices that judge a statement', () => {
    for (const text of ['True', 'b) False', 'Yes.', 'That is true.', 'I disagree']) {
      assert.ok(isVerdict(proseOf(text), english.questions), text);
    }
    for (const text of ['Vrai', 'C’est faux.', 'Non']) {
      assert.ok(isVerdict(proseOf(text), french.questions), text);
    }
    assert.ok(isVerdict(proseOf('Verdadero'), spanish.questions));
    assert.ok(!isVerdict(proseOf('Trueman'), english.questions));
    assert.ok(!isVerdict(proseOf('True love waits'), english.questions));
  });
});

describe('goesOn', () => {
  it('tells a choice that ends a sentence by its first word', () => {
    assert.ok(goesOn(proseOf('turns light into sugar'), english.questions));
    assert.ok(goesOn(proseOf('Is a planet'), english.questions));
    assert.ok(goesOn(proseOf('Sont des virus'), french.questions));
    assert.ok(goesOn(proseOf('Relie l’aorte au cœur'), french.questions));
    assert.ok(goesOn(proseOf('Tuent les bactéries'), french.questions));
    assert.ok(!goesOn(proseOf('Cause la plus fréquente'), french.questions));
    assert.ok(!goesOn(proseOf('Pendant la nuit'), french.questions));
    assert.ok(!goesOn(proseOf('Seulement le soir'), french.questions));
    assert.ok(!goesOn(proseOf('Augmentation du pouls'), french.questions));
    assert.ok(!goesOn(proseOf('It is a planet'), english.questions));
    assert.ok(!goesOn(proseOf('Isaac Newton'), english.questions));
  });
});
