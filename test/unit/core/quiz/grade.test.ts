// What an answer is worth: the section “Grading” of the format, line by line.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';

import { writeNumber } from '../../../../src/core/compare/index.js';
import { readBank } from '../../../../src/core/document/index.js';
import {
  type Answer,
  answerMisfit,
  gradeAnswer,
  modelAnswer,
  quizItems,
} from '../../../../src/core/quiz/index.js';
import { arbitraryQuestion } from '../../../generators/question.js';
import { runs, seed } from '../../../property-runs.js';
import { itemsOf, questionOf, tell } from './quiz-of.js';

/** The points that an answer earns. */
function score(keys: string, answer: Answer, head = ''): number {
  const item = questionOf(keys, head);
  assert.equal(answerMisfit(item, answer, tell), undefined);
  const verdict = gradeAnswer(item, answer, tell);
  assert.ok(verdict.why.length > 0 && verdict.why.every((sentence) => sentence !== ''));
  return verdict.score;
}

function why(keys: string, answer: Answer, head = ''): string {
  return gradeAnswer(questionOf(keys, head), answer, tell).why.join(' ');
}

const single = `
question: Which?
points: 4
choices:
  - a
  - text: b
    correct: true
    feedback: Well done.
  - text: c
    weight: 25%
  - text: d
    weight: -50%
`;

const multiple = `
question: Which?
choices:
  - {text: a, correct: true}
  - {text: b, correct: true}
  - c
  - d
`;

describe('what a stranger met', () => {
  it('a range is told with both its limits', () => {
    const range = 'question: Q?\nrange: [0.1, 0.3]\nunit: V\n';
    assert.equal(why(range, '2'), 'Any number from 0.1 to 0.3 V is right.');
    assert.equal(why(range, '2', 'language: fr\n'), 'Any number from 0,1 to 0,3 V is right.');
    assert.match(why(range, 'x'), /^That could not be read as a number\. Any number from/);
    assert.equal(why('question: Q?\nrange: [5, 5]\n', '2'), 'The right answer is 5.');
  });

  it('a pattern reads letters in either form', () => {
    const keys = 'question: Q?\npattern: café?\naccept: [café]\nreject: [t]\n';
    assert.equal(score(keys, 'cafe\u0301'), 1);
  });

  it('parts that earn nothing are explained', () => {
    const gaps = 'cloze: "{{a}} {{b}}"\n';
    const pairs = 'question: Q?\npairs: [{left: a, right: x}, {left: b, right: y}]\n';
    const whole = /^(?:Gaps|Pairs) right: 1 of 2\..* Only the whole answer earns points here\.$/;
    assert.match(why(`${gaps}partial-credit: none\n`, ['a', 'x']), whole);
    assert.match(why(`${pairs}partial-credit: none\n`, { a: 'x' }), whole);
    for (const [keys, answer] of [
      [gaps, ['a', 'x']],
      [pairs, { a: 'x' }],
      [`${gaps}partial-credit: none\n`, ['x', 'x']],
      [`${gaps}partial-credit: none\n`, ['a', 'b']],
    ] as const) {
      assert.doesNotMatch(why(keys, answer), /whole/);
    }
  });
});

describe('a single-choice question', () => {
  it('earns by its choice, never below nothing', () => {
    assert.equal(score(single, 'b'), 4);
    assert.equal(score(single, 'a'), 0);
    assert.equal(score(single, 'c'), 1);
    assert.equal(score(single, 'd'), 0);
    assert.equal(score(single, null), 0);
  });

  it('says what is right, and what the author says to the choice', () => {
    assert.match(why(single, 'a'), /“b”/);
    assert.deepEqual(gradeAnswer(questionOf(single), 'b', tell).feedback, ['Well done.']);
  });

  it('takes a choice as the bank writes it', () => {
    const typed =
      'question: Which?\nchoices:\n  - 1.10\n  - {text: True, correct: true}\n  - "0x1F"';
    assert.equal(score(typed, 'True'), 1);
    assert.equal(score(typed, '1.10'), 0);
    assert.match(answerMisfit(questionOf(typed), '1.1', tell)!, /1\.1/);
  });
});

