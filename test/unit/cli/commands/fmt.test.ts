import assert from 'node:assert/strict';
import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.js';
import { goodBank } from '../sample-banks.js';
import { createSandbox } from '../sandbox.js';

/** The same bank, before and after. */
const untidy = goodBank.replace('  - id: range\n', '  - id:  range\n');
const tidy = goodBank.replace('questions:', '\nquestions:');
const broken = `${tidy}\n  - question:   'it's'\n    answer: true\n\n  - answer: true\n    question: Is it?\n`;

describe('fmt', () => {
  it('formats the banks of a folder and lists those that change', async () => {
    const { folder, read } = createSandbox({
      'x/a.quiz.yaml': untidy,
      'b.quiz.yaml': tidy,
      'other.yaml': 'a:   b\n',
    });
    assert.deepEqual(await runCommand(folder, ['fmt']), {
      code: 0,
      out: 'x/a.quiz.yaml\n',
      err: 'Formatted 1 of 2 banks.\n',
    });
    assert.deepEqual([read('x/a.quiz.yaml'), read('other.yaml')], [tidy, 'a:   b\n']);
    assert.deepEqual(await runCommand(folder, ['fmt']), {
      code: 0,
      out: '',
      err: 'Nothing to format in 2 banks.\n',
    });
  });

  it('--check changes nothing, lists what it would, and exits with 1', async () => {
    const { folder, read } = createSandbox({ 'a.quiz.yaml': untidy, 'b.quiz.yaml': tidy });
    assert.deepEqual(await runCommand(folder, ['fmt', '--check']), {
      code: 1,
      out: 'a.quiz.yaml\n',
      err: '1 of 2 banks is not formatted. `quizwright fmt` formats it.\n',
    });
    assert.equal(read('a.quiz.yaml'), untidy);
    assert.deepEqual(await runCommand(folder, ['fmt', '--check', 'b.quiz.yaml']), {
      code: 0,
      out: '',
      err: 'Nothing to format in 1 bank.\n',
    });
  });

  it('keeps line ends, the byte order mark and the mode', async () => {
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { folder, read } = createSandbox({ 'a.quiz.yaml': crlf(untidy) });
    const path = join(folder, 'a.quiz.yaml');
    chmodSync(path, 0o640);
    assert.equal((await runCommand(folder, ['fmt'])).code, 0);
    assert.equal(read('a.quiz.yaml'), crlf(tidy));
    assert.equal(statSync(path).mode & 0o777, 0o640);
  });

  it('does not touch a file that is formatted', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': tidy });
    const before = statSync(join(folder, 'a.quiz.yaml'), { bigint: true });
    await runCommand(folder, ['fmt']);
    const after = statSync(join(folder, 'a.quiz.yaml'), { bigint: true });
    assert.deepEqual([after.mtimeNs, after.ino], [before.mtimeNs, before.ino]);
  });

  it('leaves what cannot be read with certainty, and says so', async () => {
    const { folder, read } = createSandbox({ 'a.quiz.yaml': broken });
    const { code, out, err } = await runCommand(folder, ['fmt']);
    assert.deepEqual([code, out], [0, 'a.quiz.yaml\n']);
    assert.equal(
      err,
      'In `a.quiz.yaml`, what cannot be read with certainty is left as it is: `questions[1]`. `quizwright lint` says why.\nFormatted 1 bank.\n',
    );
    assert.equal(
      read('a.quiz.yaml'),
      broken.replace(
        '- answer: true\n    question: Is it?',
        '- question: Is it?\n    answer: true',
      ),
    );
  });

  it('names only the first of many such parts, and lines where there is no name', async () => {
    const items = "  - question: 'it's'\n    answer: true\n".repeat(7);
    const { folder } = createSandbox({
      'a.quiz.yaml': `title: T\nnothing at all\nquestions:\n${items}`,
    });
    const { err } = await runCommand(folder, ['fmt']);
    assert.match(err, /: line 2, `questions\[0\]`, .*`questions\[3\]`, 3 more\. /);
  });

  it('leaves a file that is no bank or no text, and exits with 2', async () => {
    const { folder, read } = createSandbox({
      'ci.yaml': 'on:   push\n',
      'latin.quiz.yaml': Buffer.from('title: caf\xe9\n', 'latin1'),
      'good.quiz.yaml': untidy,
    });
    const names = ['ci.yaml', 'latin.quiz.yaml', 'good.quiz.yaml'];
    const { code, out, err } = await runCommand(folder, ['fmt', ...names]);
    assert.deepEqual([code, out], [2, 'good.quiz.yaml\n']);
    assert.match(err, /`ci\.yaml` is left as it is: no bank can be read in it\./);
    assert.match(err, /`latin\.quiz\.yaml` is no text in UTF-8, so it is left as it is\./);
    assert.equal(read('ci.yaml'), 'on:   push\n');
  });

  it('heeds what the configuration leaves out', async () => {
    const { folder, read } = createSandbox({
      '.quizwright.yaml': 'ignore: ["old/**"]\n',
      'old/a.quiz.yaml': untidy,
      'b.quiz.yaml': untidy,
    });
    assert.equal((await runCommand(folder, ['fmt'])).out, 'b.quiz.yaml\n');
    assert.equal(read('old/a.quiz.yaml'), untidy);
    assert.equal((await runCommand(folder, ['fmt', '--no-config'])).out, 'old/a.quiz.yaml\n');
  });

  it('has a word for a folder without banks, and 2 for what is not there', async () => {
    const { folder } = createSandbox();
    assert.deepEqual(await runCommand(folder, ['fmt']), {
      code: 0,
      out: '',
      err: 'No banks here. A bank is a file named `*.quiz.yaml`.\n',
    });
    assert.equal((await runCommand(folder, ['fmt', 'gone.quiz.yaml'])).code, 2);
  });
});

