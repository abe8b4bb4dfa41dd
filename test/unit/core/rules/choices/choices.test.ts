import assert from 'node:assert/strict';

import {
  fixText,
  lintText,
  type Problem,
  type RuleSettings,
} from '../../../../../src/core/lint/index.js';
import { writeText } from '../../../../../src/core/yaml/index.js';
import { isQuick } from '../../../../time-taken.js';
import { onlyRules } from '../../lint/settings-of.js';

/** A bank of one question; the choice that begins with `=` is the key. */
function bankOf(stem: string, choices: readonly string[], language = 'en', more = ''): string {
  const own = (text: string): string => writeText(text, { indent: 10, strictText: true });
  const lines = choices.map((choice) =>
    choice.startsWith('=')
      ? `      - text: ${own(choice.slice(1))}\n        correct: true\n`
      : `      - ${own(choice).replaceAll(/^ {10}/gm, '        ')}\n`,
  );
  const question = writeText(stem, { indent: 6 });
  return `title: a\nlanguage: ${language}\nquestions:\n  - question: ${question}\n    choices:\n${lines.join('')}${more}`;
}

function problemsOf(rule: string, text: string): readonly Problem[] {
  return lintText(text, onlyRules(rule)).problems;
}

/** How many problems a rule has with a question. */
function count(rule: string, stem: string, ...choices: readonly string[]): number {
  return problemsOf(rule, bankOf(stem, choices)).length;
}

describe('duplicate-choice', () => {
  const told = (stem: string, ...choices: readonly string[]): number =>
    count('duplicate-choice', stem, ...choices);
  const city = 'What is the capital of France?';

  it('folds what no learner tells apart', () => {
    assert.equal(told(city, '=Lyon', 'Paris', 'paris'), 1);
    assert.equal(told(city, '=Lyon', 'Paris', '*Paris*'), 1);
    assert.equal(told(city, '=Lyon', 'Paris', '**Paris**.'), 1);
    assert.equal(told(city, '=Lyon', 'Par\u00e9', 'Pare\u0301'), 1);
    assert.equal(told(city, '=Lyon', 'The “old” town', 'The "old" town'), 1);
    assert.equal(told(city, '=Lyon', 'in Paris, France', 'In Paris France'), 1);
    assert.equal(told(city, '=1\u202f000 km', '1 000km', '2000 km'), 1);
    assert.equal(told('What is `x`?', '=`a b`', '``a b``', '`c d`'), 1);
    assert.equal(
      told('What is $x$?', '=$x$', String.raw`$\alpha x + 1$`, String.raw`$\alpha x+1$`),
      1,
    );
  });

  it('leaves what a question may be about', () => {
    assert.equal(told('Which sign is a dash?', '=–', '-', '+', '='), 0);
    assert.equal(told('Which tag is bold?', '=<b>', '<i>', '<u>'), 0);
    assert.equal(told('Which is a tab?', String.raw`=\t`, String.raw`\\t`, '/t'), 0);
    assert.equal(told('Which option deletes?', '=git branch -D', 'git branch -d', 'git branch'), 0);
    assert.equal(
      told('Which value is right?', '=true, false, null', 'TRUE, FALSE, NULL', 'yes'),
      0,
    );
    assert.equal(told('Which list is right?', '=[1, 2]', '[1; 2]', '{1, 2}'), 0);
    assert.equal(told('How is it spelled?', '=Paris', 'paris', 'Pari', 'Pares'), 0);
    assert.equal(told('What does `x` hold?', '=Text', 'text', 'a number'), 0);
    assert.equal(told('What is it called?', '=WHO', 'who', 'what'), 0);
    assert.equal(told('Which link?', '=[a](b)', '[a](c)', 'd'), 0);
    assert.equal(told(city, '=ou', 'où', 'à', 'a'), 0);
    assert.equal(told(city, '=★', '★★', '★★★'), 0);
  });

  it('knows when all choices are one thing in several spellings', () => {
    assert.equal(told(city, '=well known', 'well-known', 'Well known'), 0);
    assert.equal(told(city, '=we are', 'We are', 'they are', 'They are'), 0);
    assert.equal(told(city, '=we are', 'we are', 'We are'), 1, 'the very same is never meant');
  });

  it('tells of both places, and whether the two count alike', () => {
    const [problem] = problemsOf('duplicate-choice', bankOf(city, ['=Paris', 'Rome', 'paris']));
    assert.match(problem!.message, /^Choice C says the same as choice A: “paris”\. One counts/);
    assert.deepEqual(
      problem!.related?.map(({ message }) => message),
      ['Choice A says the same.'],
    );
  });

  it('needs no language', () => {
    const german = bankOf('Welche Stadt?', ['=Köln', 'Bonn', 'bonn'], 'de');
    assert.equal(problemsOf('duplicate-choice', german).length, 1);
  });
});

