// Every usual slip of the format's page, and its relatives: one problem, at its place, with the text
// that was typed; and what looks like a slip and is none.
import assert from 'node:assert/strict';
import { readBank } from '../../../../src/core/document/index.js';

/** Reads one question made of these lines and tells its misread texts. */
function misread(yaml: string): { slips: unknown[]; all: string[]; data: Record<string, unknown> } {
  const item = yaml
    .split('\n')
    .map((line, i) => `${i === 0 ? '  - ' : '    '}${line}\n`)
    .join('');
  const bank = readBank(
    `title: T\nquestions:\n${item}  - question: Is the next one whole?\n    answer: true\n`,
  );
  const [reading, next] = bank.items.map((each) => each.reading);
  assert.deepEqual(next?.findings, [], 'the next question is not touched');
  assert.deepEqual(bank.findings, []);
  assert.deepEqual(bank.head.findings, []);
  const found = reading!.findings;
  return {
    slips: found
      .filter(({ rule }) => rule === 'text-misread')
      .map(({ message, start, end }) => [message, reading!.source.slice(start, end)]),
    all: found.map(({ rule }) => rule),
    data: reading!.data,
  };
}

const choice = (typed: string): string =>
  `question: Q?\nchoices:\n  - ${typed}\n  - {text: b, correct: true}`;

