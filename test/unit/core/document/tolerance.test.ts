// One fault costs what it is in, and is told once; everything else is read.
import assert from 'node:assert/strict';
import { readBank } from '../../../../src/core/document/index.js';

const GOOD = '  - question: Is this whole?\n    answer: true\n';

/** What was told, as `rule/message` with the text underlined, and the names of the items. */
function read(text: string): { told: string[]; items: (string | undefined)[] } {
  const bank = readBank(text);
  const told: [number, string][] = [];
  const tell = (
    offset: number,
    source: string,
    { rule, message, start, end }: { rule: string; message: string; start: number; end: number },
  ): void => {
    told.push([start + offset, `${rule}/${message} ${JSON.stringify(source.slice(start, end))}`]);
  };
  for (const finding of [...bank.findings, ...bank.head.findings]) tell(0, text, finding);
  for (const { reading, offset } of bank.items) {
    for (const finding of reading.findings) tell(offset, reading.source, finding);
  }
  return {
    told: told.toSorted((a, b) => a[0] - b[0]).map(([, what]) => what),
    items: bank.items.map(({ reading }) => reading.kind ?? reading.list),
  };
}

describe('reading what is broken', () => {
  const around = (item: string): string => `title: T\nquestions:\n${GOOD}${item}${GOOD}`;

  for (const [name, item, told] of [
    [
      'a bracket never closed',
      '  - question: Q?\n    tags: [a, b\n    answer: true\n',
      ['syntax/unclosed-bracket "["'],
    ],
    [
      'a wrong bracket',
      '  - question: Q?\n    tags: [a, b}\n    answer: true\n',
      ['syntax/wrong-bracket "}"'],
    ],
    [
      'a comma missing',
      '  - question: Q?\n    tags: ["a" "b"]\n    answer: true\n',
      ['text-misread/text-after-quote "\\"a\\" \\"b\\""'],
    ],
    [
      'a quote never closed',
      '  - question: "Q?\n    answer: true\n',
      ['text-misread/unclosed-quote "\\"Q?"'],
    ],
    [
      'a key too far right',
      '  - question: Q?\n     answer: true\n',
      ['syntax/key-indent "answer"'],
    ],
    ['a key too far left', '  - question: Q?\n   answer: true\n', ['syntax/key-indent "answer"']],
    [
      'keys too far right',
      '  - question: Q?\n     answer: true\n     tags: [a]\n',
      ['syntax/key-indent "answer"'],
    ],
    [
      'an entry too far right',
      '  - question: Q?\n    choices:\n      - a\n       - b\n      - {text: c, correct: true}\n',
      ['syntax/entry-indent "-"'],
    ],
    [
      'an entry too far left',
      '  - question: Q?\n    choices:\n      - a\n     - b\n      - {text: c, correct: true}\n',
      ['syntax/entry-indent "-"'],
    ],
    ['an item too far left', ' - question: Q?\n   answer: true\n', ['syntax/entry-indent "-"']],
    [
      'a line that is nothing',
      '  - question: Q?\n    what is this\n    answer: true\n',
      ['syntax/stray-line "what is this"'],
    ],
    [
      'a text that leaves its column',
      '  - question: |\n      a\n     b\n    answer: true\n',
      ['syntax/shallow-line "b"'],
    ],
    [
      'a key without its colon',
      '  - question: Q?\n    choices\n      - a\n      - {text: b, correct: true}\n',
      ['syntax/missing-colon "choices"'],
    ],
    [
      'a key without its blank',
      '  - question: Q?\n    answer:true\n',
      ['syntax/missing-space "answer:"'],
    ],
    ['an item without its blank', '  -question: Q?\n   answer: true\n', ['syntax/tight-dash "-"']],
    [
      'a first key without its blank',
      '  - question:Q?\n    answer: true\n',
      ['syntax/missing-space "question:"'],
    ],
    ['a wide colon', '  - question： Q?\n    answer: true\n', ['syntax/wide-colon "question："']],
    [
      'dashes without blanks',
      '  - question: Q?\n    answer:\n      -a\n      -b\n',
      ['syntax/tight-dash "-"'],
    ],
    [
      'a key under a bare choice',
      '  - question: Q?\n    choices:\n      - a\n      - b\n        correct: true\n',
      ['syntax/text-without-key "b"'],
    ],
    [
      'a key under a bare choice in the column of its list',
      '  - question: Q?\n    choices:\n    - a\n    - b\n      correct: true\n',
      ['syntax/text-without-key "b"'],
    ],
    [
      'a key in the column of its choice’s dash',
      '  - question: Q?\n    choices:\n      - a\n      - text: b\n      correct: true\n',
      ['syntax/key-indent "correct"'],
    ],
    [
      'a text that is not indented',
      '  - question: |\n    Is it: so?\n    answer: true\n',
      ['syntax/shallow-line "Is it: so?"'],
    ],
    [
      'a key twice',
      '  - question: Q?\n    answer: true\n    answer: false\n',
      ['duplicate-key/duplicate "answer"'],
    ],
    [
      'an alias to nothing',
      '  - question: Q?\n    answer: true\n    points: *x\n',
      ['syntax/unknown-alias "*x"'],
    ],
    [
      'too many brackets',
      `  - question: Q?\n    answer: true\n    tags: ${'['.repeat(100_000)}\n`,
      ['too-deep/nesting "["'],
    ],
  ] as const) {
    it(`tells of ${name} once and keeps the other items`, () => {
      const { told: found, items } = read(around(item));
      assert.deepEqual(found, told);
      assert.equal(items.length, 3);
      assert.equal(items[0], 'true-false');
      assert.equal(items[2], 'true-false');
    });
  }

  it('reads both sides of a merge conflict as one', () => {
    const { told, items } = read(
      `title: T\nquestions:\n${GOOD}<<<<<<< mine\n  - question: A?\n    answer: true\n=======\n  - question: B?\n    answer: false\n>>>>>>> theirs\n${GOOD}`,
    );
    assert.deepEqual(told, ['merge-conflict/conflict "<<<<<<< mine"']);
    assert.equal(items.length, 3);
  });

  it('reads an item that a conflict cuts through', () => {
    const { told, items } = read(
      `title: T\nquestions:\n  - question: A?\n<<<<<<< mine\n    answer: true\n||||||| base\n    answer: yes\n=======\n    answer: false\n>>>>>>> theirs\n    tags: [a]\n${GOOD}`,
    );
    assert.deepEqual(told, ['merge-conflict/conflict "<<<<<<< mine"']);
    assert.deepEqual(items, ['true-false', 'true-false']);
  });

  it('tells of tabs once, with the edits that mend them', () => {
    const text =
      'title: T\nquestions:\n\t- question: Q?\n\t  choices:\n\t\t- a\n\t\t- {text: b, correct: true}\n';
    const bank = readBank(text);
    assert.deepEqual(read(text).told, ['tabs-in-yaml/tab "\\t"']);
    assert.equal(bank.findings[0]!.edits!.length, 6);
    assert.deepEqual(read(text).items, ['single-choice']);
  });

  for (const [name, text, told] of [
    [
      'a list’s key without its colon',
      `title: T\nquestions\n${GOOD}`,
      ['syntax/missing-colon "questions"'],
    ],
    [
      'a key at the top without its blank',
      `title:T\nquestions:\n${GOOD}`,
      ['syntax/missing-space "title:"'],
    ],
    [
      'a list’s key without its colon',
      `title: T\nquestions\n${GOOD}`,
      ['syntax/missing-colon "questions"'],
    ],
    [
      'a key at the top without its blank',
      `title:T\nquestions:\n${GOOD}`,
      ['syntax/missing-space "title:"'],
    ],
    ['an empty file', '', ['missing-key/empty-file ""']],
    ['a file of remarks', '# nothing yet\n\n', ['missing-key/empty-file ""']],
    [
      'several documents',
      `title: T\nquestions:\n${GOOD}---\ntitle: U\n`,
      ['several-documents/second "---"'],
    ],
    [
      'a mark with nothing behind it',
      `title: T\nquestions:\n${GOOD}---\n`,
      ['several-documents/trailing "---"'],
    ],
    [
      'an older YAML',
      `%YAML 1.1\n---\ntitle: T\nquestions:\n${GOOD}`,
      ['syntax/directive "%YAML 1.1"'],
    ],
    [
      'a key twice at the top',
      `title: T\ntitle: U\nquestions:\n${GOOD}`,
      ['duplicate-key/duplicate "title"'],
    ],
  ] as const) {
    it(`tells of ${name}`, () => assert.deepEqual(read(text).told, told));
  }

  for (const [name, text] of [
    ['a file that is a list', '- question: Q?\n  answer: true\n'],
    ['a file that is a text', 'Dear all,\nthis is no bank\nbut a letter\n'],
  ] as const) {
    it(`tells of ${name} in one sentence`, () => {
      assert.equal(read(text).told.length, 1);
      assert.match(read(text).told[0]!, /^wrong-type\//);
    });
  }

  for (const text of [
    `\ufefftitle: T\nquestions:\n${GOOD}`,
    `title: T\r\nquestions:\r\n${GOOD.replaceAll('\n', '\r\n')}`,
    `---\ntitle: T\nquestions:\n${GOOD}...\n`,
    `%YAML 1.2\n---\ntitle: T\nquestions:\n${GOOD}`,
    `# remark\n\n--- # here\n\ntitle: T # name\nquestions: # all\n  # first\n${GOOD}# last\n`,
    'title: T\nquestions:\n- question: Is this whole?\n  answer: true\n',
    '{"title": "T", "questions": [{"question": "Is this whole?", "answer": true}]}\n',
    '{\n"title": "T",\n"questions": [\n{"question": "Is this whole?", "answer": true}\n]\n}\n',
    'title: T\nquestions: [\n  {question: Is this whole?, answer: true},\n]\n',
    '"title": T\n\'questions\':\n  - "question": Is this whole?\n    answer: true\n',
    'title: T\nquestions:\n  -\n    question: Is this whole?\n    answer: true\n',
    'title: T\nquestions:\n  - answer: true\n    question: Is\n      this\n      whole?\n',
    'title: T\nquestions:\n    -   question: Is this whole?\n        answer: true\n',
    'title: T\nquestions:\n  - {question: Is this whole?,\n     answer: true}\n',
    'title: T\nquestions:\n  - question: Is this whole?\n    answer: true',
  ]) {
    it(`reads ${JSON.stringify(text).slice(0, 60)} without a word`, () => {
      assert.deepEqual(read(text), { told: [], items: ['true-false'] });
    });
  }

  it('caps what aliases stand for', () => {
    const lines = Array.from({ length: 12 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    );
    const { told } = read(`title: T\ntags: *a11\n${lines.join('\n')}\nquestions:\n${GOOD}`);
    assert.ok(told.some((each) => each.startsWith('too-deep/aliases')) || told.length > 0);
  });
});
