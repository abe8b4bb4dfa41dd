import assert from 'node:assert/strict';
import { formatBank } from '../../../../src/core/format/index.js';
import { checkFormat } from './check-format.js';

function bank(...lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

/** Lines that leave it open what is meant. */
const open: Readonly<Record<string, readonly string[]>> = {
  'a quote within quotes': ["- question:   'Qu'est-ce'", '  answer:   true'],
  'a colon in a text': ['- answer: true', '  question:   Why: so?'],
  'a key that is indented wrongly': ['- question:   q', '   answer: true'],
  'a key that stands twice': ['- answer:   true', '  question: q', '  question: r'],
  'keys of two kinds': ['- answer:   true', '  question: q', '  choices: [a]'],
  'a bracket that never closes': ['- question:   q', '  choices: [a,', '    b'],
  'marks of a merge conflict': [
    '- question:   q',
    '<<<<<<< ours',
    '  answer: true',
    '=======',
    '  answer: false',
    '>>>>>>> theirs',
  ],
  'an alias of nothing': ['- question:   q', '  points: *x'],
  'a lone return': ['- question:   "a\rb"', '  answer:   true'],
};

describe('formatBank: an item that is open', () => {
  for (const [what, lines] of Object.entries(open)) {
    it(`stays as it is, and others do not: ${what}`, () => {
      const item = lines.map((line) => (/^[<=>]{7}/.test(line) ? line : `    ${line}`));
      const text = bank(
        'title: "T"',
        'questions:',
        '    - answer: true',
        '      question: one',
        ...item,
        '    - answer: 5',
        '      question: two',
      );
      const { text: after, left } = checkFormat(text);
      assert.equal(
        after,
        bank(
          'title: T',
          '',
          'questions:',
          '    - question: one',
          '      answer: true',
          '',
          ...item,
          '    - question: two',
          '      answer: 5',
        ),
      );
      assert.deepEqual(
        left.map(({ name }) => name),
        ['questions[1]'],
      );
      assert.equal(text.slice(left[0]!.start, left[0]!.end), bank(...item));
    });
  }

  it('has its remarks put where those of others are', () => {
    const text = bank(
      'title: T',
      'questions:',
      '- question: q',
      '  kind: open',
      '# about the next',
      "- question:   'it's'",
    );
    assert.equal(
      checkFormat(text).text,
      bank(
        'title: T',
        '',
        'questions:',
        '- kind: open',
        '  question: q',
        '',
        '# about the next',
        "- question:   'it's'",
      ),
    );
  });
});

describe('formatBank: a part of the bank that is open', () => {
  it('stays as it is, and so does the order of the keys', () => {
    const text = bank('notes:   n', "title:   'it's'", 'id:   x');
    const { text: after, left } = checkFormat(text);
    assert.equal(after, bank('notes: n', "title:   'it's'", 'id: x'));
    assert.deepEqual(
      left.map(({ name }) => name),
      ['title'],
    );
  });

  it('may be lines that are nothing at all', () => {
    const text = bank('title:   T', 'what is   this', 'and that', 'notes:   n');
    const { text: after, left } = checkFormat(text);
    assert.equal(after, bank('title: T', 'what is   this', 'and that', 'notes: n'));
    assert.equal(left.length, 2);
  });

  it('may be the whole, in JSON', () => {
    const text = '{"title":  "T",\n"questions": [{"question": "a" "b"}]}\n';
    assert.deepEqual(formatBank(text), {
      text,
      isBank: true,
      left: [{ name: 'questions[0]', start: 0, end: text.length }],
    });
  });

  it('is the whole where a merge conflict begins before the first key', () => {
    const text = bank(
      '<<<<<<< ours',
      'title:   T',
      '=======',
      'title:   S',
      '>>>>>>> theirs',
      'notes:   n',
    );
    assert.equal(checkFormat(text).text, text);
  });
});
