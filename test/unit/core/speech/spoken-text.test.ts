import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { cutSentences } from '../../../../src/core/speech/cut-sentences.js';
import { createSpeakMath } from '../../../../src/core/speech/math/create-speak-math.js';
import { createSpeaker } from '../../../../src/core/speech/speaker.js';
import { spokenBlocks } from '../../../../src/core/speech/spoken-blocks.js';
import { allWords } from '../../../../src/core/speech/words/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';

function spoken(markdown: string, language = 'en'): readonly string[] {
  const speaker = createSpeaker(language, undefined);
  return spokenBlocks(markdown, speaker).map(({ sentences }) => sentences.join(' | '));
}

describe('Markdown that is read aloud', () => {
  it('is its words, without its signs', () => {
    assert.deepEqual(spoken('A **bold** and *soft* word. Two!'), ['A bold and soft word. | Two!']);
    assert.deepEqual(spoken('# Head\n\n- one\n- two\n\n> said'), ['Head', 'one', 'two', 'said']);
    assert.deepEqual(spoken('3. three\n4. four'), ['3. three', '4. four']);
  });

  it('goes on where a line was full', () => {
    assert.deepEqual(spoken('longitude from 0 at\nGreenwich'), ['longitude from 0 at Greenwich']);
  });

  it('reads tables row by row, each cell with the head of its column', () => {
    assert.deepEqual(spoken('| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | |'), ['a: 1; b: 2', 'a: 3']);
  });

  it('reads images by what describes them, links by their words', () => {
    assert.deepEqual(spoken('![A cat](cat.png)'), ['Image: A cat.']);
    assert.deepEqual(spoken('![overview](x.png). Then'), ['Image: overview. | Then']);
    assert.deepEqual(spoken('![overview](x.png), and'), ['Image: overview, and']);
    assert.deepEqual(spoken('![](cat.mp3)'), ['Sound']);
    assert.deepEqual(spoken('[The site](https://example.org/a) is here'), ['The site is here']);
    assert.deepEqual(spoken('<https://www.example.org/a?b#c>'), ['link to example.org']);
  });

  it('reads no box of a task, and no sign of a note at the foot', () => {
    assert.deepEqual(spoken('- [x] Watch the video\n- [ ] Read'), ['Watch the video', 'Read']);
    assert.deepEqual(spoken('1. [X] Do\n2. It'), ['1. Do', '2. It']);
    assert.deepEqual(spoken('Done[^1]. Next[^note-a]'), ['Done. | Next']);
    assert.deepEqual(spoken('`[^1]` and a[x] b'), [
      'open bracket caret 1 close bracket and a[x] b',
    ]);
  });

  it('reads names and signs of code', () => {
    assert.deepEqual(spoken('Use `a[i] += 1`.'), [
      'Use a open bracket i close bracket plus equals 1.',
    ]);
    assert.deepEqual(spoken('`getName` and `NaN` and `x_1`'), [
      'get Name and NaN and x underscore 1',
    ]);
    assert.deepEqual(spoken('x\n```js\nf(1)\n\ng(2)\n```'), [
      'x',
      'Code: | f open paren 1 close paren | g open paren 2 close paren',
    ]);
    assert.deepEqual(spoken('`a;`', 'fr'), ['a point-virgule']);
  });

  it('says how many lines of a long listing it leaves out', () => {
    const listing = (lines: number): string =>
      spoken(`x\n\`\`\`\n${'a\n'.repeat(lines)}\`\`\``)[1]!;
    assert.equal(listing(20).split(' | ').length, 21);
    assert.ok(listing(21).endsWith('and one more line'));
    assert.ok(listing(30).endsWith('and 10 more lines'));
  });

  it('says in words what voices leave out', () => {
    assert.deepEqual(spoken('from −3 to 5, 6–8 times'), ['from minus 3 to 5, 6 to 8 times']);
    assert.deepEqual(spoken('well-known, 2020-21'), ['well-known, 2020-21']);
    assert.deepEqual(spoken('a ≤ b'), ['a less than or equal to b']);
    assert.deepEqual(spoken('The ____ is'), ['The blank is']);
    // A text of signs is about these signs.
    assert.deepEqual(spoken(';'), ['semicolon']);
    assert.deepEqual(spoken(' '), []);
  });

  it('says the dash of a range, and no other', () => {
    for (const [written, said] of [
      ['6–8 times', '6 to 8 times'],
      ['**6–8** times', '6 to 8 times'],
      ['pages 9—10', 'pages 9 to 10'],
      ['1990–1995 and 1914–18', '1990 to 1995 and 1914 to 18'],
      ['9:45–10:15', '9:45 to 10:15'],
      ['1,500–2,000', '1,500 to 2,000'],
      ['1 500–2 000', '1 500 to 2 000'],
      ['0.5–1.25 and 9.500–10.000', '0.5 to 1.25 and 9.500 to 10.000'],
      ['−5–−3 °C', 'minus 5 to minus 3 °C'],
      ['-5–3', 'minus 5 to 3'],
      ['≈ 3–5cm', '≈ 3 to 5cm'],
      ['10–20/min', '10 to 20/min'],
      // These may be a minus, a score, a pause, a name.
      ['What is 5 – 3?', 'What is 5 – 3?'],
      ['What is 5–3?', 'What is 5–3?'],
      ['3 – 5', '3 – 5'],
      ['3–5 = −2', '3–5 = minus 2'],
      ['x = 3–5', 'x = 3–5'],
      ['1 + 3–5', '1 + 3–5'],
      ['3–5 × 2', '3–5 × 2'],
      ['3–5x', '3–5x'],
      ['1–2–3', '1–2–3'],
      ['1/2–3/4', '1/2–3/4'],
      ['CO2–3', 'CO2–3'],
      ['In 1990 – 3 years on', 'In 1990 – 3 years on'],
    ] as const) {
      assert.deepEqual(spoken(written), [said], written);
    }
    for (const piece of ['1', '1 000', '1–', '1,', '–', '2–3', '12:', '- ', ' −']) {
      growsInProportion((n) => spoken(`a${piece.repeat(n)}`), { from: 300 });
    }
  });

  it('says a minus where there is one', () => {
    assert.deepEqual(spoken('5 − 3 is 2'), ['5 minus 3 is 2']);
    assert.deepEqual(spoken('a−b, x = -2, (-3)'), ['a minus b, x = minus 2, (minus 3)']);
    assert.deepEqual(spoken('5%-10%, 5°-10°'), ['5%-10%, 5°-10°']);
  });

  it('leaves signs to the voice where it has no words in the language of the bank', () => {
    const polish = (markdown: string): readonly string[] => spoken(markdown, 'pl');
    assert.deepEqual(polish('3–5 zł, −3, a ≤ b, ± 2 → 4'), ['3–5 zł, −3, a ≤ b, ± 2 → 4']);
    assert.deepEqual(polish('Stolica to ____.'), ['Stolica to ….']);
    assert.deepEqual(polish('`a[i] += get_name`'), ['a[i] += get name']);
    assert.deepEqual(polish('x\n```\na = 1\n```'), ['x', 'a = 1']);
    assert.deepEqual(polish('![Kot](kot.png)'), ['Kot.']);
    assert.deepEqual(polish('![](kot.png)'), []);
    assert.deepEqual(polish('<https://example.org/a>'), ['example.org']);
    assert.deepEqual(polish('$x \\le 2$'), ['x le 2']);
    assert.deepEqual(polish(';'), [';']);
  });

  it('leaves nothing of soft hyphens, and what joiners join in one', () => {
    assert.deepEqual(spoken('soft\u00ADware, long\u200Bword, \u2066a\u2069\u200Eb'), [
      'software, longword, ab',
    ]);
    for (const word of [
      'क्\u200Dष',
      'می\u200Cخواهم',
      '🏳️\u200D🌈',
      '👨\u200D👩\u200D👧',
      '🇫🇷',
      'e\u0301',
    ]) {
      assert.deepEqual(spoken(`a ${word} b`), [`a ${word} b`]);
      assert.deepEqual(spoken(word), [word]);
      assert.deepEqual(spoken(`\`${word}\``), [word]);
    }
    assert.deepEqual(spoken('\u200D'), []);
  });

  it('names signs and commands of math where nothing better speaks', () => {
    assert.deepEqual(spoken('$\\frac{a}{2} + x$'), ['frac a 2 plus x']);
  });

  it('holds nothing that no XML could hold, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const line of spoken(text)) {
          assert.doesNotMatch(line, /\p{Cs}/u);
          assert.doesNotMatch(
            line,
            /[\u0000-\u001f\u00ad\u200b\u200e\u200f\u202a-\u202e\ufffe\uffff]/,
          );
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is made in a time that grows with the text @long', () => {
    for (const piece of ['a `b` ', '± ', '| a ', '[[', '____ ', '- ', '\uE000', '{{', '… ']) {
      growsInProportion((n) => spoken(piece.repeat(n)), { from: 300 });
    }
  });
});

