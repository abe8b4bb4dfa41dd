import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.js';
import { goodBank, misspeltBank, otherBank } from '../sample-banks.js';
import { createSandbox } from '../sandbox.js';
import { lintJson } from './lint-json.js';

describe('lint', () => {
  it('says that there is nothing to say', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank, 'x/b.quiz.yml': otherBank });
    assert.deepEqual(await runCommand(folder, ['lint']), {
      code: 0,
      out: 'No problems in 2 banks (2 items).\n',
      err: '',
    });
  });

  it('shows a problem with its line, its fix and a summary', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': misspeltBank });
    const { code, out, err } = await runCommand(folder, ['lint']);
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.match(
      out,
      /^a\.quiz\.yaml\n\n {2}5:5 {2}error {2}.*`questoin`.*Did you mean `question`\? {2}unknown-key\n/,
    );
    assert.ok(
      out.includes(
        [
          '    5 │     questoin: Which scores make a promoter?',
          '      │     ^^^^^^^^',
          '      fix: ',
        ].join('\n'),
      ),
      out,
    );
    assert.ok(out.endsWith('1 problem in 1 bank: 1 error.\n1 can be fixed with --fix.\n'), out);
  });

  it('sorts files by path and finds each once', async () => {
    const { folder } = createSandbox({
      'b.quiz.yaml': goodBank,
      'a/c.quiz.yaml': goodBank,
      'a.quiz.yaml': goodBank,
    });
    const { files } = await lintJson(folder, [
      'b.quiz.yaml',
      '.',
      './a',
      join(folder, 'a.quiz.yaml'),
    ]);
    assert.deepEqual(Object.keys(files), ['a.quiz.yaml', 'a/c.quiz.yaml', 'b.quiz.yaml']);
  });

  it('takes other YAML files whose first key is `quizwright`, and no others', async () => {
    const { folder } = createSandbox({
      'bank.yaml': goodBank,
      'workflow.yml': 'on: push\n',
      'notes.txt': goodBank,
    });
    assert.deepEqual((await lintJson(folder)).files, { 'bank.yaml': [] });
  });

  it('takes any file that is named', async () => {
    const { folder } = createSandbox({ 'bank.txt': misspeltBank, 'other.yaml': 'title: x\n' });
    const { files } = await lintJson(folder, ['bank.txt', 'other.yaml']);
    assert.deepEqual(Object.keys(files), ['bank.txt', 'other.yaml']);
  });

  it('shows paths outside the current folder as they are reached from it', async () => {
    const { folder } = createSandbox({ 'x/a.quiz.yaml': goodBank, 'y/z': '' });
    assert.deepEqual((await lintJson(join(folder, 'y'), ['../x'])).files, {
      '../x/a.quiz.yaml': [],
    });
  });

  it('expands globs by itself', async () => {
    const { folder } = createSandbox({
      'banks/a.quiz.yaml': goodBank,
      'banks/x/b.yaml': goodBank,
      'banks/x/c.txt': '',
      'banks/node_modules/d.yaml': goodBank,
    });
    const paths = async (glob: string): Promise<string[]> =>
      Object.keys((await lintJson(folder, [glob])).files);
    assert.deepEqual(await paths('banks/**/*.yaml'), ['banks/a.quiz.yaml', 'banks/x/b.yaml']);
    assert.deepEqual(await paths('banks/*.yaml'), ['banks/a.quiz.yaml']);
    assert.deepEqual(await paths('**/{b,z}.yaml'), ['banks/x/b.yaml']);
    assert.deepEqual(await paths('banks/**'), ['banks/a.quiz.yaml', 'banks/x/b.yaml']);
  });

  it('takes a name with the signs of a glob for the file it is', async () => {
    const { folder } = createSandbox({ 'a[1].quiz.yaml': goodBank, 'a1.quiz.yaml': goodBank });
    assert.deepEqual((await lintJson(folder, ['a[1].quiz.yaml'])).files, { 'a[1].quiz.yaml': [] });
  });

  const nothing: [name: string, args: string[], err: RegExp][] = [
    [
      'a file that is not there',
      ['gone.quiz.yaml'],
      /^quizwright: There is no file or folder `gone\.quiz\.yaml`\.\n$/,
    ],
    ['a folder without banks', ['empty'], /^quizwright: There is no bank in `empty`\.\n$/],
    [
      'a glob that fits nothing',
      ['banks/*.yaml'],
      /^quizwright: No YAML file fits `banks\/\*\.yaml`\.\n$/,
    ],
    [
      'several of them',
      ['gone', 'a.quiz.yaml', 'empty'],
      /`gone`\.\nThere is no bank in `empty`\.\n$/,
    ],
    ['what is left out', ['drafts'], /There is no bank in `drafts`\. \(One is left out by/],
  ];
  for (const [name, args, err] of nothing) {
    it(`refuses ${name}`, async () => {
      const { folder } = createSandbox({
        'a.quiz.yaml': misspeltBank,
        'empty/readme.md': '',
        'drafts/a.quiz.yaml': goodBank,
        '.quizwright.yaml': 'ignore: [drafts]\n',
      });
      const ran = await runCommand(folder, ['lint', ...args]);
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, err);
    });
  }

  it('has only a word to say about a folder without banks', async () => {
    const { folder } = createSandbox();
    assert.deepEqual(await runCommand(folder, ['lint']), {
      code: 0,
      out: '',
      err: 'No banks here. A bank is a file named `*.quiz.yaml`.\n',
    });
    assert.deepEqual((await lintJson(folder)).summary['files'], 0);
  });

  it('goes on where one file cannot be read, and ends with 2', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank, 'b.quiz.yaml': goodBank });
    // All holes: it takes no room on the disk, and none of it is read.
    truncateSync(join(folder, 'a.quiz.yaml'), 100 * 1024 * 1024);
    const { code, files, err } = await lintJson(folder);
    assert.deepEqual([code, files], [2, { 'b.quiz.yaml': [] }]);
    assert.equal(
      err,
      'quizwright: `a.quiz.yaml` has 100 MB; files over 50 MB are not read. Split it into several banks.\n',
    );
  });
});
