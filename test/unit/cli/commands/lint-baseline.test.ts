// `lint --baseline`: what is known is not told, what is new is, and what is gone is said.
import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { createRepository, flawedBank } from '../git/repository.js';

const name = 'baseline.json';
const baseline = ['--baseline', name];
const off = ['--rule', 'duplicate-question=off', '--rule', 'near-duplicate-question=off'];
const two = flawedBank('Which river is the longest?', 'Which mountain is the highest?');

describe('lint --baseline', () => {
  it('tells nothing but what is new', async () => {
    const repository = createRepository({ 'a.quiz.yaml': two, 'old/b.quiz.yaml': two });
    const made = await repository.run('lint', ...off, ...baseline, '--update-baseline');
    assert.deepEqual(made, {
      code: 0,
      out: '',
      err: 'quizwright: `baseline.json` knows 4 problems in 2 banks now.\n',
    });
    const clean = await repository.run('lint', ...off, ...baseline, '--max-warnings', '0');
    assert.deepEqual([clean.code, clean.err], [0, '']);
    assert.match(clean.out, /No problems in 2 banks \(4 items\)\./);
    repository.write(
      'a.quiz.yaml',
      `# above\n${two}  - question: What is new?\n    answer: This\n    points: lots\n`,
    );
    const { problems, code } = await repository.lint(...off, ...baseline);
    assert.deepEqual(problems, ['a.quiz.yaml:12 wrong-type']);
    assert.equal(code, 1);
  });

  it('says what is gone, which counts as a warning', async () => {
    const repository = createRepository({ 'a.quiz.yaml': two });
    await repository.run('lint', ...baseline, '--update-baseline');
    repository.write('a.quiz.yaml', two.replace('points: many', 'points: 2'));
    const gone = await repository.run('lint', ...baseline);
    assert.equal(gone.code, 0);
    assert.equal(
      gone.err,
      'quizwright: 1 problem that `baseline.json` knows is gone. `--update-baseline` takes it out.\n',
    );
    assert.equal((await repository.run('lint', ...baseline, '--max-warnings', '0')).code, 1);
    await repository.run('lint', ...baseline, '--update-baseline');
    assert.equal((await repository.run('lint', ...baseline, '--max-warnings', '0')).err, '');
    rmSync(join(repository.folder, 'a.quiz.yaml'));
    repository.write(
      'b.quiz.yaml',
      'title: T\nquestions:\n  - id: b\n    question: Is it?\n    answer: It\n',
    );
    assert.match(
      (await repository.run('lint', ...baseline)).err,
      /1 problem that `baseline\.json` knows is gone/,
    );
  });

  it('is the same whoever writes it, from wherever, and is seen from its own folder', async () => {
    const repository = createRepository({ 'sub/a.quiz.yaml': two, 'b.quiz.yaml': two });
    await repository.run('lint', ...baseline, '--update-baseline');
    const path = join(repository.folder, name);
    repository.git('add', '--all');
    await repository.from('sub').run('lint', '..', '--baseline', path, '--update-baseline');
    assert.equal(repository.git('diff', '--name-only'), '');
    const below = await repository.from('sub').lint('..', '--baseline', path);
    assert.deepEqual([below.problems, below.err], [[], '']);
  });

  it('knows a bank again that was renamed, and keeps those that were not looked at', async () => {
    const repository = createRepository({ 'a.quiz.yaml': two, 'b.quiz.yaml': two });
    await repository.run('lint', ...off, ...baseline, '--update-baseline');
    renameSync(join(repository.folder, 'a.quiz.yaml'), join(repository.folder, 'c.quiz.yaml'));
    const moved = await repository.lint(...off, ...baseline);
    assert.deepEqual([moved.problems, moved.err], [[], '']);
    await repository.run('lint', 'c.quiz.yaml', ...off, ...baseline, '--update-baseline');
    const after = await repository.lint(...off, ...baseline);
    assert.deepEqual([after.problems, after.err], [[], '']);
  });

  it('works with what changed, also for questions that two banks have', async () => {
    const asks = (more: string): string =>
      `title: T\nquestions:\n  - id: q\n    question: Which river flows through Paris?\n    answer: The Seine\n    explanation: Look at a map.\n${more}`;
    const repository = createRepository({
      'a.quiz.yaml': asks(''),
      'b.quiz.yaml': asks(''),
      'c.quiz.yaml': two,
    });
    await repository.run('lint', ...baseline, '--update-baseline');
    for (const bank of ['a.quiz.yaml', 'b.quiz.yaml']) {
      repository.write(bank, asks('    tags: [rivers]\n'));
      const { problems, err, files } = await repository.lint('--changed', ...baseline);
      assert.deepEqual([files, problems, err], [[bank], [], '']);
      repository.git('checkout', '--quiet', '.');
    }
    repository.write('d.quiz.yaml', asks('').replace('id: q', 'id: d'));
    const { problems } = await repository.lint('--changed', ...baseline);
    assert.deepEqual(problems, ['d.quiz.yaml:4 duplicate-question']);
    assert.deepEqual((await repository.lint(...baseline)).problems, problems);
  });

  it('says why a baseline cannot be used', async () => {
    const repository = createRepository({ 'a.quiz.yaml': two });
    const says = async (...args: readonly string[]): Promise<string> => {
      const { code, err, out } = await repository.run('lint', ...args);
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    assert.match(
      await says(...baseline),
      /There is no baseline `baseline\.json`\.\n.*--update-baseline/,
    );
    assert.match(await says('--update-baseline'), /needs to know which one/);
    repository.write(name, '{');
    assert.match(await says(...baseline), /The baseline `baseline\.json` is no JSON\./);
    repository.write(name, '{"version": 7}');
    assert.match(await says(...baseline, '--update-baseline'), /newer version of Quizwright/);
    repository.write(name, '');
    assert.match(await says(...baseline), /The baseline `baseline\.json` is empty\./);
    assert.match(
      await says(...baseline, '--update-baseline', '--shard', '1/2'),
      /leave out `--shard`/,
    );
    assert.match(await says(...baseline, '--stdin'), /needs `--stdin-filename`/);
  });

  it('writes over nothing but a baseline, an empty file, and a baseline with a merge in it', async () => {
    const report = '{"version": 1, "files": [], "summary": {"files": 0}}';
    const others = {
      'a.quiz.yaml': two,
      'torn.quiz.yaml': `<<<<<<< ours\n${two}=======\n${two}>>>>>>> theirs\n`,
      'package.json': '{"name": "mine", "version": "1.0.0"}',
      'report.json': report,
      'notes.txt': 'What I must not lose.\n',
      'cut.json': '{\n  "version": 1,\n  "banks": {',
    };
    const repository = createRepository(others);
    for (const [file, text] of Object.entries(others)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they share a folder
      const { code, err } = await repository.run('lint', '--baseline', file, '--update-baseline');
      assert.equal(code, 2, file);
      assert.match(err, /^quizwright: `[^`]+` (?:is|has) .*, and is not written over\.\n/, file);
      assert.match(err, /Name another file/, file);
      assert.equal(readFileSync(join(repository.folder, file), 'utf8'), text, file);
    }
    const may = async (text: string): Promise<void> => {
      repository.write(name, text);
      const { code } = await repository.run(
        ...['lint', 'a.quiz.yaml', ...baseline, '--update-baseline'],
      );
      assert.equal(code, 0, text);
      assert.match(readFileSync(join(repository.folder, name), 'utf8'), /a\.quiz\.yaml/);
    };
    await may('');
    await may('\n');
    const lines = readFileSync(join(repository.folder, name), 'utf8').split('\n');
    const torn = ['<<<<<<< ours', lines[4]!, '=======', lines[4]!, '>>>>>>> theirs'];
    await may(lines.toSpliced(4, 1, ...torn).join('\n'));
    await may(lines.toSpliced(4, 1, ...torn).join('\r\n'));
  });
});