describe('all-of-the-above and none-of-the-above', () => {
  const all = (stem: string, ...choices: readonly string[]): number =>
    count('all-of-the-above', stem, ...choices);
  const none = (stem: string, ...choices: readonly string[]): number =>
    count('none-of-the-above', stem, ...choices);

  it('let the question settle what “both” means', () => {
    assert.equal(all('What kind of thread is it?', 'User thread', '=Daemon thread', 'Both'), 1);
    assert.equal(all('Which of the two is it?', 'User thread', '=Daemon thread', 'Both'), 0);
    assert.equal(all('Is it `a` or `b`?', '=`a`', '`b`', 'Both'), 0);
    assert.equal(all('Which is it?', '=Iron', 'Gold', 'Tin', 'Both'), 0, 'of three');
    assert.equal(all('Which is it?', 'Both', '=Iron', 'Gold'), 1, 'also at the beginning');
    assert.equal(all('Which is it?', '=Iron', 'Both', 'Gold'), 0, 'a value among values');
    assert.equal(all('How many are there?', '=Only some', 'A few', 'All of them'), 0);
    assert.equal(
      all('Which is valid?', '=read("a/b")', '"a/b"', 'Both are valid'),
      1,
      'in brackets',
    );
  });

  it('know the others by their number', () => {
    const three = ['Ulm', 'Linz', 'Wien'];
    assert.equal(all('Which lie on it?', ...three, '=All three of the above'), 1);
    assert.equal(all('Which lie on it?', ...three, '=All three options above'), 1);
    assert.equal(all('Which lie on it?', '=All three of these', ...three), 1);
    assert.equal(all('Which lie on it?', ...three, '=All three of the rivers above it'), 0);
    const french = (choice: string): number =>
      problemsOf('all-of-the-above', bankOf('Lesquelles ?', [...three, choice], 'fr')).length;
    assert.equal(french('=Les trois propositions ci-dessus'), 1);
    assert.equal(french('=Toutes les trois'), 1);
    assert.equal(french('=Toutes'), 1);
    assert.equal(all('Which lie on it?', ...three, '=All'), 1);
    assert.equal(all('How many lie on it?', 'One', 'Some', '=All'), 0);
    assert.equal(french('=Les trois propositions de paix'), 0);
  });

  it('let the question settle what “none” means', () => {
    assert.equal(none('Which of these is even?', '=A ball', 'A cup', 'None'), 1);
    assert.equal(none('Which of these is even?', '=A ball', 'A cup', 'None of them are'), 1);
    assert.equal(none('How many of these are even?', '=One', 'Two', 'None'), 0);
    assert.equal(none('Which of these hides it?', '=`block`', '`flex`', '`none`'), 0);
    assert.equal(none('What is left?', 'None', '=A ball', 'A cup'), 0);
  });

  it('ask what “these” are', () => {
    assert.equal(all('Which city is on the Danube?', 'Ulm', '=Linz', 'All of these cities'), 1);
    assert.equal(all('What lies on the Danube?', 'Ulm', '=Linz', 'All of these cities'), 0);
    assert.equal(none('Which cities?', '=Ulm', 'Cities in Asia', 'None of these cities'), 0);
  });

  it('know whether all or none is meant where the stem asks for what is not so', () => {
    const turned = ['Mars', '=Venus', 'These are all planets.'];
    assert.equal(all('Which of these is a planet?', ...turned), 1);
    assert.equal(none('Which of these is a planet?', ...turned), 0);
    assert.equal(all('Which of these is not a planet?', ...turned), 0);
    assert.equal(none('Which of these is not a planet?', ...turned), 1);
    assert.equal(all('Which statement is wrong?', 'Ice floats.', '=Oil sinks.', 'All are true'), 0);
    assert.equal(none('Which is wrong?', 'A cup', '=A ball', 'None of the above is correct'), 1);
    const instructed = 'Mark the false statement. Think of a lake in winter.';
    assert.equal(all(instructed, 'Ice floats.', '=Oil sinks.', 'All are true'), 0);
    const told = 'A false alarm was given. What helps?';
    assert.equal(all(told, 'Water', '=Foam', 'All are correct'), 1);
  });

  it('do not take a word of things for one of choices', () => {
    const stem = 'Which one is true?';
    assert.equal(all(stem, '=`a.b` is not valid', '`a[b]` is not valid', 'Both are valid'), 0);
    assert.equal(all(stem, '=`a.b` is invalid', '`a[b]` is invalid', 'All of them are valid'), 0);
    assert.equal(all(stem, '=`a.b` is valid', '`a[b]` is valid', 'Both are valid'), 1);
    assert.equal(all(stem, '=Ice is not heavy', 'Oil is not light', 'Both are true'), 1);
    assert.equal(
      all(stem, '=`a` is not valid', '`b` is not valid', 'All of the above are valid'),
      1,
    );
  });

  it('leave sets of what the stem names', () => {
    assert.equal(all('Which fit?', '=`a`', '`a` `b`', 'All of them'), 0);
    assert.equal(all('Which fit?', '=Iron', 'Iron and tin', 'All of them'), 0);
    assert.equal(all('Which fit?', '=Iron', 'Iron ore', 'All of them'), 1);
    assert.equal(all('Which fit: 1, 2 or 3?', '=1', '2, 3', 'All of them'), 0);
  });

  it('advise to take away only where enough is left', () => {
    const message = (rule: string, ...choices: readonly string[]): string =>
      problemsOf(rule, bankOf('Which is it?', choices))[0]!.message;
    const few = ['=Iron', 'Gold', 'Both of these', 'None of these'];
    assert.doesNotMatch(message('all-of-the-above', ...few), /three good choices/);
    assert.doesNotMatch(message('none-of-the-above', ...few), /three good choices/);
    const enough = ['=Iron', 'Gold', 'Tin', 'All of these', 'None of these'];
    assert.match(message('all-of-the-above', ...enough), /three good choices/);
    assert.match(message('none-of-the-above', ...enough), /three good choices/);
  });

  it('leave “none” where it is an answer like the others', () => {
    const stem = 'What is left of 9 if 4 are taken away?';
    assert.equal(none(stem, '=5', '4', '6', 'None of these'), 0);
    assert.equal(none(stem, '=5', '4', '6', 'It cannot be told', 'None of these'), 0);
    assert.equal(none(stem, '4', '6', '=None of these'), 1, 'the key');
    assert.equal(none('How many are left?', '=5', '4', 'None of these'), 1, 'nothing to calculate');
    assert.equal(none('Who barks?', '=A dog', 'A cat', 'A dog and a cat', 'None of these'), 0);
    assert.equal(none('Who barks, if any?', '=A dog', 'A cat', 'None of these'), 0);
    assert.equal(none('Who barks?', '=A dog', 'A cat', 'None of these; all cats bark'), 0);
    assert.equal(none('Who barks?', '=A dog', 'A cat', 'None of these; no'), 1);
    assert.equal(none('Choose, or choose “none of these”.', '=A', 'B', 'None of these'), 0);
    const [problem] = problemsOf(
      'none-of-the-above',
      bankOf('Check each that barks, if any.', ['=A dog', 'A cat', 'None of these']),
    );
    assert.match(problem!.message, /^Where several choices can be marked/);
  });

  it('are silent in languages without a list', () => {
    const bank = bankOf('Welche?', ['=Ulm', 'Linz', 'All of the above'], 'de');
    assert.deepEqual(problemsOf('all-of-the-above', bank), []);
  });
});

