// The rules for the bank as a whole against simulated banks: by chance they are silent, as often as they
// say; against a real fault they speak; what mends it takes nothing that was pinned or said.
import assert from 'node:assert/strict';

import { readBank } from '../../../../../src/core/document/index.js';
import { fixText, lintText } from '../../../../../src/core/lint/index.js';
import { keyPlaceOf } from '../../../../../src/core/rules/shared/balance/key-places.js';
import { ItemView } from '../../../../../src/core/view/index.js';
import { Random } from '../../../../../bench/random.js';
import { runs } from '../../../../property-runs.js';
import { onlyRules } from '../../lint/settings-of.js';

/** A bank of single-choice questions with their keys at these places, of so many choices. */
function bankOf(places: readonly number[], choices: number | ((i: number) => number) = 4): string {
  const lines = ['title: Simulated', 'questions:'];
  places.forEach((place, i) => {
    lines.push(`  - question: Which one is it, of number ${i}?`, '    choices:');
    const count = typeof choices === 'number' ? choices : choices(i);
    for (let at = 0; at < count; at++) {
      lines.push(
        `      - ${at === place ? `{text: right ${i}, correct: true}` : `wrong ${i} ${at}`}`,
      );
    }
  });
  return `${lines.join('\n')}\n`;
}

function reports(rule: string, text: string): number {
  return lintText(text, onlyRules(rule)).problems.length;
}

/** So many keys of `all` at one place, the others shared out evenly, in a shuffled order. */
function surplusOf(count: number, all: number, at: number, random: Random): number[] {
  const places = Array.from({ length: all }, (_, i) =>
    i < count ? at : (at + 1 + ((i - count) % 3)) % 4,
  );
  for (let i = places.length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places;
}

describe('key-position', () => {
  // A thousand in the long tests.
  const seeds = runs(200);

  it('speaks of keys placed by chance no more often than its p says', () => {
    let told = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const random = new Random(seed);
      const places = Array.from({ length: 60 }, () => random.int(4));
      told += reports('key-position', bankOf(places));
    }
    assert.ok(told <= seeds * 0.05, `${told} of ${seeds}`);
    assert.ok(told > 0, 'a test that is never wrong tests nothing');
  }).timeout(120_000);

  it('is as honest where questions have different numbers of choices', () => {
    let told = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const random = new Random(seed);
      const counts = Array.from({ length: 40 }, () => 2 + random.int(4));
      told += reports(
        'key-position',
        bankOf(
          counts.map((n) => random.int(n)),
          (i) => counts[i]!,
        ),
      );
    }
    assert.ok(told <= seeds * 0.05, `${told} of ${seeds}`);
  }).timeout(120_000);

  it('speaks where 40% of 60 keys are at one place, whichever it is', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const text = bankOf(surplusOf(24, 60, seed % 4, new Random(seed)));
      assert.equal(reports('key-position', text), 1, `seed ${seed}`);
    }
  });

  it('says how many, where, what chance would give, and how rare that is', () => {
    const [problem] = lintText(
      bankOf(surplusOf(24, 60, 1, new Random(1))),
      onlyRules('key-position'),
    ).problems;
    assert.equal(
      problem?.message,
      'Of 60 keys 24 are at B; chance would put about 15 there. So many at one place come about by chance in 3 of 100 banks, p = 0.030 (binomial test, corrected for 4 places). Move some keys, or let `quiz: {shuffle-choices: true}` do it.',
    );
  });

  it('moves keys until they are about even, and nothing else', () => {
    const text = bankOf(surplusOf(30, 60, 2, new Random(7)));
    const fixed = fixText(text, onlyRules('key-position'), { unsafe: true });
    assert.deepEqual(fixed.problems, []);
    const counts = [0, 0, 0, 0];
    for (const { reading } of readBank(fixed.text).items) {
      counts[keyPlaceOf(reading, new ItemView(reading, 'en'))!.position]!++;
    }
    assert.ok(Math.max(...counts) <= 17, counts.join(' '));
    assert.deepEqual(words(fixed.text), words(text));
  });

  it('leaves pinned choices, numbers in order and talk of letters alone', () => {
    const fixed = [
      'choices: [{text: a, pin: true}, {text: b, correct: true, pin: true}, c]',
      'choices: ["10", {text: "20", correct: true}, "30"]',
      'choices: [a, {text: b, correct: true}, c]\n    explanation: Answer B follows from the text.',
      'choices: [a, {text: b, correct: true}, Both answers A and B]',
      'choices: [one, {text: two, correct: true}, Both A and B, Neither]',
      'choices: [one, {text: two, correct: true}, a) and b)]',
      'choices: [one, {text: All of the above, correct: true}, two]',
      'choices: [one, {text: None of the above, correct: true}, two]',
    ];
    for (const lines of fixed) {
      const text = `title: a\nquestions:\n${`  - question: Which?\n    ${lines}\n`.repeat(12)}`;
      const [problem, ...others] = lintText(text, onlyRules('key-position')).problems;
      assert.deepEqual(others, []);
      assert.match(problem!.message, /^Of 12 keys 12 are at B/);
      assert.equal(problem!.fix, undefined, lines);
    }
  });
});