describe('texts that YAML reads otherwise', () => {
  for (const [typed, slip, restored = typed] of [
    ['Les interactions : les unes…', 'colon'],
    ['Foo:', 'colon'],
    ['Note: is it?', 'colon'],
    ['arguments: ["a", {b: c}]', 'colon'],
    ['What does #include do?', 'hash'],
    ['#include', 'only-comment'],
    ['&foo bar', 'anchor'],
    ['&& means and', 'anchor'],
    ['& alone', 'anchor'],
    ['*x*', 'alias'],
    ['*x* and *y*', 'alias'],
    ['!important', 'tag'],
    ['!= 5', 'tag'],
    ['@me', 'reserved'],
    ['%d', 'reserved'],
    ['`code`', 'reserved'],
    ['`code` and more: this', 'reserved'],
    ['> 5', 'block-header'],
    ['>= 5', 'block-header'],
    ['| x |', 'block-header'],
    ['>', 'block-header'],
    [', and so on', 'reserved'],
    [']', 'bracket'],
    ['[see](https://example.org) this', 'bracket'],
    ['{ return 1; }', 'brace'],
    ['{{Asia}}', 'gap-braces'],
    ['{% block %}', 'bracket'],
    ["'Qu'est-ce'", 'quote-in-quotes', "Qu'est-ce"],
    ["'tis the season", 'unclosed-quote'],
    ['"Hello" she said', 'text-after-quote'],
    ['"a" and "b"', 'text-after-quote'],
    ['"never closed', 'unclosed-quote'],
    ['"a"-"b"', 'text-after-quote'],
    ['"a", "b"', 'text-after-quote'],
    ["'a' ou 'b'", 'quote-in-quotes'],
    ['"Say "hi", he said"', 'text-after-quote', 'Say "hi", he said'],
    ['"A 5" pipe and a 6" one"', 'text-after-quote', 'A 5" pipe and a 6" one'],
    ["'The dogs' bones, the cats' food'", 'quote-in-quotes', "The dogs' bones, the cats' food"],
    ['"$\\beta \\frac12$"', 'escape', '$\\beta \\frac12$'],
    ['"\\d+"', 'escape', '\\d+'],
    ['"$\\times$"', 'escape', '$\\times$'],
    ['"say \\"hi\\" to \\alpha"', 'escape', 'say "hi" to \\alpha'],
    ['- 5', 'dash'],
    ['? what', 'question-mark'],
    [': x', 'colon'],
  ] as const) {
    it(`restores the choice ${typed}`, () => {
      const { slips, all, data } = misread(choice(typed));
      assert.deepEqual(slips, [[slip, typed]]);
      assert.deepEqual(all, ['text-misread'], 'nothing else is told');
      assert.equal((data['choices'] as unknown[])[0], restored);
    });
  }

  for (const [lines, slip, typed, restored = typed] of [
    ['question: - what\nanswer: true', 'dash', '- what'],
    ['question: ? what\nanswer: true', 'question-mark', '? what'],
    ['question: Note: is it?\nanswer: true', 'colon', 'Note: is it?'],
    ['question: What does # do?\nanswer: true', 'hash', 'What does # do?'],
    ['question: |-x\nanswer: true', 'block-header', '|-x'],
    [
      'question: |  What is it: this?\nanswer: true',
      'beside-bar',
      '|  What is it: this?',
      'What is it: this?',
    ],
    ['question: [a\nanswer: true', 'none', ''],
    [
      'question:\n  First : a\n  Second : b\nanswer: true',
      'colon',
      'First : a\n      Second : b',
      'First : a\nSecond : b',
    ],
    [
      'question: Which?\n  - a\n  - b\nanswer: true',
      'list-in-text',
      'Which?\n      - a\n      - b',
      'Which?\n- a\n- b',
    ],
  ] as const) {
    if (slip === 'none') continue;
    it(`restores ${JSON.stringify(lines)}`, () => {
      const { slips, all, data } = misread(lines);
      assert.deepEqual(slips, [[slip, typed]]);
      assert.deepEqual(all, ['text-misread']);
      assert.equal(data['question'], restored);
    });
  }

  for (const typed of [
    '"key": "value"',
    "'key': 'value'",
    '"a": 1, "b": 2',
    '"a": "b", "c": "d"',
  ]) {
    it(`restores the key and quotes of ${typed}`, () => {
      const { slips, all, data } = misread(
        `question: Q?\nchoices:\n  - text: ${typed}\n    correct: true\n  - b`,
      );
      assert.equal(slips.length, 1);
      assert.deepEqual(all, ['text-misread']);
      assert.equal((data['choices'] as { text: string }[])[0]!.text, typed);
    });
  }

  it('keeps such quotes between braces too', () => {
    const { slips, data } = misread(
      'question: Q?\nchoices:\n  - {text: "key": "value", correct: true}\n  - b',
    );
    assert.deepEqual(slips, [['colon', '"key": "value"']]);
    assert.equal((data['choices'] as { text: string }[])[0]!.text, '"key": "value"');
  });

  it('joins a text that a comma between braces cuts', () => {
    const { slips, data } = misread(
      'question: Q?\nchoices:\n  - {text: Paris, France, correct: true}\n  - b',
    );
    assert.deepEqual(slips, [['comma-in-braces', 'Paris, France']]);
    assert.equal((data['choices'] as { text: string }[])[0]!.text, 'Paris, France');
  });

  it('joins a decimal comma', () => {
    const { slips, data } = misread('question: Q?\nanswer: [3,14]');
    assert.deepEqual(slips, [['decimal-comma', '3,14']]);
    assert.deepEqual(data['answer'], ['3,14']);
  });

  it('restores a gap at the beginning', () => {
    const { slips, data } = misread('cloze: {{Asia}} is large');
    assert.deepEqual(slips, [['gap-braces', '{{Asia}} is large']]);
    assert.equal(data['cloze'], '{{Asia}} is large');
  });

  for (const lines of [
    'question: Is *this* it?\nanswer: true',
    'question: "A \\"quoted\\" text\\nof two lines, caf\\u00e9"\nanswer: true',
    "question: 'It''s'\nanswer: true",
    'question: C# is a language\nanswer: true # said so',
    'question: a  # a remark\nanswer: true',
    'question: see https://example.org/#top\nanswer: true',
    'question: 10:30\nanswer: [3, 14]',
    'question: Q?\nrange: [3,14]',
    'question: Q?\nanswer: [1,2,3]',
    'question: |\n  # Heading\n  a: b\nanswer: true',
    'question: >-\n  folded\n  text\nanswer: true',
    'question: !!str 1.10\nanswer: true',
    'question: two\n  lines\nanswer: true',
    'question: Q?\nchoices: [Paris, {text: Rome, correct: true}]',
  ]) {
    it(`leaves ${JSON.stringify(lines)} alone`, () => {
      assert.deepEqual(misread(lines).all, []);
    });
  }

  it('takes an anchor that is used as one', () => {
    const { all, data } = misread('question: &q What?\nanswer: [b]\nhints: [*q]');
    assert.deepEqual(all, []);
    assert.deepEqual(data['hints'], ['What?']);
  });

  it('reads text as it was typed where YAML has another type for it', () => {
    const { data, all } = misread(
      'id: 007\nquestion: 1.10\nchoices:\n  - True\n  - {text: 1_000, correct: true}\n  - 0x1F\ntags: [2024-01-01, .5]',
    );
    assert.deepEqual(all, []);
    assert.equal(data['id'], '007');
    assert.equal(data['question'], '1.10');
    assert.deepEqual((data['choices'] as unknown[])[0], 'True');
    assert.deepEqual((data['choices'] as unknown[])[2], '0x1F');
    assert.deepEqual(data['tags'], ['2024-01-01', '.5']);
  });
});