describe('a multiple-answer question', () => {
  it('is all or nothing', () => {
    assert.equal(score(multiple, ['a', 'b']), 1);
    assert.equal(score(multiple, ['b', 'a']), 1);
    assert.equal(score(multiple, ['a']), 0);
    assert.equal(score(multiple, ['a', 'b', 'c']), 0);
    assert.equal(score(multiple, []), 0);
  });

  it('counts right minus wrong, over all right, with `per-choice`', () => {
    const each = `${multiple}partial-credit: per-choice\npoints: 10`;
    assert.equal(score(each, ['a']), 5);
    assert.equal(score(each, ['a', 'b', 'c']), 5);
    assert.equal(score(each, ['a', 'c']), 0);
    assert.equal(score(each, ['c', 'd']), 0);
    const ofBank = 'defaults:\n  partial-credit: per-choice\n';
    assert.equal(score(multiple, ['a'], ofBank), 0.5);
    assert.equal(score(`${multiple}partial-credit: none`, ['a'], ofBank), 0);
  });

  it('says what a wrong choice costs', () => {
    const each = `${multiple}partial-credit: per-choice`;
    const costs = /Each choice that is not right costs what a right one earns\./;
    assert.match(why(each, ['a', 'b', 'c']), costs);
    assert.match(why(each, ['a', 'c']), costs);
    assert.doesNotMatch(why(each, ['a']), costs);
    assert.doesNotMatch(why(each, ['c']), costs);
    assert.doesNotMatch(why(multiple, ['a', 'b', 'c']), costs);
  });

  it('adds up weights where there are any', () => {
    const weighted = `
question: Which?
points: 10
choices:
  - {text: a, correct: true, weight: 40%}
  - {text: b, correct: true}
  - {text: c, correct: true}
  - {text: d, weight: -20%}
  - e
`;
    assert.equal(score(weighted, ['a', 'b', 'c']), 10);
    assert.equal(score(weighted, ['a']), 4);
    assert.equal(score(weighted, ['b']), 3);
    assert.equal(score(weighted, ['b', 'd']), 1);
    assert.equal(score(weighted, ['d']), 0);
    assert.equal(score(weighted, ['a', 'e']), 4);
  });

  it('can be answered where two choices have one text', () => {
    const twice =
      'question: ?\nchoices: [a, {text: b, correct: true}, {text: b, correct: true}, c]';
    assert.equal(score(twice, ['b', 'b']), 1);
    assert.equal(score(twice, ['b']), 0);
    assert.match(answerMisfit(questionOf(twice), ['b', 'b', 'b'], tell)!, /twice/);
    assert.equal(score('question: ?\nchoices: [b, {text: b, correct: true}, c]', 'b'), 1);
  });

  it('refuses an answer of another form', () => {
    for (const answer of ['a', ['x'], ['a', 'a'], true, 3, { a: 'b' }, [1]]) {
      assert.notEqual(answerMisfit(questionOf(multiple), answer, tell), undefined);
    }
  });
});

describe('a true-false question', () => {
  it('is right or wrong', () => {
    assert.equal(score('question: So?\nanswer: true', true), 1);
    assert.equal(score('question: So?\nanswer: false', true), 0);
    assert.notEqual(
      answerMisfit(questionOf('question: So?\nanswer: true'), 'true', tell),
      undefined,
    );
  });

  it('has feedback by its outcome', () => {
    const item = questionOf(
      'question: So?\nanswer: true\nfeedback: {correct: Yes!, incorrect: No.}',
    );
    assert.deepEqual(gradeAnswer(item, true, tell).feedback, ['Yes!']);
    assert.deepEqual(gradeAnswer(item, false, tell).feedback, ['No.']);
  });
});