describe('fmt --stdin', () => {
  it('sends the formatted text to standard output', async () => {
    const { folder } = createSandbox();
    const argv = ['fmt', '--stdin', '--stdin-filename', 'a.quiz.yaml'];
    assert.deepEqual(await runCommand(folder, argv, { stdin: untidy }), {
      code: 0,
      out: tidy,
      err: '',
    });
    const { out, err } = await runCommand(folder, argv, { stdin: broken });
    assert.match(out, /'it's'/);
    assert.match(err, /^In `a\.quiz\.yaml`, /);
  });

  it('with --check, names what would change', async () => {
    const { folder } = createSandbox();
    const argv = ['fmt', '--stdin', '--check'];
    assert.deepEqual(await runCommand(folder, argv, { stdin: untidy }), {
      code: 1,
      out: 'stdin\n',
      err: '',
    });
    assert.equal((await runCommand(folder, argv, { stdin: tidy })).code, 0);
  });

  it('sends nothing for what is no bank', async () => {
    const { folder } = createSandbox();
    for (const stdin of ['', 'a: b\n', Buffer.from('t: \xe9', 'latin1')]) {
      const { code, out, err } = await runCommand(folder, ['fmt', '--stdin'], { stdin });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^quizwright: `stdin` is /);
    }
  });
});

describe('the options of fmt', () => {
  const mistakes: readonly (readonly string[])[] = [
    ['-'],
    ['--stdin', 'a.quiz.yaml'],
    ['--stdin-filename', 'a.quiz.yaml'],
    ['--config', 'x.yaml', '--no-config'],
    ['--chek'],
  ];
  for (const argv of mistakes) {
    it(`make no sense as \`${argv.join(' ')}\``, async () => {
      const { folder } = createSandbox({ 'a.quiz.yaml': untidy });
      const { code, err } = await runCommand(folder, ['fmt', ...argv]);
      assert.equal(code, 2);
      assert.match(err, /^quizwright: .+\n/);
    });
  }
});
