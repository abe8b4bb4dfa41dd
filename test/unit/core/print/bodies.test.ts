// How each kind of question is printed: what there is to answer with, and what the key says of it.
import assert from 'node:assert/strict';
import { count, printItem, printText, wordsOf } from './print.js';

const key = (item: string): string => wordsOf(printItem(item, { sheet: 'answers' }));
const asked = (item: string): string => wordsOf(printItem(item));

describe('choices on paper', () => {
  const single = `
question: Which is *right*?
choices:
  - Zero
  - {text: One, correct: true, feedback: Well seen.}
  - {text: Two, weight: 50%, feedback: Nearly.}`;

  it('stand in their order, each with a circle and its letter', () => {
    const html = printItem(single);
    assert.equal(count(html, '"tick is-round"'), 3);
    assert.match(asked(single), /A Zero\nB One\nC Two/);
  });

  it('have boxes and say so where several are right', () => {
    const several =
      'question: Q?\nchoices:\n  - {text: a, correct: true}\n  - {text: b, correct: true}\n  - c';
    const html = printItem(several);
    assert.equal(count(html, '"tick is-square"'), 3);
    assert.match(wordsOf(html), /Tick all that apply/);
    assert.match(key(several), /A a\nB b\n/);
  });

  it('are in the key with their letters, and with what is said of the others', () => {
    assert.match(key(single), /B One\nWell seen\.\n+C Two 50% of the points\nNearly\./);
    assert.doesNotMatch(key(single), /Zero/);
  });

  it('stand beside one another where they are short, with no row of one alone', () => {
    const columns = (...texts: string[]): string =>
      /choices is-(\w+)/.exec(
        printItem(
          `question: Q?\nkind: single-choice\nchoices:\n${texts.map((text) => `  - ${text}`).join('\n')}`,
        ),
      )![1]!;
    assert.equal(columns('a', 'b'), 'one');
    assert.equal(columns('a', 'b', 'c'), 'four');
    assert.equal(columns('a', 'b', 'c', 'd'), 'four');
    assert.equal(columns('a', 'b', 'c', 'd', 'e'), 'three');
    assert.equal(columns('x'.repeat(25), 'b', 'c', 'd'), 'two');
    assert.equal(columns('x'.repeat(25), 'b', 'c'), 'one');
    assert.equal(columns('x'.repeat(40), 'b', 'c', 'd'), 'one');
  });
});

describe('the other kinds on paper', () => {
  it('true or false is a pair of circles', () => {
    assert.match(asked('question: Q.\nanswer: false'), /True\nFalse/);
    assert.match(key('question: Q.\nanswer: false'), /False/);
    assert.doesNotMatch(key('question: Q.\nanswer: false'), /True/);
  });

  it('a word has a line, a number a shorter one with its unit', () => {
    assert.match(printItem('question: Q?\nanswer: x'), /typed is-word"><span class="rule">/);
    const number = 'question: Q?\nanswer: 4.5\ntolerance: 1%\nunit: km';
    assert.match(printItem(number), /typed is-number"><span class="rule"><\/span><span[^>]*>km</);
    assert.match(key(number), /4\.5 km ± 1%/);
    assert.match(key('question: Q?\nanswer: [a, b]'), /a or b/);
    assert.match(key('question: Q?\npattern: colou?r'), /colou\?r/);
  });

  it('a number of a French bank has a comma', () => {
    const bank = 'title: T\nlanguage: fr\nquestions:\n  - question: Q ?\n    answer: 7.5\n';
    assert.match(wordsOf(printText(bank, { sheet: 'answers' })), /7,5/);
  });

  it('gaps are blanks, numbered where there are several; hints stay, entries stand below', () => {
    const cloze = 'cloze: From {{Kyiv|Kiev::a capital}} to {{=Rome~Oslo}}.';
    const html = printItem(cloze);
    assert.equal(count(html, 'class="blank'), 2);
    assert.match(wordsOf(html), /From 1 \( ?a capital ?\) to 2 \. 2 (?:Rome Oslo|Oslo Rome)/);
    assert.doesNotMatch(html, /Ky?iev|Kyiv/);
    assert.match(key(cloze), /1 Kyiv or Kiev\n2 Rome/);
    assert.doesNotMatch(printItem('cloze: A {{b}}.'), /gap-number/);
  });

  it('pairs are two columns, with a line for each letter; the key has the letters of the sheet', () => {
    const matching =
      'question: Q?\npairs: [{left: l1, right: r1}, {left: l2, right: r2}, {left: l3, right: r1}]\ndistractors: [d1]';
    const html = printItem(matching);
    assert.equal(count(html, 'letter-blank'), 3);
    const letters = new Map(
      [...wordsOf(html).matchAll(/^([A-Z]) (\w\d)$/gm)].map(([, letter, right]) => [right, letter]),
    );
    assert.deepEqual(new Set(letters.keys()), new Set(['d1', 'r1', 'r2']));
    const said = key(matching);
    for (const [left, right] of [
      ['l1', 'r1'],
      ['l2', 'r2'],
      ['l3', 'r1'],
    ] as const) {
      assert.match(said, new RegExp(`^${letters.get(right)} ${left} – ${right}$`, 'm'));
    }
    assert.match(said, new RegExp(`Belongs to none ${letters.get('d1')} d1`));
  });

  it('entries to be ordered are mixed, with a box each', () => {
    const ordering = 'question: Q?\norder: [e1, e2, e3, e4]';
    const html = printItem(ordering);
    assert.equal(count(html, 'number-box'), 4);
    const order = wordsOf(html).match(/e\d/g)!;
    assert.deepEqual(order.toSorted(), ['e1', 'e2', 'e3', 'e4']);
    assert.notDeepEqual(order, order.toSorted());
    assert.match(key(ordering), /1 e1\n2 e2\n3 e3\n4 e4/);
  });

  it('an open question has lines, more for more points; the key has the answer and the rubric', () => {
    const open = (points: number): string =>
      `question: Q?\nmodel-answer: Because.\nrubric: [{criterion: Says why, points: ${points}}]`;
    const lines = (points: number): number => count(printItem(open(points)), 'class="line"');
    assert.ok(lines(1) >= 4 && lines(1) < lines(3) && lines(3) < lines(8));
    assert.ok(lines(1000) <= 20);
    assert.match(key(open(2)), /Model answer Because\.\nRubric Says why\n2 points/);
  });

  it('a draft without an answer has room for one, and the key says that it is missing', () => {
    const draft = 'question: Why?\nstatus: draft';
    assert.equal(count(printItem(draft, { drafts: true }), 'class="line"'), 2);
    assert.match(wordsOf(printItem(draft, { sheet: 'answers', drafts: true })), /not written yet/);
  });

  it('say in the key why, and what is said to each outcome', () => {
    const item =
      'question: Q?\nanswer: x\nexplanation: E1\nfeedback: {correct: F1, incorrect: F2, partial: F3}';
    assert.match(key(item), /If right F1\nIf right in part F3\nIf wrong F2\nExplanation E1/);
  });
});