describe('a short-answer question', () => {
  const answers = `
question: Where?
typos: 1
answer:
  - text: Paris
    feedback: Since 987.
  - text: Pariss
    weight: 50%
    feedback: One s.
`;

  it('is the first that fits, an exact match before a typo', () => {
    assert.equal(score(answers, 'paris'), 1);
    assert.equal(score(answers, 'Pariss'), 0.5);
    assert.deepEqual(gradeAnswer(questionOf(answers), 'Pariss', tell).feedback, ['One s.']);
    assert.equal(score(answers, 'Pari'), 1);
  });

  it('tells an accepted typo, and how a word is spelt', () => {
    assert.match(why(answers, 'Pari'), /Accepted; spelt: Paris/);
    assert.match(why('question: ?\nanswer: été', 'ete', 'language: fr\n'), /Accepted; spelt: été/);
    assert.doesNotMatch(why(answers, 'PARIS'), /spelt/);
  });

  it('takes keys of the bank’s defaults, and its own before them', () => {
    const head = 'defaults:\n  case-sensitive: true\n  typos: 2\n';
    assert.equal(score('question: ?\nanswer: Paris', 'Pariss', head), 1);
    assert.equal(score('question: ?\nanswer: Paris', 'paris', head), 0);
    assert.equal(score('question: ?\nanswer: Paris', 'pariss', head), 0);
    assert.equal(score('question: ?\nanswer: Paris\ntypos: 0', 'paris', head), 0);
    assert.equal(
      score('question: ?\nanswer: Paris\ncase-sensitive: false\ntypos: 0', 'paris', head),
      1,
    );
  });

  it('knows another word of the bank', () => {
    const bank = `title: T\nquestions:\n  - {question: Which?, answer: mitosis, typos: 2}\n  - {question: And?, answer: meiosis}\n`;
    const [item] = itemsOf(bank);
    assert.equal(gradeAnswer(item!, 'meiosis', tell).score, 0);
    assert.equal(gradeAnswer(item!, 'mitsois', tell).score, 1);
  });

  it('reads the whole trimmed answer with its pattern', () => {
    const pattern = 'question: ?\npattern: colou?r\naccept: [colour]';
    assert.equal(score(pattern, ' COLOR '), 1);
    assert.equal(score(pattern, 'colors'), 0);
    assert.equal(score(`${pattern}\ncase-sensitive: true`, 'Color'), 0);
    assert.match(why(pattern, 'red'), /“colour”/);
    assert.equal(score('question: ?\npattern: (a+)+b\naccept: [ab]', 'a'.repeat(5000)), 0);
  });

  it('asks for characters where the answer looks like a number', () => {
    const year = 'question: ?\nkind: short-answer\nanswer: 007';
    assert.equal(score(year, '007'), 1);
    assert.equal(score(year, '7'), 0);
  });
});

describe('a numeric question', () => {
  it('takes numbers as they are typed', () => {
    const pi = 'question: ?\nanswer: 3.14\ntolerance: 0.01';
    for (const typed of ['3.14', '3,14', '3.15', '3.13', '314e-2', '314/100']) {
      assert.equal(score(pi, typed), 1, typed);
    }
    for (const typed of ['3.16', '3', '', 'pi']) assert.equal(score(pi, typed), 0, typed);
  });

  it('reads thousands as the language of the bank writes them', () => {
    const many = 'question: ?\nanswer: 1234';
    assert.equal(score(many, '1,234'), 1);
    assert.equal(score(many, '1,234', 'language: fr\n'), 0);
    assert.equal(score(many, '1 234', 'language: fr\n'), 1);
    assert.equal(score(many, '1.234', 'language: de\n'), 1);
  });

  it('says of a unit what is wrong', () => {
    const far = 'question: ?\nanswer: 1500\nunit: m\naccept-units: {km: 1000}';
    assert.equal(score(far, '1.5 km'), 1);
    assert.equal(score(far, '1500'), 1);
    assert.equal(score(far, '1500 cm'), 0);
    assert.match(why(far, '1500 cm'), /“cm”.*m, km/);
    assert.match(why('question: ?\nanswer: 5', '5 m'), /“m”/);
  });

  it('is the first entry that fits', () => {
    const year = `
question: When?
answer:
  - 1822
  - {text: 1822, tolerance: 2, weight: 50%, feedback: Close.}
`;
    assert.equal(score(year, '1822'), 1);
    assert.equal(score(year, '1820'), 0.5);
    assert.deepEqual(gradeAnswer(questionOf(year), '1824', tell).feedback, ['Close.']);
    assert.equal(score(year, '1825'), 0);
  });

  it('includes the limits of a range', () => {
    for (const [typed, points] of [
      ['9', 1],
      ['10', 1],
      ['9,5', 1],
      ['8.99', 0],
    ] as const) {
      assert.equal(score('question: ?\nrange: [9, 10]', typed), points, typed);
    }
  });
});