describe('sentences', () => {
  it('end where they end, and not behind a letter or a number', () => {
    assert.deepEqual(cutSentences('One. Two? Three!', 'en'), ['One.', 'Two?', 'Three!']);
    assert.deepEqual(cutSentences('B. Paris is it. Yes.', 'en'), ['B. Paris is it.', 'Yes.']);
  });

  it('do not end behind a title, nor before the number of a page', () => {
    assert.deepEqual(cutSentences('Ask Dr. Smith. He knows.', 'en'), [
      'Ask Dr. Smith.',
      'He knows.',
    ]);
    assert.deepEqual(cutSentences('See p. 114. Then go.', 'en'), ['See p. 114.', 'Then go.']);
    assert.deepEqual(cutSentences('Siehe Abb. 3. Dann weiter.', 'de'), [
      'Siehe Abb. 3.',
      'Dann weiter.',
    ]);
    assert.deepEqual(cutSentences('Le prof. Mme. Curie.', 'fr').at(-1), 'Le prof. Mme. Curie.');
    assert.deepEqual(cutSentences('Take a map. Rivers are on it.', 'en'), [
      'Take a map.',
      'Rivers are on it.',
    ]);
    const titles = 'Dr. A '.repeat(200).trim();
    assert.equal(cutSentences(titles, 'en').join(' '), titles);
  });

  it('are never so long that a voice stops within, and lose no word', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.lorem({ maxCount: 60 }),
            fc.constantFrom('日本語'.repeat(90), 'x'.repeat(500), '🎓'.repeat(150)),
          ),
        ),
        (texts) => {
          const text = texts.join(' ');
          const sentences = cutSentences(text, 'en');
          assert.equal(sentences.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
          for (const sentence of sentences) {
            assert.ok(sentence.length <= 200);
            assert.doesNotMatch(sentence, /\p{Cs}/u);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('math that is read aloud', () => {
  it('is said as a teacher says it, in each language of the lesson', async () => {
    const speak = await createSpeakMath(['en-GB', 'fr', 'es', 'de', 'xx']);
    assert.equal(speak('x^2+1', 'en-GB'), 'x squared plus 1');
    assert.equal(speak('\\frac12', 'en'), 'one half');
    assert.equal(speak('x^2', 'fr-CA'), 'x au carré');
    assert.equal(speak('x^2', 'es'), 'x al cuadrado');
    assert.equal(speak('H_2O', 'en'), 'H sub 2 O');
    assert.equal(
      speak('\\lim_{x \\to 0} \\frac{1}{x}', 'en'),
      'the limit as x approaches 0 of 1 over x',
    );
    assert.equal(speak('x^2', 'de-AT'), 'x Quadrat');
    assert.equal(
      speak('\\lim_{x \\to 0} \\frac{1}{x}', 'de'),
      'Limes für x gegen 0 von 1 geteilt durch x',
    );
    assert.equal(speak('\\Delta x', 'de'), 'Delta x');
    assert.equal(speak('\\triangle ABC', 'de'), 'Dreieck A B C');
    assert.match(speak('\\int_0^1 f(x)\\,dx', 'fr')!, /^l’intégrale de 0 à 1/);
    assert.equal(speak('-3', 'fr'), 'moins 3');
  });

  it('is left to be spelled where it is none, too long, or in another language', async () => {
    const speak = await createSpeakMath(['en', 'nl']);
    assert.equal(speak('\\foo{1}', 'en'), undefined);
    assert.equal(speak('x'.repeat(601), 'en'), undefined);
    assert.equal(speak('x+'.repeat(290), 'en'), undefined);
    assert.equal(speak('x^2', 'nl'), undefined);
    assert.equal(speak('x^2', 'fr'), undefined);
  });

  it('is not fooled by signs of XML and HTML', async () => {
    const speak = await createSpeakMath(['en']);
    assert.equal(speak('a<b', 'en'), 'a is less than b');
    assert.match(speak('\\text{<b>}', 'en')!, /b/);
    assert.equal(speak('\\href{javascript:x}{y}', 'en')?.includes('javascript') ?? false, false);
  });
});

describe('what lessons say themselves', () => {
  it('is there in each language, with the same signs and units', () => {
    const [first, ...others] = allWords;
    for (const words of others) {
      assert.deepEqual(Object.keys(words), Object.keys(first!));
      assert.deepEqual(Object.keys(words.signs), Object.keys(first!.signs));
      assert.deepEqual(Object.keys(words.units), Object.keys(first!.units));
    }
  });
});
