import assert from 'node:assert/strict';
import { readBank } from '../../../../src/core/document/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { addIds, moveAt } from '../../../../src/service/index.js';
import { offersAt, taken } from './banks.js';

/** The text with what is selected between `¦` moved, and selected again. */
function moved(marked: string, by: -1 | 1): string | undefined {
  const start = marked.indexOf('¦');
  const rest = marked.replace('¦', '');
  const second = rest.indexOf('¦');
  const text = rest.replace('¦', '');
  const move = moveAt(readBank(text), { start, end: second < 0 ? start : second }, by);
  if (move === undefined) return undefined;
  const after = applyEdits(text, move.edits);
  const { selection } = move;
  const middle = second < 0 ? '' : `${after.slice(selection.start, selection.end)}¦`;
  return `${after.slice(0, selection.start)}¦${middle}${after.slice(selection.end)}`;
}

const choices = `title: T
questions:
  - question: Q?
    choices:
      # first
      - Pear # p
      - text: App¦le
        correct: true
      - {text: Zoo, pin: true}
`;

describe('the order of choices', () => {
  it('changes by one place, with remarks and selection', () => {
    const up = moved(choices, -1)!;
    assert.equal(
      up,
      'title: T\nquestions:\n  - question: Q?\n    choices:\n      - text: App¦le\n        correct: true\n      # first\n      - Pear # p\n      - {text: Zoo, pin: true}\n',
    );
    assert.equal(moved(up, 1), choices);
    assert.equal(moved(up, -1), undefined);
  });

  it('leaves pinned choices', () => assert.equal(moved(choices, 1), undefined));

  it('is sorted, once', () => {
    const text = taken(choices, 'Sort the choices');
    assert.ok(text.indexOf('Apple') < text.indexOf('Pear'));
    const again = offersAt(text.replace('App', 'App¦'));
    assert.ok(!again.offers.some(({ title }) => title === 'Sort the choices'));
  });

  it('is sorted by numbers where there are some, and as the language has it', () => {
    const order = (language: string, ...texts: string[]): string[] => {
      const list = texts.map((each) => `      - ${each}\n`).join('');
      const text = `title: T\nlanguage: ${language}\nquestions:\n  - question: Q¦?\n    choices:\n${list}      - {text: AAA, correct: true}\n`;
      const sorted = taken(text, 'Sort the choices');
      return [...sorted.matchAll(/^ {6}- ([^{].*)$/gm)].map(([, each]) => each!);
    };
    assert.deepEqual(order('fr', 'été', 'zoo', 'école'), ['école', 'été', 'zoo']);
    const numbers =
      'title: T\nquestions:\n  - question: Q¦?\n    choices: [1000, {text: 20, correct: true}, 3, None of these]\n';
    assert.match(
      taken(numbers, 'Sort the choices'),
      /\[3, \{text: 20, correct: true\}, 1000, None of these\]/,
    );
  });

  it('is shuffled the same way each time, and never as it was', () => {
    const once = taken(choices, 'Shuffle the choices');
    assert.equal(once, taken(choices, 'Shuffle the choices'));
    assert.notEqual(once, choices.replace('¦', ''));
    assert.match(once, /pin: true\}\n$/);
  });

  it('stays where texts speak of choices by their letters', () => {
    for (const part of ['- Both A and B', '- C\n    explanation: Answer B is wrong.']) {
      const { offers } = offersAt(choices.replace('- {text: Zoo, pin: true}', part));
      assert.ok(!offers.some(({ title }) => title.endsWith(' the choices')), part);
    }
  });
});

const items = `title: T
questions:
  # Part one

  # mine
  - question: One
    answer: true
    # below

  - question: T¦w¦o
    answer: |
      text
# Part two
  - {question: Three, answer: 3}
flashcards:
  - front: F
    back: B`;

describe('the order of items', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`changes by one place, with remarks and selection, with ${JSON.stringify(eol)}`, () => {
      const text = items.replaceAll('\n', eol);
      const up = moved(text, -1)!;
      assert.equal(
        up.replaceAll('\r', ''),
        'title: T\nquestions:\n  # Part one\n\n  - question: T¦w¦o\n    answer: |\n      text\n\n  # mine\n  - question: One\n    answer: true\n    # below\n# Part two\n  - {question: Three, answer: 3}\nflashcards:\n  - front: F\n    back: B',
      );
      assert.equal(moved(up, 1), text);
    });
  }

  it('ends at the ends of a list', () => {
    assert.equal(moved(items.replaceAll('¦', '').replace('One', 'O¦ne'), -1), undefined);
    assert.equal(moved(items.replaceAll('¦', '').replace('Three', 'Thr¦ee'), 1), undefined);
    assert.equal(moved(items.replaceAll('¦', '').replace('F\n', '¦F\n'), 1), undefined);
  });

  it('is left where a remark speaks of a range, or an anchor must stand first', () => {
    const range = items.replace('# mine', '# quizwright-disable missing-id');
    assert.equal(moved(range, -1), undefined);
    const anchor =
      'title: T\nquestions:\n  - question: One\n    answer: &a Paris\n  - question: Tw¦o\n    answer: *a\n';
    assert.equal(moved(anchor, -1), undefined);
  });
});

describe('ids', () => {
  it('are made for all items that have none, and only once', () => {
    const text =
      'title: T\nquestions:\n  - question: Où est l’été ?\n    answer: là\n  - {question: Œuvre 1.5, answer: 2}\n  - id: x\n    question: Où est l’été ?\n    answer: ici\n  - cloze: The {{North}} Sea\n  - question: Null?\n    answer: 1\nflashcards:\n  - front: Où est l’été ?\n    back: b\n';
    const { edits, count } = addIds(readBank(text));
    const after = applyEdits(text, edits);
    assert.equal(count, 5);
    const ids = readBank(after).items.map(({ reading }) => reading.id);
    assert.deepEqual(ids, [
      'ou-est-l-ete',
      'oeuvre-1-5',
      'x',
      'the-north-sea',
      'item-null',
      'ou-est-l-ete-2',
    ]);
    assert.deepEqual(
      readBank(after).items.flatMap(({ reading }) => reading.findings),
      [],
    );
    assert.equal(addIds(readBank(after)).count, 0);
  });

  it('of one item are those it would get among all', () => {
    const text =
      'title: T\nquestions:\n  - question: Same\n    answer: a\n  - question: S¦ame\n    answer: b\n';
    assert.match(
      taken(text, 'Write `id: same-2`'),
      /- id: same-2\n {4}question: Same\n {4}answer: b/,
    );
  });
});
