import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DraftBank } from '../../../../src/core/convert/index.js';
import { joinDrafts } from '../../../../src/core/convert/index.js';
import { runCommand } from '../run-command.js';
import { createSandbox } from '../sandbox.js';

const page = 'Loyalty\n\nThe Net Promoter Score runs from −100 to 100.\nIt asks one question.\n';
const from = ['--from', 'study-page'];

describe('import', () => {
  it('writes a bank to standard output, and what is to be looked at to standard error', async () => {
    const { folder } = createSandbox({ 'page.txt': page });
    const { code, out, err } = await runCommand(folder, ['import', 'page.txt', ...from]);
    assert.equal(code, 0);
    assert.match(out, /^quizwright: 1\n/);
    assert.match(out, /\nnotes: \|\n/);
    assert.match(err, /^page\.txt:1:1: warning: .*\n/);
  });

  it('writes what lints without errors', async () => {
    const { folder } = createSandbox({ 'page.txt': page });
    const argv = ['import', 'page.txt', ...from, '-o', 'page.quiz.yaml'];
    assert.equal((await runCommand(folder, argv)).code, 0);
    assert.equal((await runCommand(folder, ['lint', 'page.quiz.yaml'])).code, 0);
  });

  it('shows what it took keys for, keeps that, and takes what was kept', async () => {
    const quiz = JSON.stringify([
      { prompt: 'Two and two?', options: ['four', 'five'], answer: 0, hint: 'Count.' },
    ]);
    const { folder, read } = createSandbox({ 'quiz.json': quiz });
    const save = ['import', 'quiz.json', '--save-mapping', 'keys.yaml', '-o', 'a.quiz.yaml'];
    const saved = await runCommand(folder, save);
    assert.equal(saved.code, 0);
    assert.match(saved.err, /^quiz\.json: its keys were taken for\n {2}items: /);
    assert.match(read('keys.yaml'), /^question: prompt$/m);
    assert.match(read('a.quiz.yaml'), /text: four\n {8}correct: true/);
    writeFileSync(join(folder, 'keys.yaml'), read('keys.yaml').replace('from-0', 'from-1'));
    const again = ['import', 'quiz.json', '--mapping', 'keys.yaml'];
    const mended = await runCommand(folder, again);
    assert.match(mended.out, /status: draft/, 'there is no choice 0 then');
    assert.doesNotMatch(mended.err, /were taken for/);
    writeFileSync(join(folder, 'keys.yaml'), 'qestion: prompt\n');
    const wrong = await runCommand(folder, again);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /`keys\.yaml` is no mapping\. A mapping has no key `qestion`/);
  });

  it('reads standard input', async () => {
    const { folder } = createSandbox();
    const { code, out, err } = await runCommand(folder, ['import', '-', ...from], { stdin: page });
    assert.equal(code, 0);
    assert.match(out, /^quizwright: 1\n/);
    assert.match(err, /^standard input:1:1: warning: /);
  });

  it('overwrites only when told to', async () => {
    const { folder, read } = createSandbox({ 'page.txt': page, 'a.quiz.yaml': 'mine' });
    const argv = ['import', 'page.txt', ...from, '--output', 'a.quiz.yaml'];
    const { code, err } = await runCommand(folder, argv);
    assert.equal(code, 2);
    assert.match(
      err,
      /quizwright: `a\.quiz\.yaml` exists already\.\nWith `--force` it is overwritten\.\n$/,
    );
    assert.equal(read('a.quiz.yaml'), 'mine');
    assert.equal((await runCommand(folder, [...argv, '--force'])).code, 0);
    assert.match(read('a.quiz.yaml'), /^quizwright: 1\n/);
  });

  it('makes one bank of several files, or one each in a folder', async () => {
    const { folder, read } = createSandbox({ 'a.txt': page, 'b.c.md': page.replace('100', '99') });
    const { out } = await runCommand(folder, ['import', 'a.txt', 'b.c.md', ...from]);
    assert.equal(out.split('quizwright: 1').length, 2);
    assert.match(out, /−100 to[^]*−99 to/);
    mkdirSync(join(folder, 'banks'));
    const { code } = await runCommand(folder, [
      'import',
      'a.txt',
      'b.c.md',
      ...from,
      '-o',
      'banks',
    ]);
    assert.equal(code, 0);
    assert.match(read('banks/a.quiz.yaml'), /100\./);
    assert.match(read('banks/b.c.quiz.yaml'), /−99 to/);
  });

  it('reads what programs of Western Windows write, and says that it guessed', async () => {
    const table = 'Question;Réponse\nQuelle ville est la capitale de la Grèce ?;Athènes\n';
    const { folder } = createSandbox({ 'page.csv': Buffer.from(table, 'latin1') });
    const { code, out, err } = await runCommand(folder, ['import', 'page.csv']);
    assert.equal(code, 0);
    assert.match(out, /Grèce \?\n(?:.*\n)? +\w+: Athènes/);
    assert.match(err, /^page\.csv:1:11: .*The file is not in UTF-8\./);
  });

  const refused: [name: string, content: string | Buffer, err: RegExp][] = [
    [
      'nothing',
      '',
      /quizwright: (?:There is nothing in `page\.txt`|The format of `page\.txt`|`page\.txt` is empty\.$)/m,
    ],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0, 0, 0xff]),
      /^quizwright: `page\.txt` is no text in UTF-8: line 1, column 1 /,
    ],
    [
      'another encoding',
      Buffer.from('a\n\xcf\xf0\xe8\xe2\xe5\xf2', 'latin1'),
      /: line 2, column 1 is something else\.\n/,
    ],
    [
      'something unknown',
      '{"a": 1}',
      /^quizwright: The format of `page\.txt` was not recognised\.\n/,
    ],
  ];
  for (const [name, content, err] of refused) {
    it(`refuses ${name}, and writes nothing`, async () => {
      const { folder } = createSandbox({ 'page.txt': content });
      const ran = await runCommand(folder, ['import', 'page.txt']);
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, err);
    });
  }

  it('refuses a file that is not there before it writes any other', async () => {
    const { folder } = createSandbox({ 'page.txt': page });
    const ran = await runCommand(folder, ['import', 'page.txt', 'gone.txt', ...from]);
    assert.deepEqual(ran, { code: 2, out: '', err: 'quizwright: There is no file `gone.txt`.\n' });
  });
});

describe('joinDrafts', () => {
  const bank = (more: Partial<DraftBank>): DraftBank => ({
    title: 'A',
    language: 'en',
    questions: [],
    flashcards: [],
    ...more,
  });

  it('leaves one as it is', () => {
    const only = bank({ notes: 'x', checks: { title: ['?'] } });
    assert.equal(joinDrafts([only]), only);
  });

  it('keeps all items, notes and remarks', () => {
    const first = bank({
      flashcards: [{ front: '1' }],
      notes: 'x\n',
      checks: { title: ['t'], notes: ['n'] },
    });
    const second = bank({
      title: 'B',
      language: 'fr',
      flashcards: [{ front: '2' }],
      questions: [{ question: 'q' }],
      notes: 'y',
      checks: { title: ['lost'], notes: ['m'] },
    });
    assert.deepEqual(joinDrafts([first, second]), {
      title: 'A',
      language: 'en',
      questions: [{ question: 'q' }],
      flashcards: [{ front: '1' }, { front: '2' }],
      notes: 'x\n\ny\n',
      checks: { title: ['t'], notes: ['n', 'm'], language: ['the sources are in en, fr'] },
    });
  });
});
