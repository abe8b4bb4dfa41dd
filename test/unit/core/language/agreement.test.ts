import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import {
  type AgreementData,
  articleTable,
  fitsBehind,
} from '../../../../src/core/language/agreement.js';
import { english } from '../../../../src/core/language/en.js';
import { spanish } from '../../../../src/core/language/es.js';
import { french } from '../../../../src/core/language/fr.js';
import { languages } from '../../../../src/core/language/known-languages.js';
import { foldText } from '../../../../src/core/markdown/fold.js';
import { runs } from '../../../property-runs.js';

function fits(article: string, text: string, data: AgreementData): boolean | undefined {
  const demand = data.articles.get(article);
  assert.ok(demand !== undefined, article);
  return fitsBehind(demand, text, foldText(text), data);
}

/** What is answered otherwise than expected: each line is an article and words between commas. */
function wrong(
  data: AgreementData,
  expected: boolean | undefined,
  lines: readonly string[],
): string[] {
  return lines.flatMap((line) => {
    const [article, words] = line.split(': ');
    return words!
      .split(', ')
      .filter((word) => fits(article!, word, data) !== expected)
      .map((word) => `${article} ${word}`);
  });
}

describe('English articles', () => {
  const data = english.agreement;

  it('go by the sound', () => {
    const vowels =
      'apple, hour, honest man, honour, heir, X-ray, F-test, MRI, FBI, HTML file, LCD, S-shaped curve, 8-bit, 11th, 18-year-old, umbrella, uninformed guess, uncle, utter lie, Euler angle, mRNA, e-mail, état, (,'
        .split(', ')
        .filter((word) => !word.startsWith('('))
        .join(', ');
    const consonants =
      'pear, house, hero, university, unit, European, eulogy, ewe, one-way street, one, user, utensil, uterus, ukulele, uranium atom, unanimous vote, US city, URL, USB port, NASA probe, UFO, 7-bit, 1st, 100-metre run, yacht, tRNA, wine, xylophone, mnemonic';
    assert.deepEqual(wrong(data, true, [`an: ${vowels}`, `a: ${consonants}`]), []);
    assert.deepEqual(wrong(data, false, [`a: ${vowels}`, `an: ${consonants}`]), []);
  });

  it('are not judged where people differ, or where nothing is said', () => {
    const unsure =
      'SQL, herb, historic day, HTTP, the apple, your pear, of, XIX, 8, 11, 1800s, x, LAMP, αβ, \uFFFC, (very) old, —';
    assert.deepEqual(wrong(data, undefined, [`an: ${unsure}`, `a: ${unsure}`]), []);
  });
});

describe('French articles', () => {
  const data = french.agreement;

  it('go by the sound', () => {
    assert.deepEqual(
      wrong(data, true, [
        "l': eau, œil, homme, hôpital, hydrogène, Europe, yeux, ONU, ouest, habitat, halogène",
        'le: haricot, hasard, héros, onzième jour, yaourt, ouistiti, hibou',
        'la: haine, hauteur, Hongrie, hiérarchie',
        'son: école, ami, tiroir, humeur',
      ]),
      [],
    );
    assert.deepEqual(
      wrong(data, false, [
        "l': pain, haricot, onzième jour, yaourt, héros",
        'le: œil, homme, hôpital, énergie',
        'la: encre, heure',
        "d': cellules, yaourt",
      ]),
      [],
    );
  });

  it('go by the gender that a noun shows', () => {
    assert.deepEqual(
      wrong(data, true, [
        'un: mouvement, noyau, cation, bastion, musée, lycée, silence, squelette, voyage, comité, tourisme, secteur',
        'une: mitose, sécrétion, image, qualité, hauteur, peau, jument, enquête, logique, voiture',
      ]),
      [],
    );
    assert.deepEqual(
      wrong(data, false, [
        'une: mouvement, noyau, cation, musée, silence, squelette, voyage, cours, temps, poids',
        'un: sécrétion, image, plage, qualité, hauteur, peau, enquête, voix, fois',
        'aucune: problème',
        'quel: réponse',
      ]),
      [],
    );
  });

  it('go by the number, where a noun shows one', () => {
    assert.deepEqual(wrong(data, false, ['les: rein, foie', 'un: mouvements', 'la: nations']), []);
    assert.deepEqual(wrong(data, true, ['les: reins, nations, chevaux']), []);
  });

  it('are not judged where a word may be either', () => {
    assert.deepEqual(
      wrong(data, undefined, [
        'un: XIXe siècle, IgG',
        'la: HLM, plus grande, 3e',
        'une: Mode, Livre, porte-clés',
        'les: quatre, Simpson, temps, prix, IgG, alpha, traiter',
        "l': SNCF, onze, x",
        'une: un mouvement, l’enquête, deux',
      ]),
      [],
    );
  });
});

describe('Spanish articles', () => {
  const data = spanish.agreement;

  it('go by gender and number', () => {
    assert.deepEqual(
      wrong(data, true, [
        'el: músculo, problema, mapa, día, paisaje, motor, color, agua',
        'la: mano, foto, división, ciudad, luna, energía, costumbre',
        'los: riñones, planetas',
        'las: hojas, manos, naciones',
      ]),
      [],
    );
    assert.deepEqual(
      wrong(data, false, [
        'el: mano, división, ciudad, luna, naciones',
        'la: músculo, problema, día, motor, cuerpos',
        'los: hígado, hojas',
        'una: sistema, corazón',
      ]),
      [],
    );
    assert.deepEqual(
      wrong(data, undefined, ['una: ADN, dos, el mapa, más grande, III', 'los: lunes, virus']),
      [],
    );
  });
});

describe('articles', () => {
  it('are written as lines of a table', () => {
    const table = articleTable(
      'la: feminine singular = le/la\n son sa: |masculine |vowel = son/sa',
    );
    assert.deepEqual([...table.keys()], ['la', 'son', 'sa']);
    assert.deepEqual(table.get('son'), {
      all: [],
      either: ['masculine', 'vowel'],
      open: 'son/sa',
    });
  });

  it('never fit and misfit at once: what one of a pair allows, the other may not refuse for nothing', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeiouhyéœxnrtsmlbk1 8-AH'), maxLength: 9 });
    fc.assert(
      fc.property(word, (text) => {
        const { agreement } = english;
        const both = [fits('a', text, agreement), fits('an', text, agreement)];
        assert.ok(
          (both[0] === undefined && both[1] === undefined) ||
            (both[0] === true) !== (both[1] === true),
        );
        for (const { agreement: data } of languages) {
          for (const demand of data.articles.values())
            fitsBehind(demand, text, foldText(text), data);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