describe('combined-choice', () => {
  const told = (stem: string, ...choices: readonly string[]): number =>
    count('combined-choice', stem, ...choices);
  const three = ['More light', 'More salt', 'More warmth'];

  it('knows labels of other choices', () => {
    for (const list of [
      'A and C',
      'A & C',
      'Both (a) and (c)',
      'Both 1 and 3',
      '1 and 3 only',
      'answers A, C',
      'Options A and option C',
      'D) A and C',
      '*A* and *C*',
      'neither a nor c',
      'A, B and C are correct',
    ]) {
      assert.equal(told('What helps?', ...three, `=${list}`), 1, list);
    }
  });

  it('knows small letters with brackets behind, and what is no group of blood', () => {
    const three = ['Noise', 'Reading', 'Sleep'];
    assert.equal(told('What harms?', ...three, '=a) and b)'), 1);
    assert.equal(told('What harms?', ...three, '=a. and b. above'), 1);
    assert.equal(told('What lowers blood pressure?', ...three, '=A and B'), 1);
    assert.equal(told('Which blood groups?', ...three, '=A and B'), 0);
  });

  it('knows what is none', () => {
    for (const list of [
      'A and E',
      'C and D',
      'A–C',
      'A C',
      'A',
      '1.3',
      '1,3',
      'A and C are disjoint',
      'C and C++',
      'I and III',
    ]) {
      assert.equal(told('What helps? 2', ...three.slice(0, 2), `=${list}`, '3 more'), 0, list);
    }
    assert.equal(told('Which vitamins help?', ...three, '=A and C'), 0);
    assert.equal(told('Which points are on the line AB through A and C?', ...three, '=A and C'), 0);
    assert.equal(told('Which vitamins help?', ...three, '=Both A and C'), 1);
  });

  it('reads statements in a stem, and says it once', () => {
    const stem = 'What is true?\n\nI. Ice floats.\nII. Oil sinks.\nIII. Lead floats.';
    const bank = bankOf(stem, ['I only', '=I and II', 'II and III', 'I, II and III']);
    const problems = problemsOf('combined-choice', bank);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /^“I and II” combines statements/);
    assert.equal(problems[0]!.related?.length, 2);
    assert.equal(told(stem, '=III, II, I', 'I, II, III', 'II, I, III'), 0, 'an order');
    assert.equal(told('Which of I and II?', '=I only', 'II only', 'I and II'), 0, 'no statements');
    assert.equal(told('1. a\n2. b\n3. c', '=1', '1 and 2', '2 and 5'), 0, 'not all are named');
  });

  it('names what joins others, in their order', () => {
    const problem = (...choices: readonly string[]): Problem =>
      problemsOf('combined-choice', bankOf('What helps?', choices))[0]!;
    const first = problem('=Light', 'Salt', 'Neither A nor B', 'Both A and B');
    assert.match(first.message, /^“Both A and B” joins/);
    assert.deepEqual(
      first.related?.map(({ message }) => message),
      ['Choice A, which it joins.', 'Choice B, which it joins.', 'Another combination.'],
    );
    assert.match(problem('Salt', '=Light', 'Light and salt').message, /joins choices A and B,/);
  });

  it('leaves pairs that are asked for', () => {
    const stem = 'Which pairs are alike?\n\nI. a\nII. b\nIII. c';
    assert.equal(told(stem, '=I and II', 'I and III', 'II and III'), 0);
    assert.equal(told(stem, '=I only', 'I and III', 'II and III'), 1, 'each is a pair');
    const others = stem.replace('pairs', 'two');
    assert.equal(told(others, '=(I, II)', '(I, III)', '(II, III)'), 1);
    assert.equal(told(others, '=(I, II)', '(I, III)', '(I, II) and (II, III)'), 0);
  });

  it('reads two choices with an “and” between them', () => {
    assert.equal(told('What helps?', '=Light', 'Salt', 'Light and salt.'), 1);
    assert.equal(told('What helps?', '=Light', 'Salt', 'Light and salt', 'Neither of these'), 1);
    assert.equal(told('What helps?', '=Light', 'Salt', 'Light and salt', 'Warmth'), 1);
    assert.equal(told('What helps?', '=Light', 'Salt', 'Light and salt', '(light)'), 1);
    const neither = ['Light and salt', 'Warmth', 'Neither light nor salt'];
    assert.equal(told('What helps?', '=Light', 'Salt', ...neither), 0, 'the four that there are');
    assert.equal(told('Where is it 0?', '=at 1', 'at 2', 'at 1 and at 2', 'nowhere'), 0, 'numbers');
    assert.equal(told('What helps?', '=Light', 'Salt', 'Both light and salt', 'Warmth'), 1);
    assert.equal(told('Does light or salt help?', '=Light', 'Salt', 'Light and salt'), 0);
  });
});