describe('a cloze', () => {
  const gaps = 'cloze: "The {{sun|Sol}} is {{=hot~cold}} and {{far::not near}}."\npoints: 3';

  it('counts by gap', () => {
    assert.equal(score(gaps, ['sun', 'hot', 'far']), 3);
    assert.equal(score(gaps, ['sol', 'cold', 'far']), 2);
    assert.equal(score(gaps, ['', '', '']), 0);
    assert.equal(score(`${gaps}\npartial-credit: none`, ['sol', 'cold', 'far']), 0);
  });

  it('takes no slip in a dropdown', () => {
    const drop = 'cloze: "It is {{=hot~not}}."\ntypos: 2';
    assert.equal(score(drop, ['not']), 0);
    assert.equal(score(drop, ['hoot']), 0);
    assert.equal(score(drop, ['Hot']), 1);
  });

  it('reads what a gap may hold', () => {
    const odd = String.raw`cloze: 'In C++, {{std\::vector}} is \{{ a {{c1::kind::hint}} \}}'`;
    assert.equal(score(odd, ['std::vector', 'kind']), 1);
  });

  it('wants one text for each gap', () => {
    for (const answer of [['sun'], ['a', 'b', 'c', 'd'], 'sun', [1, 2, 3]]) {
      assert.match(answerMisfit(questionOf(gaps), answer, tell)!, /3/);
    }
  });
});

describe('a matching', () => {
  const pairs = `
question: Match.
pairs:
  - {left: France, right: Paris}
  - {left: Italy, right: Rome}
  - {left: __proto__, right: Rome}
distractors: [Oslo]
points: 3
`;

  it('counts by pair', () => {
    const right = JSON.parse('{"France": "Paris", "Italy": "Rome", "__proto__": "Rome"}') as Answer;
    assert.equal(score(pairs, right), 3);
    assert.equal(score(pairs, { France: 'Paris', Italy: 'Oslo' }), 1);
    assert.equal(score(pairs, {}), 0);
    assert.equal(score(`${pairs}partial-credit: none`, { France: 'Paris' }), 0);
  });

  it('knows its sides', () => {
    const item = questionOf(pairs);
    assert.match(answerMisfit(item, { Spain: 'Paris' }, tell)!, /Spain/);
    assert.match(answerMisfit(item, { France: 'Madrid' }, tell)!, /Madrid/);
    for (const answer of [['a'], 'a', { France: 1 }]) {
      assert.notEqual(answerMisfit(item, answer, tell), undefined);
    }
  });
});

describe('an ordering', () => {
  const order = 'question: Order.\norder: [a, b, c, d]\npoints: 3';

  it('is all or nothing, or the share of neighbours kept', () => {
    assert.equal(score(order, ['a', 'b', 'c', 'd']), 3);
    assert.equal(score(order, ['b', 'a', 'c', 'd']), 0);
    const each = `${order}\npartial-credit: per-choice`;
    assert.equal(score(each, ['d', 'a', 'b', 'c']), 2);
    assert.equal(score(each, ['b', 'a', 'c', 'd']), 1);
    assert.equal(score(each, ['d', 'c', 'b', 'a']), 0);
  });

  it('speaks of neighbours only where they count', () => {
    assert.equal(
      why(order, ['b', 'a', 'c', 'd']),
      'That is not the right order. The right order: a → b → c → d.',
    );
    assert.equal(
      why(`${order}\npartial-credit: per-choice`, ['b', 'a', 'c', 'd']),
      'That is not the right order. Entries that the right one follows: 1 of 3. The right order: a → b → c → d.',
    );
  });

  it('wants each entry once', () => {
    for (const answer of [['a', 'b'], ['a', 'a', 'b', 'c'], 'abcd', ['a', 'b', 'c', 'x']]) {
      assert.notEqual(answerMisfit(questionOf(order), answer, tell), undefined);
    }
  });
});

