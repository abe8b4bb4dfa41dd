import assert from 'node:assert/strict';

import { type BankDocument, readBank } from '../../../src/core/document/index.js';
import { ItemView } from '../../../src/core/view/index.js';
import { choiceHintsIn, itemsIn } from '../../../src/service/index.js';
import { exampleNames, readExample } from '../examples/example-files.js';

/** The text with its hints in it. */
function shown(text: string, from = 0, to = text.length): string {
  let out = text;
  for (const { at, letter, isKey } of choiceHintsIn(readBank(text), {
    start: from,
    end: to,
  }).toReversed()) {
    out = `${out.slice(0, at)}‹${letter}${isKey ? ' ✓' : ''}›${out.slice(at)}`;
  }
  return out;
}

const question = (choices: string): string => `questions:\n  - question: Q?\n    ${choices}`;

describe('the hints of choices', () => {
  it('are letters, and a mark on the key, in every form of a choice', () => {
    const list = `choices:
      - Lyon
      - text: Paris
        correct: true
      - {text: Nice, correct: false}
      - {correct: true, text: Lille}
      - "Brest"
      - |
        Two

        lines
`;
    assert.equal(
      shown(question(list)),
      question(`choices:
      - ‹A›Lyon
      - ‹B ✓›text: Paris
        correct: true
      - ‹C›{text: Nice, correct: false}
      - ‹D ✓›{correct: true, text: Lille}
      - ‹E›"Brest"
      - ‹F›|
        Two

        lines
`),
    );
  });

  it('are there between brackets, and in banks that are one line', () => {
    assert.equal(
      shown(question('choices: [0, {text: "1", correct: true}, 2]\n')),
      question('choices: [‹A›0, ‹B ✓›{text: "1", correct: true}, ‹C›2]\n'),
    );
    const flow = '{questions: [{question: Q?, choices: [a, {text: b, correct: true}]}]}';
    assert.equal(
      shown(flow),
      '{questions: [{question: Q?, choices: [‹A›a, ‹B ✓›{text: b, correct: true}]}]}',
    );
  });

  it('stand before anchors and at aliases, and not where a list is only repeated', () => {
    const first = 'choices: &all\n      - &yes {text: Yes, correct: true}\n      - No\n';
    const text = `${question(first)}  - question: R?\n    choices: *all\n  - question: S?\n    choices: [No, *yes]\n`;
    assert.equal(
      shown(text),
      text
        .replace('&yes', '‹A ✓›&yes')
        .replace('- No', '- ‹B›No')
        .replace('[No, *yes]', '[‹A›No, ‹B ✓›*yes]'),
    );
  });

  it('are no hindrance where nothing is typed, and count what is', () => {
    const text = question('choices:\n      - a\n      -\n      - \n      - b\n');
    assert.equal(shown(text), text.replace('- a', '- ‹A›a').replace('- b', '- ‹D›b'));
  });

  it('are there with CRLF, behind a byte order mark, and in questions that are not finished', () => {
    const text = `\ufeff${question('choices:\n      - a\n      - b\n    anwser').replaceAll('\n', '\r\n')}`;
    assert.equal(shown(text), text.replace('- a', '- ‹A›a').replace('- b', '- ‹B›b'));
  });

  it('are none where there are no choices', () => {
    for (const rest of [
      'answer: [a, b]\n',
      'choices: Paris\n',
      'choices:\n',
      'choices: {a: b}\n',
    ]) {
      assert.equal(shown(question(rest)), question(rest));
    }
  });

  it('are the letters that rules use, in all examples', () => {
    let seen = 0;
    for (const name of exampleNames) {
      const text = readExample(name);
      const bank = readBank(text);
      const whole = choiceHintsIn(bank, { start: 0, end: text.length });
      const asRulesSee = bank.items.flatMap(({ reading }) =>
        new ItemView(reading, 'en').choices.map(({ letter, correct }) => `${letter} ${correct}`),
      );
      assert.deepEqual(
        whole.map(({ letter, isKey }) => `${letter} ${isKey}`),
        asRulesSee,
      );
      seen += whole.length;
      const [start, end] = [text.length >> 2, text.length >> 1];
      assert.deepEqual(
        choiceHintsIn(bank, { start, end }),
        whole.filter(({ at }) => at >= start && at <= end),
      );
    }
    assert.ok(seen > 50);
  });
});

describe('the items in a span', () => {
  const text = `questions:\n${'  - question: What?\n    answer: Seine\n'.repeat(1000)}`;
  const bank = readBank(text);
  /** Has nothing but the blocks: whoever asks it for all items fails. */
  const sparing = { blocks: bank.blocks } as BankDocument;

  it('are those that touch it, and no others are placed', () => {
    for (let at = 0; at < text.length; at += 977) {
      const span = { start: at, end: Math.min(at + 200, text.length) };
      const expected = bank.items.filter(
        ({ offset, reading: { node } }) =>
          offset + node!.start <= span.end && offset + node!.end >= span.start,
      );
      const found = itemsIn(sparing, span);
      assert.deepEqual(
        found.map(({ index, offset }) => [index, offset]),
        expected.map(({ index, offset }) => [index, offset]),
      );
    }
  });

  it('are none in an empty bank', () => {
    assert.deepEqual(itemsIn(readBank(''), { start: 0, end: 0 }), []);
  });
});
