import assert from 'node:assert/strict';

import {
  beginClause,
  expectsNoClause,
  wordsBeforeNoun,
} from '../../../../src/core/language/clauses.js';
import { english } from '../../../../src/core/language/en.js';
import { spanish } from '../../../../src/core/language/es.js';
import { french } from '../../../../src/core/language/fr.js';
import { type Language, type Word, wordsOf } from '../../../../src/core/language/index.js';
import { proseOf } from '../../../../src/core/markdown/index.js';

function wordsIn(text: string, { words }: Language): Word[] {
  return wordsOf(proseOf(text), words.elisions);
}

describe('clauses', () => {
  it('begin with who does something, or have a verb', () => {
    const begin = (text: string, language: Language): boolean =>
      beginClause(wordsIn(text, language), language);
    assert.ok(begin('It allows the', english));
    assert.ok(begin('The intent is', english));
    assert.ok(begin('As the level goes up', english));
    assert.ok(begin('Il permet de', french));
    assert.ok(begin('La cause est', french));
    assert.ok(begin('La causa es', spanish));
    assert.ok(!begin('the place where it is', english));
    assert.ok(!begin('are the place', english));
    assert.ok(!begin('a customer who', english));
    assert.ok(!begin('un client qui est', french));
  });

  it('do not follow verbs, articles and prepositions', () => {
    for (const word of ['is', 'the', 'of', 'and']) assert.ok(expectsNoClause(word, english), word);
    for (const word of ['that', 'because', 'heart'])
      assert.ok(!expectsNoClause(word, english), word);
    assert.ok(expectsNoClause('est', french));
    assert.ok(expectsNoClause('una', spanish));
    assert.ok(!expectsNoClause('que', french));
  });
});

describe('wordsBeforeNoun', () => {
  it('leaves out a noun that adjectives follow, with its article', () => {
    const before = (text: string, next: string, language: Language): number =>
      wordsBeforeNoun(wordsIn(text, language), next, language);
    assert.equal(before('Il forme de l’acide', 'citrique', french), 2);
    assert.equal(before('De l’acide', 'citrique', french), 0);
    assert.equal(before('Se forma un ácido', 'cítrico', spanish), 2);
    assert.equal(before('C’est un client', 'qui', french), 4);
    assert.equal(before('Le taux plasmatique', 'augmente', french), 3);
    assert.equal(before('It forms an acid', 'citric', english), 4);
    assert.equal(before('', 'citrique', french), 0);
  });
});