describe('an open question', () => {
  it('earns what learners give themselves', () => {
    const open =
      'question: Why?\nrubric:\n  - {criterion: One, points: 2}\n  - {criterion: Two, points: 3}';
    assert.equal(score(open, 4), 4);
    assert.equal(why('question: Why?\nmodel-answer: So.', 1), 'You gave yourself 1 of 1 point.');
    assert.equal(gradeAnswer(questionOf(open), 5, tell).correct, true);
    for (const answer of [6, -1, 'x', Number.NaN]) {
      assert.notEqual(answerMisfit(questionOf(open), answer, tell), undefined);
    }
  });
});

describe('every question', () => {
  const languages = ['en', 'fr', 'de', 'de-CH', 'es', 'tr', 'ar', 'ja'];

  it('is answered rightly by its own answer', () => {
    let asked = 0;
    fc.assert(
      fc.property(arbitraryQuestion(), fc.constantFrom(...languages), (question, language) => {
        const document = readBank(stringify({ title: 'T', language, questions: [question] }));
        const [item] = quizItems(document, 'b.quiz.yaml').items;
        if (item === undefined) return;
        const answer = modelAnswer(item)!;
        if (answer === '') return;
        assert.equal(answerMisfit(item, answer, tell), undefined);
        const verdict = gradeAnswer(item, answer, tell);
        assert.ok(verdict.score >= 0 && verdict.score <= verdict.points);
        // Of typed answers each may earn less than all; none earns more than the one that is told.
        for (const other of acceptedBy(question, language)) {
          assert.ok(gradeAnswer(item, other, tell).share <= verdict.share, other);
        }
        assert.ok(verdict.correct || isWeighted(question), JSON.stringify({ question, answer }));
        asked += 1;
      }),
      { seed, numRuns: runs(600) },
    );
    assert.ok(asked > 200, `only ${asked} were asked`);
  });

  it('is worth the same, in whatever order its choices stand', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        fc.array(fc.option(fc.integer({ min: -100, max: 100 }), { freq: 3 }), {
          minLength: 6,
          maxLength: 6,
        }),
        fc.constantFrom('none', 'per-choice'),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (texts, keys, weights, credit, chosen) => {
          const choices = texts.map((text, i) => ({
            text,
            ...(keys[i] === true ? { correct: true } : {}),
            ...(weights[i] === null ? {} : { weight: `${weights[i]!}%` }),
          }));
          const answer = texts.filter((_, i) => chosen[i]);
          const worth = (list: typeof choices, given: readonly string[]) => {
            const question = {
              question: 'Which?',
              kind: 'multiple-answer',
              'partial-credit': credit,
              choices: list,
            };
            const [item] = quizItems(
              readBank(stringify({ title: 'T', questions: [question] })),
              'b',
            ).items;
            return item === undefined ? undefined : gradeAnswer(item, given, tell).share;
          };
          const share = worth(choices, answer);
          assert.equal(worth(choices.toReversed(), answer.toReversed()), share);
          assert.ok(share === undefined || (share >= 0 && share <= 1));
        },
      ),
      { seed, numRuns: runs(200) },
    );
  });
});

/** What may be typed, of a question with several answers. */
function acceptedBy(question: unknown, language: string): readonly string[] {
  const { answer } = question as { readonly answer?: unknown };
  if (!Array.isArray(answer)) return [];
  return answer.map((entry: unknown) => {
    const text: unknown =
      typeof entry === 'object' && entry !== null && 'text' in entry ? entry.text : entry;
    return typeof text === 'number' ? writeNumber(text, language) : String(text);
  });
}

function isWeighted(question: unknown): boolean {
  return JSON.stringify(question).includes('"weight"');
}
