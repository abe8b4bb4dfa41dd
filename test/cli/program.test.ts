import assert from 'node:assert/strict';
import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

import { draftBank, goodBank, misspeltBank } from '../unit/cli/sample-banks.js';
import { createSandbox } from '../unit/cli/sandbox.js';
import { isQuick, wallClock } from '../time-taken.js';
import { type Ran, runAndLeave, runProgram } from './run-program.js';

describe('the program', () => {
  it('ends with 0, 1 or 2', () => {
    const { folder } = createSandbox({ 'good.quiz.yaml': goodBank, 'bad.quiz.yaml': misspeltBank });
    assert.equal(runProgram(folder, ['lint', 'good.quiz.yaml']).code, 0);
    assert.equal(runProgram(folder, ['lint', 'bad.quiz.yaml']).code, 1);
    assert.equal(runProgram(folder, ['lint', 'gone.quiz.yaml']).code, 2);
    assert.equal(runProgram(folder, ['--version']).code, 0);
    assert.equal(runProgram(folder, []).code, 2);
  });

  it('keeps what is for programs apart from what is for people', () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': misspeltBank });
    const { out, err } = runProgram(folder, ['lint', '-f', 'json', '--max-warnings', '0']);
    assert.equal(err, '');
    assert.equal((JSON.parse(out) as { version: number }).version, 1);
  });

  it('reads standard input', () => {
    const { folder } = createSandbox();
    const { code, out } = runProgram(folder, ['lint', '--stdin'], { input: draftBank });
    assert.equal(code, 0);
    assert.match(out, /incomplete-draft/);
    const fixed = runProgram(folder, ['lint', '--stdin', '--fix'], { input: misspeltBank });
    assert.deepEqual([fixed.code, fixed.out], [0, goodBank]);
  });

  it('sends colours only where they are wanted', () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': misspeltBank });
    const lint = (env: Record<string, string>): string => runProgram(folder, ['lint'], { env }).out;
    assert.doesNotMatch(lint({}), /\u001b/);
    assert.match(lint({ FORCE_COLOR: '1' }), /\u001b\[31merror\u001b\[39m/);
    assert.doesNotMatch(lint({ NO_COLOR: '1' }), /\u001b/);
  });

  it('works with blanks, accents and quotes in names, and with CRLF', () => {
    const name = 'mes banques d’été/l\'NPS "à" 100 %.quiz.yaml';
    const { folder, read } = createSandbox({ [name]: misspeltBank.replaceAll('\n', '\r\n') });
    assert.equal(runProgram(folder, ['lint', '--fix', name]).code, 0);
    assert.equal(read(name), goodBank.replaceAll('\n', '\r\n'));
    assert.deepEqual(readdirSync(join(folder, 'mes banques d’été')), [name.split('/')[1]]);
  });

  it('writes all of a long output to a pipe', () => {
    const item = '  - question: a\n    answr: b\n';
    const { folder } = createSandbox({
      'a.quiz.yaml': `title: x\nquestions:\n${item.repeat(1500)}`,
    });
    const { code, out } = runProgram(folder, ['lint', '-f', 'json']);
    assert.equal(code, 1);
    assert.ok(out.length > 500_000);
    assert.equal((JSON.parse(out) as { summary: { errors: number } }).summary.errors > 1000, true);
  });

  it('leaves quietly when nobody listens any more', async () => {
    const item = '  - question: a\n    answr: b\n';
    const { folder } = createSandbox({
      'a.quiz.yaml': `title: x\nquestions:\n${item.repeat(1500)}`,
    });
    const { out, err } = await runAndLeave(folder, ['lint', '-f', 'json']);
    assert.match(out, /^\{/);
    assert.equal(err, '');
  });

  it('says the same in one thread and in several', function () {
    this.timeout(120_000);
    const item =
      '  - question: Why is that so?\n    answer: because\n    explanation: It was always so.\n';
    const bank = `title: x\nquestions:\n${item.repeat(3300)}`;
    const names = Array.from({ length: 8 }, (_, index) => `banks/${index}.quiz.yaml`);
    const files = names.map((name, index) => [
      name,
      index % 3 === 0 ? bank.replace('answer', 'answr') : bank,
    ]);
    const { folder } = createSandbox(Object.fromEntries(files) as Record<string, string>);
    const one = runProgram(folder, ['lint', '-f', 'json', '--jobs', '1']);
    const several = runProgram(folder, ['lint', '-f', 'json', '--jobs', '3']);
    assert.equal(one.code, 1);
    assert.deepEqual(several, one);
  });

  it('has no secret door for its workers', () => {
    const { folder } = createSandbox();
    assert.equal(runProgram(folder, ['--worker']).code, 2);
  });
});

describe('bad input', () => {
  const nested = (open: string): string =>
    `title: x\nquestions:\n  - question: ${open.repeat(100_000)}\n`;
  const letters = 'abcdefghijkl'.split('');
  const bomb = letters.map((letter, index) => {
    const value = index === 0 ? 'x' : `*${letters[index - 1]}`;
    return `${letter}: &${letter} [${Array.from({ length: 9 }, () => value).join(', ')}]`;
  });
  const content: [name: string, text: string | Uint8Array, rules: RegExp][] = [
    ['100,000 brackets', nested('['), /too-deep|text-misread/],
    ['100,000 braces', nested('{a: '), /too-deep|text-misread/],
    ['100,000 dashes', `title: x\nquestions:\n${'- '.repeat(100_000)}\n`, /too-deep/],
    ['an alias bomb', `title: x\n${bomb.join('\n')}\nquestions: *l\n`, /./],
    ['a binary file', Uint8Array.from({ length: 5000 }, (_, index) => index * 7), /bad-encoding/],
    [
      'another encoding',
      Buffer.from('title: d\xe9j\xe0 vu\n', 'latin1'),
      /1:9 {2}error .*bad-encoding/,
    ],
    ['UTF-16', Buffer.from('\uFEFFtitle: x\n', 'utf16le'), /1:1 {2}error .*UTF-16.*bad-encoding/],
    ['an empty file', '', /./],
    ['a list', '- a\n- b\n', /./],
    ['a line of three megabytes', `title: ${'x'.repeat(3_000_000)}\nquestions: 3\n`, /./],
    [
      'a merge conflict',
      `<<<<<<< ours\n${goodBank}=======\n${goodBank}>>>>>>> theirs\n`,
      /merge-conflict/,
    ],
  ];
  for (const [name, text, rules] of content) {
    it(`gets a problem where it is ${name}, within two seconds`, () => {
      const { folder } = createSandbox({ 'a.quiz.yaml': text });
      let ran: Ran | undefined;
      const run = (): void => {
        ran = runProgram(folder, ['lint']);
      };
      // Another process: only the clock tells how long it takes, and what stops it is counted too.
      isQuick(run, 2000, { attempts: 8, clock: wallClock });
      const { code, out, err } = ran!;
      assert.deepEqual([code, err], [1, '']);
      assert.match(out, rules);
      assert.ok(out.length < 20_000, `${out.length} characters`);
      assert.deepEqual(readdirSync(folder), ['.git', 'a.quiz.yaml']);
    });
  }

  it('gets a sentence where it is a file of 100 MB', () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': '' });
    truncateSync(join(folder, 'a.quiz.yaml'), 100 * 1024 * 1024);
    const sentence =
      'quizwright: `a.quiz.yaml` has 100 MB; files over 50 MB are not read. Split it into several banks.\n';
    for (const argv of [['lint'], ['lint', 'a.quiz.yaml'], ['lint', '--fix']]) {
      assert.deepEqual(runProgram(folder, argv), { code: 2, out: '', err: sentence });
    }
  });

  it('gets a sentence where it is too much on standard input', () => {
    const { folder } = createSandbox();
    const { code, out, err } = runProgram(folder, ['lint', '--stdin'], {
      input: Buffer.alloc(53 << 20, 'a\n'),
    });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^quizwright: `stdin` has \S+ MB; files over 50 MB are not read\.\n/);
  });

  it('never sends its escape sequences on', () => {
    const stem = 'a\u001b[31mred\u001b]0;title\u0007 \u009b2J \u202e b';
    const { folder } = createSandbox({
      'a.quiz.yaml': `title: ${stem}\nquestions:\n  - question: ${stem}\n    answr: ${stem}\n`,
    });
    for (const argv of [
      ['lint'],
      ['lint', '-f', 'json'],
      ['lint', '-f', 'github'],
      ['lint', '-f', 'sarif'],
    ]) {
      const { code, out, err } = runProgram(folder, argv);
      assert.equal(code, 1);
      assert.doesNotMatch(
        out + err,
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
        argv.join(' '),
      );
    }
  });

  it('gets no stack', () => {
    const { folder } = createSandbox({ '.quizwright.yaml': 'rules: 3\n', 'a.quiz.yaml': goodBank });
    const { code, out, err } = runProgram(folder, ['lint']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^quizwright: \.quizwright\.yaml:1:8: .*\n$/);
  });
});
