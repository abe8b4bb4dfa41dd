// `diff`: two files, two folders, or a commit and what is there now.
import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createRepository } from '../git/repository.js';
import { type Ran, runCommand } from '../run-command.js';
import { createSandbox } from '../sandbox.js';

const bank = (...stems: readonly string[]): string =>
  `title: T\nquestions:\n${stems.map((stem) => `  - question: ${stem}\n    answer: The ${stem.length}\n`).join('')}`;

const old = bank('Which river is the longest of them?', 'Which mountain is the highest?');
const now = old.replace('highest', 'whitest');

interface Report {
  readonly version: number;
  readonly banks: readonly {
    readonly path: string;
    readonly before?: string;
    readonly change: string;
    readonly changes: readonly {
      readonly change: string;
      readonly item: string;
      readonly line: number;
    }[];
  }[];
  readonly summary: object;
}

describe('diff', () => {
  it('compares two files', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old, 'b.quiz.yaml': now });
    assert.deepEqual(await repository.run('diff', 'a.quiz.yaml', 'b.quiz.yaml'), {
      code: 0,
      err: '',
      out: [
        'b.quiz.yaml (was a.quiz.yaml; 2 items)',
        '  ~ Changed questions[1] “Which mountain is the whitest?”',
        '      Reworded question: Which mountain is the [-highest-]{+whitest+}?',
        '',
      ].join('\n'),
    });
    const same = await repository.run('diff', 'a.quiz.yaml', 'a.quiz.yaml');
    assert.equal(same.out, 'Nothing has changed.\n');
  });

  it('says where a version cannot be read', async () => {
    const repository = createRepository({
      'a.quiz.yaml': old,
      'b.quiz.yaml': `${old}    tags: [one\n`,
    });
    const { out } = await repository.run('diff', 'a.quiz.yaml', 'b.quiz.yaml');
    assert.match(out, /^ {2}! Line 7 of the new version cannot be read/m);
  });

  it('goes on where a version is no text in UTF-8, and says which', async () => {
    const repository = createRepository({
      'a.quiz.yaml': old,
      'b.quiz.yaml': old,
      'c.quiz.yaml': old,
    });
    const latin = Buffer.from(old.replace('highest', 'h\u00f6chste'), 'latin1');
    writeFileSync(join(repository.folder, 'a.quiz.yaml'), latin);
    repository.write('b.quiz.yaml', now);
    const wide = Buffer.from(`\uFEFF${old}`, 'utf16le');
    writeFileSync(join(repository.folder, 'new.quiz.yaml'), wide);
    const { code, out, err } = await repository.run('diff', 'HEAD');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^a\.quiz\.yaml\n {2}! The new version is no text in UTF-8/m);
    assert.match(out, /^b\.quiz\.yaml \(2 items\)\n {2}~ Changed/m);
    assert.match(out, /^new\.quiz\.yaml \(new bank\)\n {2}! The new version is no text in UTF-8/m);
    repository.commit();
    // The change that mends it.
    repository.write('a.quiz.yaml', old);
    const mended = await repository.run('diff', 'HEAD', '-f', 'markdown');
    assert.match(mended.out, /⚠ The old version is no text in UTF-8/);
    const { banks } = JSON.parse((await repository.run('diff', 'HEAD', '-f', 'json')).out) as {
      banks: readonly { readonly unread: object }[];
    };
    assert.deepEqual(
      banks.map(({ unread }) => unread),
      [[{ version: 'before' }]],
    );
    const summary = await repository.run('lint', '--changed', '-f', 'markdown');
    assert.notEqual(summary.code, 2);
    assert.match(summary.out, /#### What changed/);
    // A file that was named is another matter.
    const named = await repository.run('diff', 'new.quiz.yaml', 'b.quiz.yaml');
    assert.deepEqual(
      [named.code, named.err.includes('`new.quiz.yaml` is no text in UTF-8.')],
      [2, true],
    );
  });

  it('compares two folders', async () => {
    const repository = createRepository({
      'one/a.quiz.yaml': old,
      'one/gone.quiz.yaml': old,
      'two/a.quiz.yaml': now,
      'two/new.quiz.yaml': old,
    });
    const { out } = await repository.run('diff', 'one', 'two', '-f', 'json');
    const { banks, summary } = JSON.parse(out) as Report;
    assert.deepEqual(
      banks.map(({ path, change }) => `${path} ${change}`),
      ['a.quiz.yaml changed', 'gone.quiz.yaml removed', 'new.quiz.yaml added'],
    );
    assert.deepEqual(
      banks[0]!.changes.map(({ item, line }) => [item, line]),
      [['questions[1]', 5]],
    );
    assert.deepEqual(summary, { banks: 3, added: 2, removed: 2, changed: 1 });
  });

  it('compares with a commit: renamed, new and removed banks, in some folders', async () => {
    const repository = createRepository({
      'a.quiz.yaml': old,
      'sub/b.quiz.yaml': bank('What is b, this long question?', 'What else is b?'),
      'gone.quiz.yaml': bank('What is gone, and why is it?'),
      'other.yaml': 'a: 1\n',
    });
    renameSync(join(repository.folder, 'a.quiz.yaml'), join(repository.folder, 'moved.quiz.yaml'));
    repository.write('moved.quiz.yaml', now);
    rmSync(join(repository.folder, 'gone.quiz.yaml'));
    repository.write('sub/b.quiz.yaml', bank('What is b, this long question?'));
    repository.write('other.yaml', 'a: 2\n');
    repository.git('add', '--all');
    const { out } = await repository.run('diff', 'HEAD', '--format', 'json');
    assert.deepEqual(
      (JSON.parse(out) as Report).banks.map(({ path, before, change }) => [path, before, change]),
      [
        ['gone.quiz.yaml', undefined, 'removed'],
        ['moved.quiz.yaml', 'a.quiz.yaml', 'changed'],
        ['sub/b.quiz.yaml', undefined, 'changed'],
      ],
    );
    const below = await repository.from('sub').run('diff', 'HEAD', '-f', 'markdown');
    assert.match(
      below.out,
      /^### `b\.quiz\.yaml`\n\n1 item, there were 2\n\n- \*\*Removed\*\* `questions\[1\]`/,
    );
    assert.equal(
      (await repository.run('diff', 'HEAD', 'moved.quiz.yaml')).out.split('\n').length,
      4,
    );
  });

  it('compares with where this branch left another, for `REF...`', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old, 'b.quiz.yaml': old });
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.write('a.quiz.yaml', now);
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    repository.write('b.quiz.yaml', now);
    repository.commit();
    repository.git('checkout', '--quiet', 'feature');
    const names = async (ref: string): Promise<string[]> =>
      (JSON.parse((await repository.run('diff', ref, '-f', 'json')).out) as Report).banks.map(
        ({ path }) => path,
      );
    assert.deepEqual(await names('main...'), ['a.quiz.yaml']);
    assert.deepEqual(await names('main'), ['a.quiz.yaml', 'b.quiz.yaml']);
  });

  it('is part of the Markdown report of what changed', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old });
    repository.write('a.quiz.yaml', now);
    const { out } = await repository.run('lint', '--changed', '--format', 'markdown');
    assert.match(out, /\*\*Changed\*\* `questions\[1\]`/);
    const plain = await repository.run('lint', '--format', 'markdown');
    assert.doesNotMatch(plain.out, /\*\*Changed\*\*/);
  });

  it('takes patterns, also for banks that are gone and in the report of `lint`', async () => {
    const repository = createRepository({
      'a/one.quiz.yaml': old,
      'a/two.quiz.yaml': old,
      'b/one.quiz.yaml': old,
    });
    writeFileSync(join(repository.folder, 'a/one.quiz.yaml'), now);
    writeFileSync(join(repository.folder, 'b/one.quiz.yaml'), now);
    rmSync(join(repository.folder, 'a/two.quiz.yaml'));
    const banks = (out: string): readonly string[] =>
      [...out.matchAll(/^(?:### `)?([ab]\/\w+)\.quiz\.yaml/gm)].map(([, name]) => name!);
    for (const [pattern, named] of [
      ['a/*.quiz.yaml', ['a/one', 'a/two']],
      ['**/one.quiz.yaml', ['a/one', 'b/one']],
      ['{a,b}/one.*', ['a/one', 'b/one']],
    ] as const) {
      const { out } = await repository.run('diff', 'HEAD', pattern);
      assert.deepEqual(banks(out), named, pattern);
      const report = await repository.run('lint', '--changed', '-f', 'markdown', pattern);
      assert.deepEqual(banks(report.out), named, pattern);
    }
    const { out } = await repository.run('diff', 'HEAD', 'b/t*.quiz.yaml');
    assert.equal(out, 'Nothing has changed.\n');
    const outside = await repository.run('diff', 'HEAD', '../*.yaml');
    assert.match(outside.err, /is not in this repository/);
  });

  it('tells of a bank that was only renamed, and of one that is gone when it is named', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old, 'b.quiz.yaml': now });
    renameSync(join(repository.folder, 'a.quiz.yaml'), join(repository.folder, 'c.quiz.yaml'));
    repository.git('add', '--all');
    const { out } = await repository.run('diff', 'HEAD');
    assert.match(out, /^c\.quiz\.yaml \(was a\.quiz\.yaml; \d items?\)\n$/);
    const { out: json } = await repository.run('diff', 'HEAD', '-f', 'json');
    assert.match(json, /"before": "a\.quiz\.yaml"/);
    rmSync(join(repository.folder, 'b.quiz.yaml'));
    const gone = await repository.run('diff', 'HEAD', 'b.quiz.yaml');
    assert.match(gone.out, /^b\.quiz\.yaml \(removed bank; /);
    repository.write('d.quiz.yaml', old);
    const same = await repository.run('diff', 'c.quiz.yaml', 'd.quiz.yaml');
    assert.equal(same.out, 'Nothing has changed.\n');
  });

  it('says what it does without git', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': old, 'b.quiz.yaml': now });
    const run = (...args: readonly string[]): Promise<Ran> =>
      runCommand(folder, ['diff', ...args], { env: { PATH: '.' } });
    const { code, err } = await run('HEAD');
    assert.equal(code, 2);
    assert.match(err, /There is no program `git` here[^]*`quizwright diff <old> <new>`/);
    assert.doesNotMatch(err, /--changed/);
    assert.match(
      (await run('a.quiz.yaml', 'c.quiz.yaml')).err,
      /no file or folder `c\.quiz\.yaml`/,
    );
    assert.equal((await run('a.quiz.yaml', 'b.quiz.yaml')).code, 0);
  });

  it('says what it cannot compare', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old, 'sub/b.quiz.yaml': old });
    const says = async (...args: readonly string[]): Promise<string> => {
      const { code, err, out } = await repository.run('diff', ...args);
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    assert.match(await says(), /Two versions are needed/);
    assert.match(await says('a.quiz.yaml'), /`quizwright diff HEAD a\.quiz\.yaml`/);
    assert.match(await says('a.quiz.yaml', 'sub'), /A file is compared with a file/);
    assert.match(await says('nowhere'), /There is no commit `nowhere` here/);
    assert.match(
      await says('HEAD', 'sub', 'nope.yaml'),
      /There is no file or folder `nope\.yaml`, neither now nor in `HEAD`\./,
    );
    assert.match(await says('HEAD', '..'), /`\.\.` is not in this repository/);
    for (const pair of [
      ['a.quiz.yaml', 'nope.quiz.yaml'],
      ['nope.quiz.yaml', 'a.quiz.yaml'],
    ]) {
      assert.match(await says(...pair), /There is no file or folder `nope\.quiz\.yaml`\./);
    }
    assert.match(await says('haed'), /There is no commit `haed` here/);
    assert.match(await says('HEAD', '-f', 'yaml'), /There is no format `yaml` here/);
    assert.match(await says('--', '-x'), /`-x` is no name of a commit/);
  });
});
