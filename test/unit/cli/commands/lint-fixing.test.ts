import assert from 'node:assert/strict';

import { runCommand } from '../run-command.js';
import { draftBank, goodBank, misspeltBank, otherBank } from '../sample-banks.js';
import { createSandbox } from '../sandbox.js';
import type { Json } from './lint-json.js';

describe('lint: fixing', () => {
  it('mends what is safe', async () => {
    const { folder, read } = createSandbox({
      'a.quiz.yaml': misspeltBank,
      'b.quiz.yaml': otherBank,
    });
    const { code, out } = await runCommand(folder, ['lint', '--fix']);
    assert.deepEqual([code, out], [0, 'No problems in 2 banks (2 items).\n1 fixed.\n']);
    assert.equal(read('a.quiz.yaml'), goodBank);
  });

  it('keeps line ends and the byte order mark', async () => {
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { folder, read } = createSandbox({ 'a.quiz.yaml': crlf(misspeltBank) });
    assert.equal((await runCommand(folder, ['lint', '--fix'])).code, 0);
    assert.equal(read('a.quiz.yaml'), crlf(goodBank));
  });

  it('shows what it would do, as a diff', async () => {
    const { folder, read } = createSandbox({ 'x y/a.quiz.yaml': misspeltBank });
    const { code, out, err } = await runCommand(folder, ['lint', '--fix-dry-run']);
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        '--- a/x y/a.quiz.yaml',
        '+++ b/x y/a.quiz.yaml',
        '@@ -2,7 +2,7 @@',
        ' title: Loyalty',
        ' questions:',
        '   - id: range',
        '-    questoin: Which scores make a promoter?',
        '+    question: Which scores make a promoter?',
        '     choices:',
        '       - 0 to 6',
        '       - text: 9 to 10',
        '',
      ].join('\n'),
    );
    assert.equal(err, 'No problems in 1 bank (1 item).\n1 would be fixed.\n');
    assert.equal(read('x y/a.quiz.yaml'), misspeltBank);
  });

  it('shows no control signs on a terminal', async () => {
    const text = misspeltBank.replace('Loyalty', 'Lo\u001b[31myalty');
    const { folder } = createSandbox({ 'a.quiz.yaml': text });
    const { out, err } = await runCommand(folder, ['lint', '--fix-dry-run'], { terminal: true });
    assert.doesNotMatch(out + err, /\u001b/);
  });
});

describe('lint --stdin', () => {
  it('checks a text under the name it is given', async () => {
    const { folder } = createSandbox({
      'x/.quizwright.yaml': 'rules: { incomplete-draft: error }\n',
      'x/map.png': '',
    });
    const argv = ['lint', '--stdin', '--stdin-filename', 'x/new.quiz.yaml', '-f', 'json'];
    const { code, out } = await runCommand(folder, argv, { stdin: draftBank });
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as Json).files[0]!.path, 'x/new.quiz.yaml');
  });

  it('needs no name', async () => {
    const { folder } = createSandbox();
    const { code, out } = await runCommand(folder, ['lint', '--stdin'], { stdin: misspeltBank });
    assert.equal(code, 1);
    assert.match(out, /^stdin\n/);
  });

  it('sends the fixed text to standard output and the report to standard error', async () => {
    const { folder } = createSandbox();
    const ran = await runCommand(folder, ['lint', '--stdin', '--fix'], { stdin: misspeltBank });
    assert.deepEqual(ran, {
      code: 0,
      out: goodBank,
      err: 'No problems in 1 bank (1 item).\n1 fixed.\n',
    });
  });

  it('never sends half a text', async () => {
    const { folder } = createSandbox();
    const ran = await runCommand(folder, ['lint', '--stdin', '--fix'], {
      stdin: Buffer.from('t: \xe9', 'latin1'),
    });
    assert.deepEqual([ran.code, ran.out], [2, '']);
  });
});
