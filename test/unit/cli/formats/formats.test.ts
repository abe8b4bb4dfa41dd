import assert from 'node:assert/strict';

import { github } from '../../../../src/cli/formats/github.js';
import { json } from '../../../../src/cli/formats/json.js';
import { createPositions } from '../../../../src/cli/formats/positions.js';
import { stylish } from '../../../../src/cli/formats/stylish.js';
import { plainTarget, problemAt, sampleReport, sampleResult } from './sample-result.js';

describe('stylish', () => {
  it('shows each problem with its line and what to do', () => {
    assert.equal(
      stylish(sampleResult, plainTarget),
      [
        'my banks/a:b.quiz.yaml',
        '',
        '  1:11  info  100% odd,\\nreally: so  wrong-value',
        '    1 │ title: 😀 Loyalty',
        '      │           ^^^^^^^',
        '',
        '  4:5  error  There is no key `questoin` in a question. Did you mean `question`?  unknown-key',
        '    4 │     questoin: Which, 100%: range?',
        '      │     ^^^^^^^^',
        '      fix: Write `question` (--fix)',
        '',
        '  7:9  warning  Another item has the id `nps`.  duplicate-key',
        '    7 │     id: nps',
        '      │         ^^^',
        '      see 3:9: the first one',
        '',
        '3 problems in 1 of 2 banks: 1 error, 1 warning, 1 info.',
        '1 can be fixed with --fix.',
        '',
      ].join('\n'),
    );
  });

  it('says so where there is nothing to report', () => {
    const reports = [sampleResult.reports[1]!];
    const summary = { files: 1, items: 3, errors: 0, warnings: 0, infos: 0, fixable: 0 };
    assert.equal(
      stylish({ ...sampleResult, reports, summary }, plainTarget),
      'No problems in 1 bank (3 items).\n',
    );
  });

  it('colours nothing but what it adds itself', () => {
    const problems = [problemAt('Loyalty', { message: 'a\u001b]0;title\u0007b', item: 'x' })];
    const reports = [{ ...sampleReport, name: 'a\u001b[31m.yaml', problems }];
    const text = stylish({ ...sampleResult, reports }, { ...plainTarget, colour: true });
    const rest = text.replace(/\u001b\[\d+m/g, '');
    assert.doesNotMatch(rest, /[\u001b\u0007]/);
    assert.match(rest, /a\\x1b\[31m\.yaml/);
    assert.match(rest, /a\\x1b\]0;title\\x07b/);
  });
});

describe('json', () => {
  it('has the shape of the documentation', () => {
    const [first, second, third] = sampleReport.problems.map(({ start }) => start);
    assert.deepEqual(JSON.parse(json(sampleResult, plainTarget)), {
      version: 1,
      files: [
        {
          path: 'my banks/a:b.quiz.yaml',
          problems: [
            {
              rule: 'wrong-value',
              severity: 'info',
              message: '100% odd,\nreally: so',
              line: 1,
              column: first! + 1,
              endLine: 1,
              endColumn: first! + 8,
            },
            {
              rule: 'unknown-key',
              severity: 'error',
              message: 'There is no key `questoin` in a question. Did you mean `question`?',
              line: 4,
              column: 5,
              endLine: 4,
              endColumn: 13,
              item: 'nps',
              fix: {
                safe: true,
                title: 'Write `question`',
                edits: [{ start: second, end: second! + 8, text: 'question' }],
              },
            },
            {
              rule: 'duplicate-key',
              severity: 'warning',
              message: 'Another item has the id `nps`.',
              line: 7,
              column: 9,
              endLine: 7,
              endColumn: 12,
              item: 'questions[1]',
              related: [
                {
                  path: 'my banks/a:b.quiz.yaml',
                  line: 3,
                  column: 9,
                  endLine: 3,
                  endColumn: 12,
                  message: 'the first one',
                },
              ],
            },
          ],
        },
        { path: 'clean.quiz.yaml', problems: [] },
      ],
      summary: { files: 2, items: 5, errors: 1, warnings: 1, infos: 1, fixable: 1 },
    });
    assert.ok(third! > second!);
  });
});

describe('github', () => {
  it('sends no sign of a file’s name that a terminal obeys', () => {
    const reports = [{ ...sampleReport, name: 'a\u001b[2J,b.quiz.yaml' }];
    const text = github({ ...sampleResult, reports }, plainTarget);
    assert.match(text, /^::error file=a\\x1b\[2J%2Cb\.quiz\.yaml,/);
    assert.doesNotMatch(text, /\u001b/);
  });

  it('writes commands, errors first, with what the runner would misread escaped', () => {
    assert.equal(
      github(sampleResult, plainTarget),
      [
        '::error file=my banks/a%3Ab.quiz.yaml,line=4,endLine=4,col=5,endColumn=13,title=unknown-key::There is no key `questoin` in a question. Did you mean `question`? (nps)',
        '::warning file=my banks/a%3Ab.quiz.yaml,line=7,endLine=7,col=9,endColumn=12,title=duplicate-key::Another item has the id `nps`. (questions[1])',
        '::notice file=my banks/a%3Ab.quiz.yaml,line=1,endLine=1,col=11,endColumn=18,title=wrong-value::100%25 odd,\\nreally: so',
        '3 problems in 1 of 2 banks: 1 error, 1 warning, 1 info.',
        '',
      ].join('\n'),
    );
  });

  it('gives no columns where a problem has several lines', () => {
    const problems = [problemAt('questions:\n  - id')];
    const text = github({ ...sampleResult, reports: [{ ...sampleReport, problems }] }, plainTarget);
    assert.match(text, /^::error file=[^,]*,line=2,endLine=3,title=unknown-key::/);
  });

  it('places problems from the repository’s root', () => {
    const target = {
      ...plainTarget,
      cwd: '/work/repo/sub',
      env: { GITHUB_WORKSPACE: '/work/repo' },
    };
    assert.match(github(sampleResult, target), /^::error file=sub\/my banks\/a%3Ab\.quiz\.yaml,/);
  });

  it('has an annotation for what could not be checked, too', () => {
    const text = github({ ...sampleResult, faults: ['`a` is 100%\ntoo large.'] }, plainTarget);
    assert.match(text, /^::error title=Quizwright::`a` is 100%25\\ntoo large\.\n::error file=/);
  });

  it('says how many the platform will not show', () => {
    const problems = Array.from({ length: 14 }, () => problemAt('questoin'));
    const text = github({ ...sampleResult, reports: [{ ...sampleReport, problems }] }, plainTarget);
    assert.match(
      text,
      /\nGitHub shows 10 annotations of a kind for each step; 4 more are in this log\.\n/,
    );
  });
});

describe('createPositions', () => {
  it('counts lines that all end alike', () => {
    const positions = createPositions('a\nbc\n\n😀d');
    const places = [0, 1, 2, 4, 5, 6, 9].map((offset) =>
      Object.values(positions(offset)).join(':'),
    );
    assert.deepEqual(places, ['1:1', '1:2', '2:1', '2:3', '3:1', '4:1', '4:4']);
  });

  it('counts lines as editors do', () => {
    const positions = createPositions('a\r\nb\rc\n😀d');
    const at = (offset: number): string => Object.values(positions(offset)).join(':');
    assert.deepEqual([0, 1, 3, 5, 7, 9, 10].map(at), [
      '1:1',
      '1:2',
      '2:1',
      '3:1',
      '4:1',
      '4:3',
      '4:4',
    ]);
  });
});