describe('repeated-prefix', () => {
  const mended = (stem: string, choices: readonly string[], language = 'en'): string =>
    fixText(bankOf(stem, choices, language), onlyRules('repeated-prefix'), { unsafe: true }).text;
  const choices = ['=is a muscle of the body', 'is a muscle of the leg', 'is a muscle of the arm'];

  it('moves shared words to where the stem goes on', () => {
    assert.equal(
      mended('The **heart**', choices),
      bankOf('The **heart** is a muscle of the', ['=body', 'leg', 'arm']),
    );
    assert.equal(
      mended('The heart…', choices),
      bankOf('The heart is a muscle of the…', ['=body', 'leg', 'arm']),
    );
    assert.equal(
      mended('Look. The heart:', choices),
      bankOf('Look. The heart is a muscle of the:', ['=body', 'leg', 'arm']),
    );
  });

  it('tells without a fix where the stem is whole', () => {
    for (const stem of [
      'What is it?',
      'The heart ____',
      'Say what it is.',
      'Choose what fits:',
      'In a body, which',
      'The heart `x`',
      'f(x) = 1',
    ]) {
      const bank = bankOf(stem, choices);
      const [problem] = problemsOf('repeated-prefix', bank);
      assert.ok(problem !== undefined && problem.fix === undefined, stem);
    }
  });

  it('tells without a fix where the stem cannot go on with a sentence of its own', () => {
    const fixes = (stem: string, begin: string, language = 'en'): (string | undefined)[] => {
      const texts = [`=${begin} one`, `${begin} two`, `${begin} six`];
      const problems = problemsOf('repeated-prefix', bankOf(stem, texts, language));
      return problems.map(({ fix }) => fix?.title);
    };
    assert.deepEqual(fixes('The benefit is:', 'It brings the people to'), [undefined]);
    assert.deepEqual(fixes('In this sentence the:', 'The intent is'), [undefined]);
    assert.deepEqual(fixes('It could be summed up as', 'The town was in the hands of'), [
      undefined,
    ]);
    assert.deepEqual(fixes('Le plus grand avantage est :', 'Il porte les gens vers', 'fr'), [
      undefined,
    ]);
    assert.deepEqual(fixes('The benefit is:', 'The way that it brings'), [
      'Move “the way that it brings” into the stem',
    ]);
    assert.deepEqual(fixes('It is used because', 'It brings the people to'), [
      'Move “it brings the people to” into the stem',
    ]);
    assert.deepEqual(fixes('The train stops', 'Here. It goes on to the'), [undefined]);
  });

  it('shows code as it is written', () => {
    const texts = ['=The `a` of the b', 'The `a` of the c', 'The `a` of the d'];
    assert.match(
      problemsOf('repeated-prefix', bankOf('It is', texts))[0]!.message,
      /“The `a` of the”/,
    );
    const others = ['=The `a` of the b', 'The `x` of the b', 'The `y` of the b'];
    assert.deepEqual(problemsOf('repeated-prefix', bankOf('It is', others)), []);
  });

  it('tells without a fix where a word may be a name, or is written with signs', () => {
    const named = [
      '=Paris is a place for her',
      'Paris is a place for us',
      'Paris is a place for me',
    ];
    const [problem] = problemsOf('repeated-prefix', bankOf('She knows', named));
    assert.ok(problem !== undefined && problem.fix === undefined);
    const signs = choices.map((text) => text.replace('muscle', String.raw`mus\cle`));
    assert.equal(problemsOf('repeated-prefix', bankOf('A heart', signs))[0]?.fix, undefined);
  });

  it('keeps how the choices are written', () => {
    const before =
      'title: a\r\nquestions:\r\n  - {question: "The heart", choices: ["is a part of it", {text: \'is a part of us\', correct: true}, is a part of me]} # x\r\n';
    assert.equal(
      fixText(before, onlyRules('repeated-prefix'), { unsafe: true }).text,
      'title: a\r\nquestions:\r\n  - {question: "The heart is a part of", choices: ["it", {text: \'us\', correct: true}, me]} # x\r\n',
    );
  });

  it('moves nothing that YAML would read otherwise', () => {
    const rest = ['=is told by her: no', 'is told by -a', 'is told by # b'];
    const [problem] = problemsOf('repeated-prefix', bankOf('It', rest));
    const fixed = mended('It', rest);
    assert.ok(
      problem === undefined ||
        lintText(fixed, onlyRules('syntax', 'text-misread')).problems.length === 0,
    );
  });

  it('stops before code, emphasis and the end of a choice', () => {
    const told = (...texts: readonly string[]): string[] =>
      problemsOf('repeated-prefix', bankOf('The heart', texts)).map(({ message }) => message);
    assert.match(
      told('=is part of `a b`', 'is part of `a c`', 'is part of `a d`')[0]!,
      /“is part of”/,
    );
    assert.match(
      told('=is part of *a b*', 'is part of *a c*', 'is part of *a d*')[0]!,
      /“is part of”/,
    );
    assert.match(
      told('=is part of it', 'is part of it all', 'is part of it now')[0]!,
      /“is part of”/,
    );
  });
});

