// The hooks that we offer for pre-commit, called as it calls them: with the files that are staged, while
// everything that is not lies put aside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { preCommitEntry } from '../../../../src/cli/init/ci-texts.js';
import type { Ran } from '../run-command.js';
import { repositoryRoot } from '../../examples/example-files.js';
import { createRepository, flawedBank, repositoryAt, type TestRepository } from './repository.js';

interface Hook {
  readonly entry: string;
  readonly args?: readonly string[];
  readonly files: string;
}

const offered = parse(readFileSync(join(repositoryRoot, '.pre-commit-hooks.yaml'), 'utf8')) as [
  Hook,
];
const [{ hooks }] = parse(preCommitEntry) as [{ hooks: [Hook] }];

/** What the hook says of the commit that would be made now. */
function commitWith({ entry, args = [], files }: Hook, repository: TestRepository): Promise<Ran> {
  const staged = repository
    .git('diff', '--staged', '--name-only', '--diff-filter=ACMRTUXB', '-z')
    .split('\0')
    .filter((name) => name !== '' && new RegExp(files).test(name));
  const [, ...command] = entry.split(' ');
  return repository.run(...command, ...args, ...staged);
}

const old = flawedBank('Which river is the longest?', 'Which hill is the highest?');
const mended = old.replace('points: many', 'points: 2');

for (const [name, hook] of [
  ['.pre-commit-hooks.yaml', offered[0]],
  ['`quizwright init`', hooks[0]],
] as const) {
  describe(`the hook of ${name}`, () => {
    it('lets a mended question of an old bank in', async () => {
      const repository = createRepository({ 'a.quiz.yaml': old, 'b.quiz.yaml': old });
      repository.write('a.quiz.yaml', mended);
      repository.git('add', 'a.quiz.yaml');
      assert.deepEqual((await commitWith(hook, repository)).code, 0);
    });

    it('stops what is new and wrong, in an old bank and in a new one', async () => {
      const repository = createRepository({ 'a.quiz.yaml': old });
      repository.write('a.quiz.yaml', `${mended}  - question: Why?\n    anwser: So\n`);
      repository.git('add', '.');
      const { code, out } = await commitWith(hook, repository);
      assert.equal(code, 1);
      assert.match(out, /anwser/);
      assert.doesNotMatch(out, /many/);
      const fresh = createRepository();
      fresh.write('the first.quiz.yaml', old);
      fresh.git('add', '.');
      assert.equal((await commitWith(hook, fresh)).code, 1);
    });

    it('tells nothing of banks that are not staged', async () => {
      const repository = createRepository({ 'a.quiz.yaml': old });
      repository.write('a.quiz.yaml', mended);
      repository.git('add', '.');
      repository.write('untracked.quiz.yaml', old);
      assert.equal((await commitWith(hook, repository)).code, 0);
    });

    it('looks in a pipeline, and before a push, at what is between the two ends', async () => {
      const repository = createRepository({ 'a.quiz.yaml': old });
      const from = repository.git('rev-parse', 'HEAD').trim();
      repository.write('a.quiz.yaml', `${mended}  - question: Why?\n    anwser: So\n`);
      repository.commit();
      const names = ['a.quiz.yaml'];
      const [, ...command] = hook.entry.split(' ');
      const run = (env: Readonly<Record<string, string>>): Promise<Ran> =>
        repositoryAt(repository.folder, env).run(...command, ...(hook.args ?? []), ...names);
      const { code, out } = await run({ PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: 'HEAD' });
      assert.equal(code, 1);
      assert.match(out, /1 problem in 1 bank/);
      const { code: unknown, err } = await run({ PRE_COMMIT_FROM_REF: 'b'.repeat(40) });
      assert.deepEqual([unknown, /There is no commit `b{40}` here/.test(err)], [2, true]);
    });
  });
}