/** For each language what speaks of the other choices of a question. */
const speaking = {
  en: ['All of the above', 'None of these', 'All of these answers are right.'],
  fr: ['Toutes ces réponses', 'Aucune de ces réponses', 'Toutes les réponses ci-dessus'],
  es: ['Todas las anteriores', 'Ninguna de las anteriores', 'Todas las respuestas son correctas'],
} as const;

for (const rule of ['key-position', 'key-run']) {
  describe(`the fix of ${rule}`, () => {
    for (const [language, texts] of Object.entries(speaking)) {
      it(`leaves what speaks of the others where it is (${language})`, () => {
        for (const last of texts) {
          const keyed = `  - question: ¿Q?\n    choices: [uno, dos, {text: tres, correct: true}, "${last}"]\n`;
          const mixed = `  - question: ¿Q?\n    choices: [uno, {text: dos, correct: true}, "${last}"]\n`;
          const isKey = `  - question: ¿Q?\n    choices: [uno, dos, {text: "${last}", correct: true}]\n`;
          const text = `title: a\nlanguage: ${language}\nquestions:\n${(keyed + mixed + isKey).repeat(2)}${keyed.repeat(12)}`;
          const fixed = fixText(text, onlyRules(rule), { unsafe: true }).text;
          assert.notEqual(fixed, text, last);
          const places = (source: string): readonly number[] =>
            readBank(source).items.map(({ reading }) =>
              (reading.data['choices'] as readonly unknown[]).findIndex((each) =>
                JSON.stringify(each).includes(last),
              ),
            );
          assert.deepEqual(places(fixed), places(text), last);
        }
      });
    }
  });
}

describe('key-run', () => {
  it('tells each run of five or more once, at its first question', () => {
    const text = bankOf([0, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3]);
    const told = lintText(text, onlyRules('key-run')).problems.map(
      ({ item, message }) => `${item}: ${message.split(',', 1)[0]}`,
    );
    assert.deepEqual(told, [
      'questions[1]: The keys of 5 questions in a row',
      'questions[7]: The keys of 6 questions in a row',
    ]);
  });

  it('sees through questions of other kinds, and past those that are shuffled', () => {
    const other = '  - question: Is it so?\n    answer: true\n';
    const shuffled =
      '  - question: Which?\n    shuffle: true\n    choices: [{text: a, correct: true}, b, c]\n';
    const keyed = '  - question: Which?\n    choices: [a, {text: b, correct: true}, c]\n';
    const bank = (items: string): string => `title: a\nquestions:\n${items}`;
    assert.equal(
      reports('key-run', bank(`${keyed}${keyed}${other}${keyed}${shuffled}${keyed}${keyed}`)),
      1,
    );
    assert.equal(reports('key-run', bank(`${keyed}${keyed}${keyed}${keyed}${shuffled}`)), 0);
  });

  it('is mended by moving every third key', () => {
    const text = bankOf([1, 1, 1, 1, 1, 1, 1, 1]);
    const fixed = fixText(text, onlyRules('key-run'), { unsafe: true });
    assert.deepEqual(fixed.problems, []);
    assert.deepEqual(words(fixed.text), words(text));
  });
});

describe('true-false-length', () => {
  const statements = (lengths: readonly number[], answer: boolean): string =>
    lengths
      .map((n) => `  - question: ${'word '.repeat(n).trim()}.\n    answer: ${answer}\n`)
      .join('');
  const bank = (right: readonly number[], wrong: readonly number[]): string =>
    `title: a\nquestions:\n${statements(right, true)}${statements(wrong, false)}`;

  it('speaks of a plain difference and is silent where false ones are longer', () => {
    assert.equal(reports('true-false-length', bank([12, 14, 15, 13], [6, 7, 5, 8])), 1);
    assert.equal(reports('true-false-length', bank([6, 7, 5, 8], [12, 14, 15, 13])), 0);
  });

  it('is silent where nobody could see the difference', () => {
    const many = (n: number): number[] => Array.from({ length: 60 }, (_, i) => n + (i % 2));
    assert.equal(reports('true-false-length', bank(many(11), many(10))), 0);
  });

  it('speaks of chance no more often than its p says', () => {
    let told = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const random = new Random(seed);
      const some = (n: number): number[] => Array.from({ length: n }, () => 4 + random.int(14));
      told += reports('true-false-length', bank(some(12), some(9)));
    }
    assert.ok(told <= 20, `${told} of 400`);
    assert.ok(told > 0);
  }).timeout(120_000);
});

/** Every line of a text in no order: what moving choices must not change. */
function words(text: string): string[] {
  return text.split('\n').sort();
}