describe('too few and too many choices', () => {
  it('leave to others what is no list', () => {
    for (const choices of ['[]', '', 'a', '{text: a, correct: true}']) {
      const bank = `title: a\nquestions:\n  - question: b\n    choices: ${choices}\n`;
      assert.deepEqual(problemsOf('too-few-choices', bank), [], choices);
    }
  });

  it('count entries, also those with mistakes', () => {
    const bank = bankOf('Which?', ['=a'], 'en', '      - correct: false\n');
    assert.deepEqual(problemsOf('too-few-choices', bank), []);
  });

  it('take the most from the configuration', () => {
    const settings = (max: number): RuleSettings => ({
      rules: new Map([['too-many-choices', { severity: 'info', options: { max } }]]),
    });
    const bank = bankOf('Which?', ['=iron', 'gold', 'tin', 'lead']);
    assert.equal(lintText(bank, settings(3)).problems.length, 1);
    assert.equal(lintText(bank, settings(4)).problems.length, 0);
    const numbers = bankOf('Which cell of the image?', ['=1', '2', '3', '4', '5']);
    assert.equal(lintText(numbers, settings(3)).problems.length, 0, 'nothing to read');
  });
});

describe('rules about choices', () => {
  it('take no longer than the texts are long', () => {
    const long = [
      'a '.repeat(20_000),
      'A and '.repeat(10_000),
      '*a '.repeat(10_000),
      '(((('.repeat(10_000),
      `is ${'the '.repeat(10_000)}`,
      '1. '.repeat(10_000),
    ];
    const ids = [
      'all-of-the-above',
      'none-of-the-above',
      'combined-choice',
      'duplicate-choice',
      'repeated-prefix',
    ];
    isQuick(() => {
      for (const text of long) {
        const own = [`=${text}x`, `${text}y`, `${text}z`, 'A and B', 'both B and C'];
        lintText(bankOf(text, own), onlyRules(...ids));
      }
    }, 8000);
  });
});
