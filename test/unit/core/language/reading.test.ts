import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { english } from '../../../../src/core/language/en.js';
import { spanish } from '../../../../src/core/language/es.js';
import { french } from '../../../../src/core/language/fr.js';
import type { Language } from '../../../../src/core/language/index.js';
import { languages } from '../../../../src/core/language/known-languages.js';
import {
  countSyllables,
  measureText,
  readingBand,
  readingEase,
  type TextMeasure,
} from '../../../../src/core/language/reading.js';
import { MarkdownText } from '../../../../src/core/markdown/index.js';
import { runs } from '../../../property-runs.js';
import { englishWords, frenchWords, spanishWords } from './syllable-lists.js';

function measure(text: string, { reading }: Language = english, fragment = false): TextMeasure {
  return measureText(
    new MarkdownText(text, ['question'], false).prose,
    reading,
    fragment,
    new Map(),
  );
}

/** The words that have another number of syllables than the list says. */
function miscounted(
  { reading }: Language,
  lists: Readonly<Record<number, string>>,
): readonly string[] {
  return Object.entries(lists).flatMap(([count, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, countSyllables(word, reading.syllables)] as const)
      .filter(([, counted]) => counted !== Number(count))
      .map(([word, counted]) => `${word} has ${count}, not ${counted}`),
  );
}

describe('syllables', () => {
  it('are counted right in English', () => {
    assert.deepEqual(miscounted(english, englishWords), []);
  });

  it('are counted right in French', () => {
    assert.deepEqual(miscounted(french, frenchWords), []);
  });

  it('are counted right in Spanish', () => {
    assert.deepEqual(miscounted(spanish, spanishWords), []);
  });

  it('of abbreviations are their letters, where there is no vowel to speak', () => {
    assert.equal(countSyllables('html', english.reading.syllables), 4);
    assert.equal(countSyllables('nps', french.reading.syllables), 3);
    assert.equal(countSyllables('b', spanish.reading.syllables), 1);
    assert.equal(countSyllables('hmmmmmmm', english.reading.syllables), 1);
  });

  it('are at least one, and few in the longest of words', () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."abcdeéiïlmnopqrstuuy'-œ"),
      minLength: 1,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom(...languages), (word, { reading }) => {
        const count = countSyllables(word, reading.syllables);
        assert.ok(count >= 1 && count <= Math.max(5, word.length), `${word}: ${count}`);
      }),
      { numRuns: runs(500) },
    );
    assert.equal(countSyllables('e'.repeat(3_000_000), english.reading.syllables), 1_000_000);
  });
});

describe('a text that is measured', () => {
  it('has words, syllables and sentences', () => {
    assert.deepEqual(measure('The cat sat. It was happy! Why?'), {
      words: 7,
      syllables: 8,
      sentences: 3,
      sentenceWords: 7,
    });
  });

  it('has no code, math, images, numbers or other scripts in it', () => {
    const text = 'Run `npm test` and see $x^2$, ![a cat](cat.png), 3.14, H2O and привет now.';
    assert.deepEqual(measure(text), { words: 5, syllables: 5, sentences: 1, sentenceWords: 5 });
  });

  it('joins what is written with hyphens and apostrophes', () => {
    assert.equal(measure('A well-known fact isn’t new.').words, 5);
    assert.deepEqual(measure('L’homme qu’il connaît', french), {
      words: 3,
      syllables: 4,
      sentences: 1,
      sentenceWords: 3,
    });
  });

  const sentences: [text: string, count: number, language?: Language][] = [
    ['Dr. Smith lives here, e.g. in town. He is old', 2],
    ['It is 3.5 m long. Is it? Yes…', 3],
    ['He said: “Go.” Then he went.', 2],
    ['Wait... what is this', 1],
    ['Look at this. `x` is a name', 2],
    ['The first line\nA second one\nand it goes on', 2],
    ['- One thing\n- Another thing', 2],
    ['J. S. Bach wrote it. It is long', 2],
    ['Voir p. 12. Qui est M. Dupont ?', 2, french],
    ['¿Qué es? ¡Es el Sr. López! Sí', 3, spanish],
    ['...', 0],
    ['', 0],
  ];
  for (const [text, count, language] of sentences) {
    it(`has ${count} sentences: ${JSON.stringify(text)}`, () => {
      assert.equal(measure(text, language).sentences, count);
    });
  }

  it('says nothing of the length of sentences where it is a choice without a point', () => {
    assert.deepEqual(measure('the green cat', english, true), {
      words: 3,
      syllables: 3,
      sentences: 0,
      sentenceWords: 0,
    });
    assert.deepEqual(measure('It is green.', english, true), {
      words: 3,
      syllables: 3,
      sentences: 1,
      sentenceWords: 3,
    });
  });

  it('asks for each word once', () => {
    const spoken = new Map<string, number>([['cat', 7]]);
    const { prose } = new MarkdownText('A cat, a cat', ['question'], false);
    assert.equal(measureText(prose, english.reading, false, spoken).syllables, 16);
    assert.deepEqual(
      [...spoken],
      [
        ['cat', 7],
        ['a', 1],
      ],
    );
  });
});

describe('reading ease', () => {
  // 100 words in 10 sentences with 150 syllables, by the formulas as they were published.
  const sums = { words: 100, syllables: 150, sentences: 10, sentenceWords: 100 };
  const cases: [language: Language, ease: number, words: string][] = [
    [english, 206.835 - 10.15 - 126.9, 'standard'],
    [french, 207 - 10.15 - 110.4, 'easy'],
    [spanish, 206.835 - 10 - 93.45, 'very easy'],
  ];
  for (const [{ name, reading }, ease, words] of cases) {
    it(`of ${name} is its formula`, () => {
      assert.ok(Math.abs(readingEase(sums, reading) - ease) < 1e-9);
      assert.equal(readingBand(ease, reading).words, words);
    });
  }

  it('of nothing is a number', () => {
    const nothing = { words: 0, syllables: 0, sentences: 0, sentenceWords: 0 };
    for (const { reading } of languages) assert.ok(Number.isFinite(readingEase(nothing, reading)));
  });

  it('has a band for every score, from the easiest down', () => {
    for (const { reading } of languages) {
      const froms = reading.bands.map(({ from }) => from);
      assert.deepEqual(
        froms,
        froms.toSorted((a, b) => b - a),
      );
      assert.equal(froms.at(-1), -Infinity);
      assert.equal(readingBand(1000, reading), reading.bands[0]);
      assert.equal(readingBand(-1000, reading), reading.bands.at(-1));
    }
    assert.equal(readingBand(70, english.reading).readers, 'US grade 7');
    assert.equal(readingBand(69.9, english.reading).words, 'standard');
  });

  it('tells a page of Alice from one of a contract', () => {
    const easy =
      'The cat sat on the mat. It was a big black cat. The dog ran to the cat. The cat ran up a tree.';
    const hard =
      'Notwithstanding any contrary provision, the undersigned indemnifies the aforementioned corporation against consequential liabilities arising from unauthorised utilisation of intellectual property.';
    assert.ok(readingEase(measure(easy), english.reading) > 90);
    assert.ok(readingEase(measure(hard), english.reading) < 10);
  });
});
