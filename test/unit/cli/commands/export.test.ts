import assert from 'node:assert/strict';

import { runCommand } from '../run-command.js';
import { createSandbox } from '../sandbox.js';

const bank = `title: Sums
questions:
  - id: two
    question: Two and two?
    choices:
      - three
      - {text: four, correct: true}
    hints:
      - Count.
`;
const plain = bank.replace(/ {4}hints:\n.*\n/, '');

describe('export', () => {
  it('writes to standard output, and tells where something is lost', async () => {
    const { folder } = createSandbox({ 'sums.quiz.yaml': bank });
    const ran = await runCommand(folder, ['export', 'sums.quiz.yaml', '--to', 'gift']);
    assert.equal(ran.code, 0);
    assert.match(ran.out, /^Two and two\?\{$/m);
    assert.equal(ran.err, 'sums.quiz.yaml:8:5: two: GIFT has no place for hints.\n');
  });

  it('only lists with --check, and writes nothing with --no-loss', async () => {
    const { folder, read } = createSandbox({ 'a.quiz.yaml': bank, 'b.quiz.yaml': plain });
    const to = ['--to', 'gift', '-o', 'out.gift'];
    for (const option of ['--check', '--no-loss']) {
      assert.equal((await runCommand(folder, ['export', 'a.quiz.yaml', ...to, option])).code, 1);
      assert.throws(() => read('out.gift'));
    }
    assert.equal((await runCommand(folder, ['export', 'b.quiz.yaml', ...to, '--check'])).code, 0);
    assert.throws(() => read('out.gift'));
    assert.equal((await runCommand(folder, ['export', 'b.quiz.yaml', ...to, '--no-loss'])).code, 0);
    assert.match(read('out.gift'), /Two and two/);
  });

  it('makes one file of several banks, or one each in a folder', async () => {
    const { folder, read } = createSandbox({
      'a.quiz.yaml': plain,
      'b.quiz.yaml': plain.replaceAll('Two', 'Three'),
      'out/keep': '',
    });
    const both = ['export', 'a.quiz.yaml', 'b.quiz.yaml', '--to', 'aiken'];
    const { out } = await runCommand(folder, both);
    assert.match(out, /Two and two\?[^]*Three and two\?/);
    assert.equal((await runCommand(folder, [...both, '-o', 'out'])).code, 0);
    assert.match(read('out/a.aiken.txt'), /^Two/);
    assert.match(read('out/b.aiken.txt'), /^Three/);
    assert.equal((await runCommand(folder, [...both, '-o', 'out'])).code, 2, 'never overwrites');
    assert.equal((await runCommand(folder, [...both, '-o', 'out', '--force'])).code, 0);
  });

  it('keeps the folders of banks where two have the same name', async () => {
    const { folder, read } = createSandbox({
      'banks/a/unit.quiz.yaml': plain,
      'banks/b/Unit.quiz.yaml': plain.replaceAll('Two', 'Three'),
      'banks/b/c/other.yaml': plain.replace('title', 'quizwright: 1\ntitle'),
      'out/keep': '',
    });
    const argv = ['export', 'banks', 'banks/b/c/other.yaml', '--to', 'ssml', '-o', 'out'];
    const ran = await runCommand(folder, argv);
    assert.deepEqual(ran, { code: 0, out: '', err: '' });
    assert.match(read('out/a/unit.ssml'), /Two and two/);
    assert.match(read('out/b/Unit.ssml'), /Three and two/);
    assert.match(read('out/b/c/other.ssml'), /Two and two/);
    assert.equal((await runCommand(folder, argv)).code, 2);
    assert.equal((await runCommand(folder, [...argv, '--force'])).code, 0);
    assert.match(read('out/a/unit.ssml'), /Two and two/);
  });

  it('writes nothing where two banks would be one file, or one is there already', async () => {
    const { folder, read } = createSandbox({
      'a/unit.quiz.yaml': plain,
      'a/unit.yaml': plain,
      'b/more.quiz.yaml': plain,
      'out/unit.gift': 'mine',
    });
    const to = ['--to', 'gift', '-o', 'out'];
    for (const force of [[], ['--force']]) {
      const argv = ['export', 'b', 'a/unit.quiz.yaml', 'a/unit.yaml', ...to, ...force];
      const { code, err } = await runCommand(folder, argv);
      assert.equal(code, 2);
      assert.match(
        err,
        /`a\/unit.quiz.yaml` and `a\/unit.yaml` would both be written as `out.a.unit.gift`/,
      );
    }
    const { code, err } = await runCommand(folder, ['export', 'b', 'a/unit.quiz.yaml', ...to]);
    assert.equal(code, 2);
    assert.match(err, /`out.unit.gift` exists already. Nothing was written.\n.*--force/);
    assert.equal(read('out/unit.gift'), 'mine');
    assert.throws(() => read('out/more.gift'));
  });

  it('leaves drafts out, and says so', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': `${plain}    status: draft\n` });
    const argv = ['export', 'a.quiz.yaml', '--to', 'gift'];
    const without = await runCommand(folder, argv);
    assert.doesNotMatch(without.out, /Two and two/);
    assert.match(without.err, /One draft is left out/);
    const taken = await runCommand(folder, [...argv, '--drafts']);
    assert.match(taken.out, /Two and two/);
    assert.doesNotMatch(taken.err, /left out/);
  });

  it('writes no empty file', async () => {
    const { folder, read } = createSandbox({
      'cards.quiz.yaml': 'title: t\nflashcards:\n  - {front: a, back: b}\n',
    });
    const argv = ['export', 'cards.quiz.yaml', '--to', 'gift', '-o', 'out.gift'];
    const { code, err } = await runCommand(folder, argv);
    assert.equal(code, 2);
    assert.match(err, /There is nothing here that GIFT could hold\./);
    assert.throws(() => read('out.gift'));
  });

  it('says what it needs', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': plain });
    for (const [argv, said] of [
      [['a.quiz.yaml'], /Say what to write with `--to`: gift, /],
      [['a.quiz.yaml', '--to', 'gifft'], /Did you mean `gift`\?/],
      [['--to', 'gift'], /What is to be exported\?/],
      [['gone.quiz.yaml', '--to', 'gift'], /gone\.quiz\.yaml/],
    ] as const) {
      const { code, err, out } = await runCommand(folder, ['export', ...argv]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, said);
    }
  });

  describe('to paper', () => {
    const files = {
      'sums.quiz.yaml': `${bank.replace('Two and two?', 'Two and two? ![A](a.png) ![B](b.png)')}flashcards:\n  - {front: F, back: "![S](s.mp3)"}\nnotes: N\n`,
      'a.png': new Uint8Array([137, 80, 78, 71]),
      's.mp3': 'sound',
    };

    it('writes all sheets with their images, and tells what paper cannot do', async () => {
      const { folder } = createSandbox(files);
      const { code, out, err } = await runCommand(folder, [
        ...['export', 'sums.quiz.yaml', '--to', 'html'],
      ]);
      assert.equal(code, 0);
      assert.match(out, /^<!doctype html>[^]*class="sheet[^]*class="sheet is-key[^]*class="cards/);
      assert.equal(out.split('src="data:image/png;base64,iVBORw=="').length, 2);
      assert.deepEqual(err.trim().split('\n'), [
        'sums.quiz.yaml:4:5: two: There is no file “b.png” in the bank’s folder: its description stands instead.',
        'sums.quiz.yaml:8:5: two: HTML has no place for hints.',
        'sums.quiz.yaml:11:16: flashcards[0]: On paper nothing plays: instead of “s.mp3” stands what describes it.',
        'sums.quiz.yaml:12:1: HTML has no place for notes.',
      ]);
    });

    it('writes the sheet that is asked for, and tells of that alone', async () => {
      const { folder } = createSandbox(files);
      const argv = ['export', 'sums.quiz.yaml', '--to', 'html', '--sheet'];
      const cards = await runCommand(folder, [...argv, 'flashcards']);
      assert.doesNotMatch(cards.out, /Two and two/);
      assert.doesNotMatch(cards.err, /hints|notes/);
      assert.match(cards.err, /s\.mp3/);
      const questions = await runCommand(folder, [...argv, 'questions', '--versions', '2']);
      assert.match(questions.out, /Version A[^]*Version B/);
      assert.match(questions.err, /hints/);
      assert.doesNotMatch(questions.err, /s\.mp3|notes/);
      const again = await runCommand(folder, [...argv, 'questions', '--versions', '2']);
      assert.equal(again.out, questions.out);
      const seeded = await runCommand(folder, [...argv, 'questions', '--seed', 'x']);
      assert.match(seeded.out, /Version A<\/bdi> <span><bdi>seed x/);
    });

    it('says what it needs', async () => {
      const { folder } = createSandbox({ 'a.quiz.yaml': plain });
      for (const [argv, said] of [
        [['--to', 'html', '--sheet', 'cards'], /There is no sheet `cards`/],
        [['--to', 'html', '--versions', '0'], /say 1 to 26/],
        [['--to', 'html', '--versions', '2.5'], /say 1 to 26/],
        [['--to', 'html', '--seed', ' '], /`--seed` needs/],
        [['--to', 'gift', '--versions', '2'], /goes with `--to html`/],
        [['--to', 'html', '--sheet', 'flashcards'], /nothing here that HTML could hold/],
      ] as const) {
        const { code, err } = await runCommand(folder, ['export', 'a.quiz.yaml', ...argv]);
        assert.equal(code, 2);
        assert.match(err, said);
      }
    });
  });

  it('writes JSON that is imported as the same bank', async () => {
    const text = `quizwright: 1\n${bank.replace('title: Sums\n', 'title: Sums\nlanguage: en\n\n')}`;
    const { folder, read } = createSandbox({ 'a.quiz.yaml': text });
    const argv = ['export', 'a.quiz.yaml', '--to', 'json', '-o', 'a.json', '--no-loss'];
    const ran = await runCommand(folder, argv);
    assert.deepEqual(ran, { code: 0, out: '', err: '' });
    assert.equal((JSON.parse(read('a.json')) as { title: string }).title, 'Sums');
    const back = await runCommand(folder, ['import', 'a.json', '-o', 'b.quiz.yaml']);
    assert.deepEqual(back, { code: 0, out: '', err: '' });
    const again = await runCommand(folder, ['export', 'b.quiz.yaml', '--to', 'json']);
    assert.equal(again.out, read('a.json'));
  });

  it('tells of files that are not there before it writes, where files go along', async () => {
    const { folder, read } = createSandbox({
      'a.quiz.yaml': plain.replace('Two and two?', 'Two ![x](gone.png) and two?'),
    });
    for (const to of ['moodle-xml', 'qti21', 'qti30', 'anki-apkg']) {
      const argv = ['export', 'a.quiz.yaml', '--to', to, '-o', 'out', '--no-loss'];
      const { code, err } = await runCommand(folder, argv);
      assert.equal(code, 1, to);
      assert.match(err, /^a\.quiz\.yaml:4:5: two: There is no file “gone\.png” in/m, to);
      assert.throws(() => read('out'));
    }
    const { err } = await runCommand(folder, ['export', 'a.quiz.yaml', '--to', 'gift']);
    assert.doesNotMatch(err, /There is no file/);
  });
});
