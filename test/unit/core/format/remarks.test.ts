import assert from 'node:assert/strict';
import { formatBank } from '../../../../src/core/format/index.js';
import { checkFormat } from './check-format.js';

function bank(...lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

const tables: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'go with the key or the entry below them': [
    bank(
      ...[
        'title: T',
        'questions:',
        '# about one',
        '- answer: true',
        '  # about the stem',
        '  question: q',
      ],
      ...[
        '  # about two',
        '',
        '# of two',
        '- question: r',
        '  choices:',
        '   # right',
        '   - text: a',
      ],
      ...['     # why', '     correct: true', '   # wrong', '   - b'],
    ),
    bank(
      ...[
        'title: T',
        '',
        'questions:',
        '  # about one',
        '  # about the stem',
        '  - question: q',
        '    answer: true',
      ],
      ...[
        '    # about two',
        '',
        '  # of two',
        '  - question: r',
        '    choices:',
        '      # right',
        '      - text: a',
      ],
      ...['        # why', '        correct: true', '      # wrong', '      - b'],
    ),
  ],
  'stay at the end of their line': [
    bank(
      'title: T   # a',
      'questions:   # b',
      '- answer: true # c',
      '  question: |   # d',
      '    q # text',
      '  tags: [ a ] # e',
      '  hints: # f',
      '  - a # g',
    ),
    bank(
      'title: T # a',
      '',
      'questions: # b',
      '  - question: | # d',
      '      q # text',
      '    answer: true # c',
      '    tags: [a] # e',
      '    hints: # f',
      '      - a # g',
    ),
  ],
  'stay at the end of the list that they are in': [
    bank(
      'title: T',
      'questions:',
      '  - question: q',
      '    choices:',
      '      - a',
      '      # - b',
      '    explanation: c',
      '    # more',
      '  # - question: r',
      '# cards',
      'flashcards:',
      '  - front: f',
      '    back: b',
      '# the end',
    ),
    bank(
      'title: T',
      '',
      'questions:',
      '  - question: q',
      '    choices:',
      '      - a',
      '      # - b',
      '    explanation: c',
      '    # more',
      '  # - question: r',
      '',
      '# cards',
      'flashcards:',
      '  - front: f',
      '    back: b',
      '# the end',
    ),
  ],
  'between a key and its value, or in brackets, get lines of their own': [
    bank(
      'title: # a',
      '  T',
      'tags: [ # b',
      '  x, # c',
      '  # d',
      '  y # e',
      '  # f',
      '] # g',
      'notes: n',
    ),
    bank(
      '# a',
      'title: T',
      '',
      'tags: # b',
      '  - x # c',
      '  # d',
      '  - y # e',
      '  # f',
      '  # g',
      '',
      'notes: n',
    ),
  ],
  'of the bank stay at its top': [
    bank('# of the bank', '#   also', '', '# of the title', 'title: T', 'id: x', 'notes: n'),
    bank('# of the bank', '#   also', '', 'id: x', '# of the title', 'title: T', 'notes: n'),
  ],
  'of the bank stay there too where they touch the first key': [
    bank('# of the bank', 'title: T', '# of the id', 'id: x', 'notes: n'),
    bank('# of the bank', '# of the id', 'id: x', 'title: T', 'notes: n'),
  ],
  'keep at most one empty line between them': [
    bank('title: T', '', '', '# a', '', '', '# b', 'notes: n'),
    bank('title: T', '', '# a', '', '# b', 'notes: n'),
  ],
  'never become a part of the text before them': [
    bank(
      'title: T',
      'questions:',
      '  - question: "q" #1',
      '    hints: [a, #2',
      '      b]',
      '    answer: "x" # what?',
    ),
    bank(
      'title: T',
      '',
      'questions:',
      '  - question: "q" #1',
      '    answer: "x" # what?',
      '    hints:',
      '      #2',
      '      - a',
      '      - b',
    ),
  ],
};

describe('formatBank: remarks', () => {
  for (const [name, [before, after]] of Object.entries(tables)) {
    it(name, () => {
      assert.equal(formatBank(before).text, after);
      checkFormat(before);
    });
  }
});

