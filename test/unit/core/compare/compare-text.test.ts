// Whether what was typed is what was meant.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { compareText, type TextMatch } from '../../../../src/core/compare/index.js';
import { runs, seed } from '../../../property-runs.js';

interface How {
  readonly language?: string;
  readonly case?: boolean;
  readonly accents?: boolean;
  readonly typos?: number;
  readonly known?: readonly string[];
}

function compare(typed: string, answer: string, how: How = {}): TextMatch['type'] {
  return compareText(
    typed,
    answer,
    {
      caseSensitive: how.case === true,
      accentSensitive: how.accents === true,
      language: how.language ?? 'en',
    },
    { typos: how.typos ?? 0, isKnownWord: (word) => how.known?.includes(word) === true },
  ).type;
}

/** Typed, meant, and how they are compared. */
type Case = readonly [typed: string, meant: string, how?: How];

function all(type: TextMatch['type'], cases: readonly Case[]): void {
  for (const [typed, meant, how] of cases) {
    it(`“${typed}” for “${meant}” ${how === undefined ? '' : JSON.stringify(how)}`, () => {
      assert.equal(compare(typed, meant, how), type);
    });
  }
}

describe('a typed answer', () => {
  describe('is the same', () => {
    all('same', [
      ['paris', 'Paris'],
      ['  Paris ', 'Paris'],
      ['New   York', 'New York'],
      ['new\u00a0york', 'New York'],
      ["l'eau", 'l’eau'],
      ['"oui"', '« oui »'],
      ['"oui"', '“oui”'],
      ['1914-1918', '1914–1918'],
      ['-5', '−5'],
      ['coeur', 'cœur'],
      ['oeuvre', 'Œuvre'],
      ['strasse', 'Straße', { language: 'de' }],
      ['STRASSE', 'Straße'],
      ['office', 'oﬃce'],
      ['ｃａｔ', 'cat'],
      ['co\u00adoperate', 'cooperate'],
      ['ΟΔΥΣΣΕΥΣ', 'Οδυσσευς'],
      ['istanbul', 'İstanbul', { language: 'tr' }],
      ['ISPARTA', 'ısparta', { language: 'tr' }],
      ['Paris', 'Paris', { case: true }],
      ['e\u0301te\u0301', 'été', { accents: true }],
      ['coeur', 'cœur', { accents: true, case: true }],
    ]);
  });

  describe('is the same but for its accents', () => {
    all('respelt', [
      ['ete', 'été'],
      ['élevé', 'eleve'],
      ['Muller', 'Müller', { language: 'de' }],
      ['Mueller', 'Müller', { language: 'de' }],
      ['Müller', 'Mueller', { language: 'de' }],
      ['Aarhus', 'Århus', { language: 'da' }],
      ['manana', 'mañana', { language: 'es' }],
      ['lodz', 'Łódź', { language: 'pl' }],
      ['ΟΔΟΣ', 'οδός', { language: 'el' }],
      ['שלום', 'שָׁלוֹם', { language: 'he' }],
    ]);
  });

  describe('is the same but for slips', () => {
    all('typo', [
      ['Pariss', 'Paris', { typos: 1 }],
      ['Pars', 'Paris', { typos: 1 }],
      ['Prais', 'Paris', { typos: 1 }],
      ['aPris', 'Paris', { typos: 1 }],
      ['mitocondira', 'mitochondria', { typos: 2 }],
      ['Oxgyen', 'Oxygen', { typos: 1 }],
      ['photosynthese', 'photosynthesis', { typos: 2 }],
      ['icecream', 'ice cream', { typos: 1 }],
      ['well-known', 'well known', { typos: 1 }],
      ['cells', 'cell', { typos: 1, known: ['cells'] }],
      ['Paris.', 'Paris', { typos: 1 }],
      ['revolution francase', 'révolution française', { typos: 1, language: 'fr' }],
      ['Apolo 11', 'Apollo 11', { typos: 1 }],
      ['frica', 'Africa', { typos: 1 }],
      ['aoxygen', 'oxygen', { typos: 1 }],
    ]);
  });

  describe('is another one', () => {
    all('other', [
      ['', 'Paris', { typos: 5 }],
      ['Rome', 'Paris', { typos: 3 }],
      ['Pariss', 'Paris'],
      ['paris', 'Paris', { case: true }],
      ['ete', 'été', { accents: true }],
      // Digits.
      ['Apollo 12', 'Apollo 11', { typos: 2 }],
      ['1822', '1823', { typos: 2 }],
      ['15', '1.5', { typos: 2 }],
      ['5', '-5', { typos: 2 }],
      ['CO', 'CO2', { typos: 2 }],
      // Words that are missing, or other ones.
      ['York', 'New York', { typos: 4 }],
      ['a cat', 'cat', { typos: 2 }],
      ['the cell', 'a cell', { typos: 3 }],
      ['on', 'in', { typos: 1 }],
      ['five', 'four', { typos: 4 }],
      ['sixty', 'sixteen', { typos: 3 }],
      ['south', 'north', { typos: 2 }],
      ['west', 'east', { typos: 2 }],
      ['meiosis', 'mitosis', { typos: 2, known: ['meiosis'] }],
      ['iron', 'ion', { typos: 1, known: ['iron'] }],
      // Negations and contraries.
      ['soluble', 'not soluble', { typos: 4 }],
      ['soluble', 'insoluble', { typos: 2 }],
      ['insoluble', 'soluble', { typos: 2 }],
      ['happy', 'unhappy', { typos: 2 }],
      ['symptomatic', 'asymptomatic', { typos: 1 }],
      ['amoral', 'moral', { typos: 1 }],
      ['aerobe', 'anaerobe', { typos: 2 }],
      ['symétrique', 'asymétrique', { typos: 1, language: 'fr' }],
      ['notable', 'not able', { typos: 1 }],
      ['now', 'not', { typos: 1 }],
      ['decrease', 'increase', { typos: 2 }],
      ['hypotension', 'hypertension', { typos: 3 }],
      ['intranet', 'internet', { typos: 2 }],
      ['ce n’est pas', 'ce est pas', { typos: 2, language: 'fr' }],
      ['il pense pas', 'il pense bas', { typos: 1, language: 'fr' }],
      ['kein Salz', 'ein Salz', { typos: 1, language: 'de' }],
      ['posible', 'imposible', { typos: 2, language: 'es' }],
      // Signs that say something.
      ['C--', 'C++', { typos: 2 }],
      ['a<b', 'a>b', { typos: 1 }],
      // Letters that no accent makes.
      ['мои', 'мой', { language: 'ru' }],
      ['か', 'が', { language: 'ja' }],
      ['北京', '东京', { typos: 1, language: 'zh' }],
    ]);
  });

  it('is itself, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.boolean(), (text, strict) => {
        const how = { case: strict, accents: strict, typos: 2 };
        assert.equal(compare(text, text, how), 'same');
        assert.equal(compare(`  ${text}\t`, text, how), 'same');
      }),
      { seed, numRuns: runs(300) },
    );
  });

  it('is accepted with a slip in the middle of a long word, and only where slips are', () => {
    const word = fc.stringMatching(/^[b-z]{8,14}$/);
    fc.assert(
      fc.property(
        word,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...'bcdxyz'),
        (text, at, letter) => {
          for (const slip of [
            text.slice(0, at) + text.slice(at + 1),
            text.slice(0, at) + letter + text.slice(at),
            text.slice(0, at) + letter + text.slice(at + 1),
            text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
          ]) {
            if (slip === text) continue;
            assert.equal(compare(slip, text), 'other', slip);
            assert.equal(compare(slip, text, { typos: 1 }), 'typo', slip);
          }
        },
      ),
      { seed, numRuns: runs(200) },
    );
  });
});
