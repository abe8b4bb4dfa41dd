import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatBank } from '../../../../src/core/format/index.js';
import { checkFormat } from './check-format.js';

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}

/** A question, with the lines of its keys. */
function question(...keys: string[]): string {
  const own = keys.map((line, i) => (line === '' ? '' : `${i === 0 ? '  - ' : '    '}${line}`));
  return lines('title: T', '', 'questions:', ...own);
}

const tables: Readonly<
  Record<string, Readonly<Record<string, readonly [before: string, after: string]>>>
> = {
  'the order of keys': {
    'of a bank': [
      lines('notes: n', 'tags: [a]', 'title: T', 'foo: 1', 'id: t', 'bar: 2'),
      lines('id: t', 'title: T', 'tags: [a]', 'notes: n', 'foo: 1', 'bar: 2'),
    ],
    'of a question: what it asks, what it answers, the rest': [
      question(
        'status: draft',
        'explanation: e',
        'level: apply',
        'choices:',
        '  - a',
        'question: q',
        'id: x',
      ),
      question(
        'id: x',
        'question: q',
        'choices:',
        '  - a',
        'level: apply',
        'explanation: e',
        'status: draft',
      ),
    ],
    'of the kind, in its own order': [
      question('unit: m', 'tolerance: 1', 'answer: 5', 'question: q', 'kind: numeric'),
      question('kind: numeric', 'question: q', 'answer: 5', 'tolerance: 1', 'unit: m'),
    ],
    'of a choice, also between braces': [
      question(
        'question: q',
        'choices:',
        '  - {correct: true, text: a}',
        '  - pin: true',
        '    text: b',
      ),
      question(
        'question: q',
        'choices:',
        '  - {text: a, correct: true}',
        '  - text: b',
        '    pin: true',
      ),
    ],
    'of a flashcard': [
      lines(
        'title: T',
        '',
        'flashcards:',
        '  - tags: [a]',
        '    back: b',
        '    front: f',
        '    id: x',
      ),
      lines(
        'title: T',
        '',
        'flashcards:',
        '  - id: x',
        '    front: f',
        '    back: b',
        '    tags: [a]',
      ),
    ],
    'leaves unknown keys behind the known ones, as they stand': [
      question('foo: 1', 'answer: true', 'bar: 2', 'question: q'),
      question('question: q', 'answer: true', 'foo: 1', 'bar: 2'),
    ],
    'leaves what an author names alone': [
      lines('title: T', '', 'objectives:', '  b: one', '  a: two', '', 'notes: n'),
      lines('title: T', '', 'objectives:', '  b: one', '  a: two', '', 'notes: n'),
    ],
    'leaves keys where an anchor might come behind its alias': [
      question('explanation: &e e', 'question: q', 'model-answer: *e'),
      question('explanation: &e e', 'question: q', 'model-answer: *e'),
    ],
  },
  'the style of texts': {
    'bare where nothing is against it': [
      question(`question: "What is it's name?"`, 'answer: true'),
      question(`question: What is it's name?`, 'answer: true'),
    ],
    'after `|` where YAML would read something else': [
      question(`question: 'Why: so?'`, 'choices:', `  - "#include"`, `  - '*x*'`, `  - "a # b"`),
      question(
        'question: |',
        '  Why: so?',
        'choices:',
        '  - |',
        '    #include',
        '  - |',
        '    *x*',
        '  - |',
        '    a # b',
      ),
    ],
    'after `|` where there is a backslash, in quotes or not': [
      question('question: What is $\\frac{1}{2}$?', 'answer: "C:\\\\dir"'),
      question('question: |', '  What is $\\frac{1}{2}$?', 'answer: |', '  C:\\dir'),
    ],
    'after `|` where it has several lines': [
      question('question: "one\\n\\n  two"', 'kind: open'),
      question('kind: open', 'question: |', '  one', '', '    two'),
    ],
    'as it is after `|`': [
      question(
        'question: |',
        '        one',
        '          two  ',
        '',
        '',
        '        three',
        '',
        'answer: true',
      ),
      question('question: |', '  one', '    two  ', '', '', '  three', '', 'answer: true'),
    ],
    'without the quotes around numbers only where none is meant': [
      question(`question: "1.10"`, `answer: "007"`, `title: '1984.'`, `tags: ["yes", 'a']`),
      question(`title: '1984.'`, `question: "1.10"`, `answer: "007"`, `tags: ["yes", a]`),
    ],
    'in quotes where older readers would see a date, a time or a yes': [
      question(
        `question: "no"`,
        `explanation: "2024-01-01"`,
        `title: "12:30"`,
        'choices: ["Vrai", "9-10"]',
      ),
      question(
        `title: "12:30"`,
        `question: "no"`,
        'choices: [Vrai, 9-10]',
        `explanation: "2024-01-01"`,
      ),
    ],
    'in quotes where an answer would be another one': [
      question('question: q', `answer: ["Vrai", "3,14", "0-6", 'Paris']`),
      question('question: q', `answer: ["Vrai", "3,14", "0-6", Paris]`),
    ],
    'in quotes where escapes show what cannot be seen': [
      question(`question: "a\\u00a0b"`, `explanation: "a\\u001b"`, 'kind: open'),
      question('kind: open', `question: "a\\u00a0b"`, `explanation: "a\\u001b"`),
    ],
    'without folding anything anew': [
      question(
        'question: Which of',
        '        these',
        '',
        '  two?',
        'explanation: "one',
        '      two"',
        'kind: open',
      ),
      question(
        'kind: open',
        'question: Which of',
        '  these',
        '',
        '  two?',
        'explanation: "one',
        '  two"',
      ),
    ],
    'after `|` instead of `>` where that is the same': [
      question('question: >', '  one line', 'explanation: >-', '  two', '  lines', 'kind: open'),
      question('kind: open', 'question: |', '  one line', 'explanation: >-', '  two', '  lines'),
    ],
    'beside its key': [
      question('question:', '  Why?', 'explanation:', '    one', '    two', 'kind: open'),
      question('kind: open', 'question: Why?', 'explanation:', '  one', '  two'),
    ],
    'as typed for numbers, times and dates': [
      question(
        'question: q',
        'answer: 1_0',
        'points: 1.50',
        'time-limit: "1h30m"',
        'source: 2024-01-01',
      ),
      question(
        'question: q',
        'answer: 1_0',
        'points: 1.50',
        'source: 2024-01-01',
        'time-limit: 1h30m',
      ),
    ],
  },
  'lists and maps': {
    'stay on one line where they are short and plain': [
      question(
        'question: q',
        'order: [ "a" ,b ]',
        'objectives: [x,y]',
        'accept-units: { km : 1000 }',
      ),
      question('question: q', 'order: [a, b]', 'accept-units: {km: 1000}', 'objectives: [x, y]'),
    ],
    'have lines of their own where they are not plain': [
      question('question: q', 'choices: [{text: "a, b", correct: true}, "c: d"]'),
      question(
        'question: q',
        'choices:',
        '  - text: a, b',
        '    correct: true',
        '  - |',
        '    c: d',
      ),
    ],
    'have lines of their own where they have several, or are long': [
      question('question: q', 'order: [a,', '  b]', `distractors: [${'long '.repeat(20)}words, b]`),
      question(
        'question: q',
        'order:',
        '  - a',
        '  - b',
        'distractors:',
        `  - ${'long '.repeat(20)}words`,
        '  - b',
      ),
    ],
    'stand two columns under their key': [
      lines(
        'title: T',
        'questions:',
        '-   question: q',
        '    choices:',
        '    -    a',
        '    - text: b',
        '      correct: true',
      ),
      question('question: q', 'choices:', '  - a', '  - text: b', '    correct: true'),
    ],
    'may be JSON': [
      '{"title":"T","tags":["a","b"],"questions":[{"question":"q: r","choices":["a",{"text":"b","correct":true}]},{"question":"q","answer":5}]}',
      lines(
        ...[
          'title: T',
          'tags: [a, b]',
          '',
          'questions:',
          '  - question: |',
          '      q: r',
          '    choices:',
        ],
        ...[
          '      - a',
          '      - text: b',
          '        correct: true',
          '',
          '  - question: q',
          '    answer: 5',
        ],
      ),
    ],
    'may be typed with tabs': [
      lines(
        'title: T',
        '',
        'questions:',
        '\t- question: q',
        '\t\tchoices:',
        '\t\t\t- a',
        '\t\t\t- |',
        '\t\t\t\tb',
      ),
      question('question: q', 'choices:', '  - a', '  - |', '    b'),
    ],
    'keep their anchors': [
      question('question: q', 'tags: &t', '    - a', 'hints: *t', 'explanation: !!str  b'),
      question('question: q', 'tags: &t', '  - a', 'hints: *t', 'explanation: !!str b'),
    ],
  },
  'blank space': {
    'is one empty line between items, and around wide keys': [
      lines(
        '',
        'title: T',
        'objectives:',
        '  a: b',
        'notes: n',
        'questions:',
        '',
        '  - question: q   ',
        '    answer: true',
        '  - question: r',
        '',
        '',
        '    answer: true',
        '',
        '',
        '',
      ),
      lines(
        'title: T',
        '',
        'objectives:',
        '  a: b',
        '',
        'questions:',
        '  - question: q',
        '    answer: true',
        '',
        '  - question: r',
        '',
        '    answer: true',
        '',
        'notes: n',
      ),
    ],
    'ends the file with one break': ['title: T\nnotes: n', 'title: T\nnotes: n\n'],
    'keeps the breaks of the file': [
      'title:  T\r\nnotes: |\r\n   a\r\n   b',
      'title: T\r\nnotes: |\r\n  a\r\n  b\r\n',
    ],
    'keeps the mark of its encoding': ['\ufefftitle:  T\nnotes: n\n', '\ufefftitle: T\nnotes: n\n'],
    'keeps document marks': [
      lines('%YAML 1.2', '---', '', '', 'title:   T', 'notes: n', '...', 'x:   y'),
      lines('%YAML 1.2', '---', '', 'title: T', 'notes: n', '...', 'x:   y'),
    ],
  },
};

for (const [what, table] of Object.entries(tables)) {
  describe(`formatBank: ${what}`, () => {
    for (const [name, [before, after]] of Object.entries(table)) {
      it(name, () => {
        assert.equal(formatBank(before).text, after);
        checkFormat(before);
      });
    }
  });
}

describe('formatBank: in the guide', () => {
  it('makes of one example the other', () => {
    const page = readFileSync('docs/writing-banks.md', 'utf8');
    const example = (name: string): string =>
      new RegExp(`<!-- file: ${name} -->\n\`\`\`yaml\n([^]*?)\`\`\``).exec(page)![1]!;
    assert.equal(formatBank(example('untidy.quiz.yaml')).text, example('tidy.quiz.yaml'));
  });
});

describe('formatBank: what is no bank', () => {
  for (const text of [
    '',
    '# only a remark\n',
    '- a\n-   b\n',
    'just   words\n',
    'name:   ci\non: push\n',
    '\u0000{',
  ]) {
    it(`stays as it is: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(formatBank(text), { text, isBank: false, left: [] });
    });
  }
});