const why = '-- why';
const item = (...lines: string[]): string =>
  bank('title: T', '', 'questions:', ...lines.map((line) => `  ${line}`));

/** Each with a problem that is turned off, and one beside it that is not. */
const directives: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'goes with the key whose line it speaks of': [
    item(
      '- id: a',
      `  # quizwright-disable-next-line ${why}`,
      '  explanation: a ![](l.svg)',
      '  hints: ["![](m.svg)"]',
      '  question: q',
      '  answer: true',
    ),
    item(
      '- id: a',
      '  question: q',
      '  answer: true',
      '  hints:',
      '    - |',
      '      ![](m.svg)',
      `  # quizwright-disable-next-line ${why}`,
      '  explanation: a ![](l.svg)',
    ),
  ],
  'goes with the line that it stands on': [
    item(
      '- id: a',
      `  explanation: a ![](l.svg) # quizwright-disable-line ${why}`,
      '  question: q',
      '  answer: true',
    ),
    item(
      '- id: a',
      '  question: q',
      '  answer: true',
      `  explanation: a ![](l.svg) # quizwright-disable-line ${why}`,
    ),
  ],
  'keeps its line as it is': [
    item(
      '- id: a',
      `  # quizwright-disable-next-line ${why}`,
      '  question: "a: ![](l.svg)"',
      '  answer: true',
      '- id: b',
      '  question: q',
      '  choices:',
      `    # quizwright-disable-next-line ${why}`,
      '    - {text: "a, ![](l.svg)", correct: true}',
      '    - b',
    ),
    item(
      '- id: a',
      `  # quizwright-disable-next-line ${why}`,
      '  question: "a: ![](l.svg)"',
      '  answer: true',
      '',
      '- id: b',
      '  question: q',
      '  choices:',
      `    # quizwright-disable-next-line ${why}`,
      '    - {text: "a, ![](l.svg)", correct: true}',
      '    - b',
    )
      .replace('\n\n  - id: b', '\n\n  - id: b')
      .replace(/^ +$/m, ''),
  ],
  'keeps the first key first, where what is wrong with the whole item is told': [
    item(`# quizwright-disable-next-line ${why}`, '- question: q', '  id: a'),
    item(`# quizwright-disable-next-line ${why}`, '- question: q', '  id: a'),
  ],
  'of the line below a list goes with that line': [
    item(
      '- id: a',
      '  question: q',
      '  hints:',
      '    - h',
      `    # quizwright-disable-next-line ${why}`,
      '  explanation: a ![](l.svg)',
      '  kind: open',
    ),
    item(
      '- id: a',
      '  kind: open',
      '  question: q',
      '  hints:',
      '    - h',
      `  # quizwright-disable-next-line ${why}`,
      '  explanation: a ![](l.svg)',
    ),
  ],
  'for all that follows keeps the keys in their order': [
    item(
      '- id: a',
      '  answer: true',
      `  # quizwright-disable missing-alt-text ${why}`,
      '  explanation: a ![](l.svg)',
      '  # quizwright-enable',
      '  question: q ![](m.svg)',
    ),
    item(
      '- id: a',
      '  answer: true',
      `  # quizwright-disable missing-alt-text ${why}`,
      '  explanation: a ![](l.svg)',
      '  # quizwright-enable',
      '  question: q ![](m.svg)',
    ),
  ],
  'for all that follows keeps the keys of the bank in their order': [
    bank(
      'notes: a ![](l.svg)',
      `# quizwright-disable ${why}`,
      'description: a ![](l.svg)',
      'title: T',
    ),
    bank(
      'notes: a ![](l.svg)',
      `# quizwright-disable ${why}`,
      'description: a ![](l.svg)',
      'title: T',
    ),
  ],
  'in brackets leaves them as they are': [
    item('- id: a', '  question:   q', '  answer: [a,', `     b] # quizwright-disable-line ${why}`),
    item('- id: a', '  question:   q', '  answer: [a,', `     b] # quizwright-disable-line ${why}`),
  ],
};

describe('formatBank: a remark to the linter', () => {
  for (const [name, [before, after]] of Object.entries(directives)) {
    it(name, () => {
      assert.equal(formatBank(before).text, after);
      checkFormat(before);
    });
  }
});
