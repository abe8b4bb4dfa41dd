import assert from 'node:assert/strict';

import { foldText } from '../../../../../src/core/convert/study-page/fold-text.js';
import { detectLanguage } from '../../../../../src/core/convert/study-page/language.js';
import { allPhrases } from '../../../../../src/core/convert/study-page/phrases/index.js';
import {
  isChrome,
  isSignUp,
  parseDeckTitle,
  toSectionKind,
  toTruth,
} from '../../../../../src/core/convert/study-page/site-words.js';

/** Every list of phrases of a language, whatever it is in. */
function* listsOf(value: unknown): Iterable<readonly string[]> {
  if (Array.isArray(value)) yield value as string[];
  else if (typeof value === 'object' && value !== null) {
    for (const entry of Object.values(value)) yield* listsOf(entry);
  }
}

describe('phrases', () => {
  for (const phrases of allPhrases) {
    it(`of ${phrases.language} are small letters, straight apostrophes, and each there once`, () => {
      for (const list of listsOf(phrases)) {
        assert.deepEqual(list, [...new Set(list)]);
        for (const phrase of list) {
          assert.equal(phrase, phrase.toLowerCase().trim());
          assert.doesNotMatch(phrase, /[’‘`]| {2}/);
          assert.notEqual(foldText(phrase), '');
        }
      }
    });

    it(`of ${phrases.language} name each section and its end`, () => {
      for (const kind of ['questions', 'flashcards', 'notes', 'end'] as const) {
        for (const title of phrases.sections[kind]) {
          assert.equal(toSectionKind(`${title.toUpperCase()} (12)`), kind, title);
        }
      }
    });

    it(`of ${phrases.language} name true and false`, () => {
      for (const word of phrases.trueFalse.true) assert.equal(toTruth(word), true, word);
      for (const word of phrases.trueFalse.false) assert.equal(toTruth(word), false, word);
    });
  }

  it('know the invitation to sign up', () => {
    for (const line of [
      'Signup and view all the flashcards',
      'Sign up to see all the answers',
      "S'inscrire et voir toutes les réponses",
      'Inscrivez-vous pour voir toutes les cartes',
      'Regístrate y ve todas las tarjetas',
      'Melde dich an und sieh dir alle Karteikarten an',
      'Registrati per vedere tutte le risposte',
      'Inscreva-se e veja todos os cartões',
      'Meld je aan en bekijk alle antwoorden',
    ]) {
      assert.ok(isSignUp(line), line);
    }
    for (const line of [
      'Register that holds the address of the next instruction',
      'Sign up for what?',
      'Join two tables to see the rows of both',
      'S’inscrire à un programme',
    ]) {
      assert.ok(!isSignUp(line), line);
    }
  });

  it('know the site, and only the site', () => {
    for (const line of ['Podcast', 'Created by Ana', '20 questions', '@ana', 'Log in', 'Accueil']) {
      assert.ok(isChrome(line), line);
    }
    for (const line of ['- Podcast', 'Podcasts of the war', '20 people', 'The cell', '1945']) {
      assert.ok(!isChrome(line), line);
    }
  });

  it('know the title of a deck', () => {
    assert.equal(parseDeckTitle('Chapitre 3 : la cellule Flashcards'), 'Chapitre 3 : la cellule');
    assert.equal(parseDeckTitle('Kapitel 3 Lernkarten'), 'Kapitel 3');
    assert.equal(parseDeckTitle('Flashcards'), undefined);
    assert.equal(parseDeckTitle('How do flashcards work?'), undefined);
  });
});

describe('languages', () => {
  for (const [tag, text] of [
    ['en', 'The cell is the smallest unit of life, and it is what all of us are made of.'],
    ['fr', "La cellule est l'unité de base de la vie, et tous les êtres en sont faits."],
    ['es', 'La célula es la unidad de la vida y todos los seres están hechos de ella.'],
    ['de', 'Die Zelle ist die kleinste Einheit des Lebens, und alles ist aus ihr gemacht.'],
    ['pt', 'A célula é a unidade da vida e todos os seres são feitos dela em parte.'],
    ['it', 'La cellula è la più piccola unità della vita e gli esseri sono fatti di cellule.'],
    ['nl', 'De cel is de kleinste eenheid van het leven en alles is er van gemaakt.'],
    ['pl', 'Komórka jest najmniejszą jednostką życia, a wszystkie żywe istoty są z niej złożone.'],
    ['ja', '細胞は生命の最小単位であり、すべての生物は細胞からできている。'],
    ['ru', 'Клетка — наименьшая единица жизни, и всё живое состоит из клеток.'],
  ] as const) {
    it(`tell ${tag} by its words or letters`, () => assert.equal(detectLanguage([text]).tag, tag));
  }

  it('are not told where there is nothing to tell them by', () => {
    for (const text of ['', '42', 'ATP NADPH', 'kissa koira hevonen']) {
      assert.deepEqual(detectLanguage([text]), { tag: 'en', certain: false }, text);
    }
  });
});
