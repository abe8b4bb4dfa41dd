// What `lint --changed`, `--since` and `--changed-lines` report, in real repositories.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createSandbox } from '../sandbox.js';
import { runCommand } from '../run-command.js';
import { createRepository, flawedBank, gitIn, makeFolder, repositoryAt } from './repository.js';

const old = flawedBank('Which river is the longest?', 'Which mountain is the highest?');
const edited = old.replace('highest', 'most famous');

describe('lint --changed', () => {
  it('reports the banks that are not as in the last commit, staged or not, and new ones', async () => {
    const repository = createRepository({
      'same.quiz.yaml': old,
      'edited.quiz.yaml': old,
      'staged.quiz.yaml': old,
      'gone.quiz.yaml': old,
    });
    repository.write('edited.quiz.yaml', edited);
    repository.write('staged.quiz.yaml', edited);
    repository.git('add', 'staged.quiz.yaml');
    rmSync(join(repository.folder, 'gone.quiz.yaml'));
    repository.write('new/b.quiz.yaml', flawedBank('What is new?'));
    const { files, problems, code } = await repository.lint(
      '--changed',
      '--rule',
      'duplicate-question=off',
    );
    assert.deepEqual(files, ['edited.quiz.yaml', 'new/b.quiz.yaml', 'staged.quiz.yaml']);
    assert.equal(problems.length, 5);
    assert.equal(code, 1);
  });

  it('says that nothing has changed, and is content', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old });
    const ran = await repository.run('lint', '--changed');
    assert.deepEqual(ran, {
      code: 0,
      out: '',
      err: 'No bank has changed since the last commit.\n',
    });
    const { files, code } = await repository.lint('--changed');
    assert.deepEqual({ files, code }, { files: [], code: 0 });
  });

  it('tells of banks that are gone, and of a configuration that has changed', async () => {
    const repository = createRepository({
      'a.quiz.yaml': old,
      'b.quiz.yaml': old,
      '.quizwright.yaml': 'rules:\n  clang: off\n',
    });
    rmSync(join(repository.folder, 'b.quiz.yaml'));
    const { err } = await repository.run('lint', '--changed');
    assert.equal(err, 'No bank is new or changed since the last commit; 1 bank was removed.\n');
    repository.write('.quizwright.yaml', 'rules:\n  clang: error\n');
    const stricter = await repository.run('lint', '--changed');
    assert.match(
      stricter.err,
      /`\.quizwright\.yaml` has changed\. It holds for banks that did not/,
    );
    assert.equal(stricter.code, 0);
  });

  it('leaves out what git ignores, and what the paths leave out', async () => {
    const repository = createRepository({ '.gitignore': 'drafts/\n', 'a.quiz.yaml': old });
    repository.write('drafts/b.quiz.yaml', old);
    repository.write('one/c.quiz.yaml', old);
    repository.write('two/d.quiz.yaml', old);
    assert.deepEqual((await repository.lint('--changed', 'one')).files, ['one/c.quiz.yaml']);
    assert.deepEqual((await repository.lint('--changed')).files, [
      'one/c.quiz.yaml',
      'two/d.quiz.yaml',
    ]);
  });

  it('takes all banks for new where there is no commit yet', async () => {
    const repository = createRepository();
    repository.write('a.quiz.yaml', old);
    repository.write('b.quiz.yaml', flawedBank('What is b?'));
    repository.git('add', 'a.quiz.yaml');
    assert.deepEqual((await repository.lint('--changed')).files, ['a.quiz.yaml', 'b.quiz.yaml']);
    const since = await repository.lint('--since', 'main');
    assert.equal(since.code, 2);
    assert.match(since.err, /There is no commit in this repository yet\./);
  });

  it('works in a folder below the top, and in a working tree of its own', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old, 'sub/dir/b.quiz.yaml': old });
    repository.write('a.quiz.yaml', edited);
    repository.write('sub/dir/b.quiz.yaml', edited);
    const below = await repository.from('sub/dir').lint('--changed', '--changed-lines');
    assert.deepEqual(below.files, ['b.quiz.yaml']);
    const beside = join(makeFolder(), 'beside');
    repository.git('worktree', 'add', '--quiet', beside);
    writeFileSync(join(beside, 'a.quiz.yaml'), edited);
    assert.deepEqual((await repositoryAt(beside).lint('--changed')).files, ['a.quiz.yaml']);
  });

  it('knows files by any name', async () => {
    const names = [
      'a space.quiz.yaml',
      "an 'apostrophe'.quiz.yaml",
      'a "quote".quiz.yaml',
      'a\nline.quiz.yaml',
      'été 日本.quiz.yaml',
      '-dash.quiz.yaml',
      ':colon*[a].quiz.yaml',
    ].sort();
    const repository = createRepository({
      ...Object.fromEntries(names.map((name) => [name, old])),
      'same.quiz.yaml': old,
    });
    for (const name of names) repository.write(name, edited);
    const { files, problems } = await repository.lint(
      ...['--changed', '--changed-lines', '--rule', 'duplicate-question=off'],
    );
    assert.deepEqual(files, names);
    assert.deepEqual(problems, []);
    for (const name of names)
      repository.write(name, edited.replaceAll('points: many', 'points: x'));
    const again = await repository.lint(
      ...['--changed', '--changed-lines', '--rule', 'duplicate-question=off'],
    );
    assert.equal(again.problems.length, names.length * 2);
  });

  it('counts a bank in the middle of a merge as changed', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old });
    repository.git('checkout', '--quiet', '-b', 'other');
    repository.write('a.quiz.yaml', old.replace('highest', 'whitest'));
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    repository.write('a.quiz.yaml', edited);
    repository.commit();
    assert.throws(() => repository.git('merge', 'other'));
    assert.deepEqual((await repository.lint('--changed')).files, ['a.quiz.yaml']);
  });

  it('does not speak of submodules, which are repositories of their own', async () => {
    const inner = createRepository({ 'inner.quiz.yaml': old });
    const outer = createRepository({ 'a.quiz.yaml': flawedBank('What is outside?') });
    outer.git('submodule', '--quiet', 'add', inner.folder, 'module');
    outer.commit();
    writeFileSync(join(outer.folder, 'module/inner.quiz.yaml'), edited);
    assert.deepEqual((await outer.lint('--changed')).files, []);
    assert.deepEqual((await outer.from('module').lint('--changed')).files, ['inner.quiz.yaml']);
    // Who names it is not told that nothing has changed.
    for (const place of ['module', 'module/inner.quiz.yaml', './module/../module']) {
      const { code, err } = await outer.lint('--changed', 'a.quiz.yaml', place);
      assert.equal(code, 2, place);
      assert.ok(err.includes(`\`${place}\` is in a submodule, a repository of its own.`), err);
    }
    const compared = await outer.run('diff', 'HEAD', 'module');
    assert.match(compared.err, /`module` is in a submodule/);
    const none = await outer.lint('--changed', 'gone');
    assert.match(none.err, /There is no file or folder `gone`/);
    assert.equal((await outer.lint('--changed', 'a.quiz.yaml')).code, 0);
  });

  it('takes a repository that lies in another one, and that it does not know, for new', async () => {
    const outer = createRepository({ 'a.quiz.yaml': old });
    const inner = join(outer.folder, 'inner');
    mkdirSync(inner);
    gitIn(inner, 'init', '--quiet');
    writeFileSync(join(inner, 'b.quiz.yaml'), flawedBank('What is inside?'));
    gitIn(inner, 'add', '--all');
    gitIn(inner, 'commit', '--quiet', '-m', 'the first');
    assert.deepEqual((await outer.lint('--changed')).files, ['inner/b.quiz.yaml']);
  });

  it('can mend what changed, and nothing else', async () => {
    const slip = 'title: T\nquestions:\n  - question: Which is it?\n    anwser: This\n';
    const repository = createRepository({ 'a.quiz.yaml': slip, 'b.quiz.yaml': slip });
    repository.write('b.quiz.yaml', slip.replace('Which is', 'What is'));
    const { code } = await repository.run('lint', '--changed', '--fix');
    assert.equal(code, 0);
    assert.equal(repository.git('diff', '--name-only'), 'b.quiz.yaml\n');
    assert.match(repository.git('diff'), /\+ {4}answer: This/);
  });
});

describe('lint --since', () => {
  it('reports what changed since the branch left another, committed or not', async () => {
    const repository = createRepository({
      'a.quiz.yaml': old,
      'b.quiz.yaml': flawedBank('What is b?'),
      'c.quiz.yaml': flawedBank('What is c?'),
    });
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.write('a.quiz.yaml', edited);
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    repository.write('b.quiz.yaml', flawedBank('What is another b?'));
    repository.commit();
    repository.git('checkout', '--quiet', 'feature');
    repository.write('d.quiz.yaml', flawedBank('What is d?'));
    const { files } = await repository.lint('--since', 'main');
    assert.deepEqual(files, ['a.quiz.yaml', 'd.quiz.yaml']);
    assert.deepEqual((await repository.lint('--changed')).files, ['d.quiz.yaml']);
    repository.git('merge', '--quiet', '--no-edit', 'main');
    assert.deepEqual((await repository.lint('--since', 'main')).files, files);
  });

  it('says what to write where the history is cut off', async () => {
    const origin = createRepository({ 'a.quiz.yaml': old });
    origin.commit('second');
    origin.git('checkout', '--quiet', '-b', 'feature');
    origin.write('a.quiz.yaml', edited);
    origin.commit();
    const folder = join(makeFolder(), 'clone');
    const url = `file://${origin.folder}`;
    origin.git('clone', '--quiet', '--depth', '1', '--branch', 'feature', url, folder);
    const clone = repositoryAt(folder);
    const { code, err } = await clone.lint('--since', 'origin/main');
    assert.equal(code, 2);
    assert.match(
      err,
      /This clone does not have `origin\/main`\. It has only a part of the history\./,
    );
    assert.match(err, /`fetch-depth: 0`/);
    clone.git('fetch', '--quiet', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    const cut = await clone.lint('--since', 'origin/main');
    assert.equal(cut.code, 2);
    assert.match(cut.err, /does not reach back to where the branch left `origin\/main`/);
    const typo = await clone.lint('--since', 'nowhere-else');
    assert.match(
      typo.err,
      /There is no commit `nowhere-else` here\. Is its name right\? This clone has/,
    );
    assert.match((await clone.lint('--since', 'origin/mian')).err, /Did you mean `origin\/main`\?/);
    clone.git('fetch', '--quiet', '--unshallow');
    assert.deepEqual((await clone.lint('--since', 'origin/main')).files, ['a.quiz.yaml']);
  });

  it('says which commits are none', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old });
    const says = async (ref: string): Promise<string> => {
      const { code, err } = await repository.lint(`--since=${ref}`);
      assert.equal(code, 2);
      return err;
    };
    assert.match(await says('nowhere'), /There is no commit `nowhere` here\./);
    assert.match(await says('--output=x'), /`--output=x` is no name of a commit\./);
    assert.match(await says('main..main'), /There is no commit `main\.\.main` here\./);
    repository.git('update-ref', 'refs/remotes/origin/dev', 'HEAD');
    assert.match(await says('dev'), /Did you mean `origin\/dev`\?/);
    repository.git('tag', 'spring-2026');
    assert.match(await says('spring-2062'), /Did you mean `spring-2026`\?/);
    assert.match(await says('@{u}'), /`@\{u\}` here: the branch that it speaks of follows no/);
    assert.match(await says(':/no such message'), /There is no commit `:\/no such message` here\./);
    assert.equal((await repository.lint('--since=:/the first')).code, 0);
    repository.git('checkout', '--quiet', '--orphan', 'alone');
    repository.commit();
    assert.match(await says('main'), /have no commit in common/);
  });

  it('compares with the branch that a pull request goes into, in its pipeline', async () => {
    const origin = createRepository({
      'a.quiz.yaml': old,
      'b.quiz.yaml': flawedBank('What is b?'),
    });
    origin.git('checkout', '--quiet', '-b', 'feature');
    origin.write('a.quiz.yaml', edited);
    origin.commit();
    origin.git('checkout', '--quiet', 'main');
    origin.write('b.quiz.yaml', flawedBank('What is another b?'));
    origin.commit();
    origin.git('checkout', '--quiet', '--detach');
    origin.git('merge', '--quiet', '--no-edit', 'feature');
    origin.git('branch', 'merged');
    const folder = join(makeFolder(), 'clone');
    const url = `file://${origin.folder}`;
    // As `actions/checkout` does: only the merged branch, of which the first parent is the target.
    origin.git('clone', '--quiet', '--depth', '2', '--branch', 'merged', url, folder);
    const clone = repositoryAt(folder, { GITHUB_BASE_REF: 'main' });
    assert.deepEqual((await clone.lint('--changed')).files, ['a.quiz.yaml']);
    clone.git('fetch', '--quiet', '--unshallow', 'origin', '+refs/heads/*:refs/remotes/origin/*');
    assert.deepEqual((await clone.lint('--changed')).files, ['a.quiz.yaml']);
    const flat = join(makeFolder(), 'flat');
    origin.git('clone', '--quiet', '--depth', '1', '--branch', 'merged', url, flat);
    const { code, err } = await repositoryAt(flat, { GITHUB_BASE_REF: 'main' }).lint('--changed');
    assert.equal(code, 2);
    assert.match(err, /This clone does not have `main`\.[^]*`fetch-depth: 0`/);
  });

  it('says what is missing where there is no repository, and where there is no git', async () => {
    const folder = makeFolder();
    const nowhere = await repositoryAt(folder, { GIT_CEILING_DIRECTORIES: '/' }).lint('--changed');
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.err, /This folder is in no git repository/);
    const { folder: here } = createSandbox({ 'a.quiz.yaml': old });
    const { code, err } = await runCommand(here, ['lint', '--changed'], { env: { PATH: '.' } });
    assert.equal(code, 2);
    assert.match(err, /There is no program `git` here/);
  });

  it('refuses what makes no sense together', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old });
    const says = async (...args: readonly string[]): Promise<string> => {
      const { code, err } = await repository.run('lint', ...args);
      assert.equal(code, 2);
      return err;
    };
    assert.match(await says('--changed-lines'), /goes with `--changed` or `--since REF`/);
    assert.match(await says('--changed', '--since', 'main'), /contradict each other/);
    assert.match(await says('--changed', '--stdin'), /nothing is known of what has changed/);
    assert.match(await says('--changed', '--changed-lines', '--fix'), /mends whole files/);
    assert.match(await says('--changed', '--shard', '1/2'), /leave out `--shard`/);
  });
});

describe('lint --changed-lines', () => {
  it('reports what stands on lines that changed', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old });
    repository.write('a.quiz.yaml', `# a line above\n${old.replace(/many\n$/, 'lots\n')}`);
    const { problems, files } = await repository.lint('--changed', '--changed-lines');
    assert.deepEqual(problems, ['a.quiz.yaml:9 wrong-type']);
    assert.deepEqual(files, ['a.quiz.yaml']);
  });

  it('knows a renamed bank again: only the line that was edited counts', async () => {
    const many = flawedBank(...Array.from({ length: 20 }, (_, i) => `What is number ${i}?`));
    const repository = createRepository({ 'a.quiz.yaml': many });
    renameSync(join(repository.folder, 'a.quiz.yaml'), join(repository.folder, 'b.quiz.yaml'));
    repository.write('b.quiz.yaml', many.replace('many', 'lots'));
    repository.git('add', '--all');
    const { problems } = await repository.lint('--changed', '--changed-lines');
    assert.deepEqual(problems, ['b.quiz.yaml:5 wrong-type']);
    repository.commit();
    const since = await repository.lint('--since', 'HEAD~1', '--changed-lines');
    assert.deepEqual(since.problems, problems);
  });

  it('takes every line of a new bank', async () => {
    const repository = createRepository({ 'a.quiz.yaml': flawedBank('What is a?') });
    repository.write('b.quiz.yaml', old);
    const { problems } = await repository.lint('--changed', '--changed-lines');
    assert.deepEqual(problems, ['b.quiz.yaml:5 wrong-type', 'b.quiz.yaml:8 wrong-type']);
  });

  it('does not take line ends for changes', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old });
    repository.git('config', 'core.autocrlf', 'true');
    repository.write('a.quiz.yaml', old.replace('many', 'lots').replaceAll('\n', '\r\n'));
    const { problems } = await repository.lint('--changed', '--changed-lines');
    assert.deepEqual(problems, ['a.quiz.yaml:5 wrong-type']);
    repository.git('config', 'core.autocrlf', 'false');
    const again = await repository.lint('--changed', '--changed-lines');
    assert.deepEqual(again.problems, problems);
  });

  it('counts all of an item that lines were taken out of', async () => {
    const bank =
      'title: T\nquestions:\n  - question: Which is it?\n    choices:\n      - text: This\n        correct: true\n      - That\n      - Those\n  - question: Which?\n    points: many\n    answer: It\n';
    const repository = createRepository({ 'a.quiz.yaml': bank });
    repository.write('a.quiz.yaml', bank.replace('        correct: true\n', ''));
    const { problems } = await repository.lint('--changed', '--changed-lines');
    assert.ok(
      problems.some((problem) => problem.startsWith('a.quiz.yaml:4 ')),
      problems.join(),
    );
    assert.ok(!problems.some((problem) => problem.includes(':9 ')), problems.join());
  });
});

describe('lint --changed-lines and what a change breaks elsewhere', () => {
  const parts = [
    'title: Rivers',
    'objectives:',
    '  rivers: Know the great rivers',
    'stimuli:',
    '  map:',
    '    text: A map of all the rivers of Europe.',
    'notes: |',
    '  ## The north',
    '  Cold.',
    'questions:',
    '  - id: one',
    '    question: Which river flows through Prague?',
    '    objectives: [rivers]',
    '    stimulus: map',
    '    source: "#the-north"',
    '    answer: Vltava',
    '  - id: two',
    '    question: ""',
    '    answer: An old mistake',
    '',
  ];
  const whole = parts.join('\n');
  const cases: readonly [what: string, now: string, told: string][] = [
    ['an objective', whole.replace('rivers: Know', 'lakes: Know'), 'unknown-objective'],
    ['a passage', whole.replace('  map:', '  picture:'), 'unknown-stimulus'],
    ['a heading', whole.replace('The north', 'The south'), 'unknown-heading'],
  ];
  for (const [what, now, rule] of cases) {
    it(`tells that ${what} is missed where it is named`, async () => {
      const repository = createRepository({ 'a.quiz.yaml': whole });
      repository.write('a.quiz.yaml', now);
      const { problems } = await repository.lint('--changed', '--changed-lines');
      assert.ok(
        problems.some((problem) => problem.endsWith(` ${rule}`)),
        problems.join(', '),
      );
      // The old mistake is nobody's news.
      assert.ok(!problems.some((problem) => problem.startsWith('a.quiz.yaml:18')), problems.join());
    });
  }

  it('tells nothing of old problems when lines move, and of a bank that moves', async () => {
    const repository = createRepository({ 'a.quiz.yaml': whole });
    repository.write('a.quiz.yaml', `# A remark\n\n${whole}`);
    assert.deepEqual((await repository.lint('--changed', '--changed-lines')).problems, []);
    repository.git('checkout', '--quiet', '.');
    mkdirSync(join(repository.folder, 'x'));
    repository.git('mv', 'a.quiz.yaml', 'x/a.quiz.yaml');
    assert.deepEqual((await repository.lint('--changed', '--changed-lines')).problems, []);
  });

  const shows =
    'title: T\nquestions:\n  - question: What is this? ![a map](media/m%201.png)\n    answer: A map\n';
  const lintMedia = async (
    repository: ReturnType<typeof createRepository>,
    ...args: readonly string[]
  ): Promise<readonly string[]> =>
    (await repository.lint(...args)).problems.filter((problem) =>
      problem.endsWith('missing-media'),
    );

  it('tells that a picture is missed by a bank that left it behind', async () => {
    const repository = createRepository({ 'a.quiz.yaml': shows, 'media/m 1.png': 'x' });
    mkdirSync(join(repository.folder, 'x'));
    repository.git('mv', 'a.quiz.yaml', 'x/a.quiz.yaml');
    assert.deepEqual(await lintMedia(repository, '--changed', '--changed-lines'), [
      'x/a.quiz.yaml:3 missing-media',
    ]);
    repository.git('mv', 'media', 'x/media');
    assert.deepEqual(await lintMedia(repository, '--changed', '--changed-lines'), []);
  });

  it('tells that a picture is gone in banks that nobody touched, and nothing else of them', async () => {
    const repository = createRepository({
      'a.quiz.yaml': `${shows}  - question: ""\n    answer: An old mistake\n`,
      'b.quiz.yaml': shows.replace('m%201', 'never-there'),
      'c.quiz.yaml': old,
      'media/m 1.png': 'x',
    });
    repository.git('rm', '--quiet', 'media/m 1.png');
    for (const args of [
      ['--changed'],
      ['--changed', '--changed-lines'],
      ['--since', 'HEAD', '--fix'],
    ]) {
      const { problems, code } = await repository.lint(...args);
      assert.deepEqual([problems, code], [['a.quiz.yaml:3 missing-media'], 1], args.join(' '));
    }
    repository.write('c.quiz.yaml', edited);
    const both = await repository.lint('--changed', '--changed-lines');
    assert.deepEqual(both.files, ['a.quiz.yaml', 'c.quiz.yaml']);
    // It was edited, too, at another place.
    repository.write('a.quiz.yaml', `# A remark\n${shows}`);
    assert.deepEqual(await lintMedia(repository, '--changed', '--changed-lines'), [
      'a.quiz.yaml:4 missing-media',
    ]);
  });
});

describe('lint --changed and other banks', () => {
  const asks = (stem: string): string =>
    `title: T\nquestions:\n  - question: ${stem}\n    answer: The Seine\n`;
  const river = 'Which river flows through Paris?';

  it('tells of a question that another bank has, at the bank that changed', async () => {
    const repository = createRepository({
      'a.quiz.yaml': asks('Which is the capital of France?'),
      'm.quiz.yaml': `# first\n${asks(river)}`,
      'z.quiz.yaml': asks('Which mountain is the highest?'),
    });
    for (const name of ['a.quiz.yaml', 'z.quiz.yaml']) {
      repository.write(name, asks(river));
      const { problems, out } = await repository.lint('--changed', name);
      assert.deepEqual(problems, [], 'where only one is named, nothing is compared');
      const whole = await repository.lint('--changed');
      assert.deepEqual(whole.problems, [`${name}:3 duplicate-question`]);
      assert.match(
        whole.out.replaceAll(/\s/g, ''),
        /"related":\[\{"path":"m\.quiz\.yaml","line":4,/,
      );
      assert.ok(!out.includes('related'));
      repository.git('checkout', '--quiet', '.');
    }
  });

  it('compares with the whole repository from a folder below its top', async () => {
    const repository = createRepository({
      'a.quiz.yaml': asks(river),
      'sub/b.quiz.yaml': asks('Which is the capital of France?'),
    });
    repository.write('sub/b.quiz.yaml', asks(river));
    const below = repository.from('sub');
    assert.deepEqual((await below.lint('--changed')).problems, [
      'b.quiz.yaml:3 duplicate-question',
    ]);
    assert.match((await below.run('lint', '--changed')).out, /see \.\.\/a\.quiz\.yaml:3:15/);
  });

  it('tells nothing of banks that did not change, and on changed lines only of questions that did', async () => {
    const repository = createRepository({
      'a.quiz.yaml': asks(river),
      'b.quiz.yaml': asks(river),
      'c.quiz.yaml': `${asks('Which is the capital of France?')}  - question: ${river}\n    answer: The Seine\n`,
    });
    repository.write(
      'c.quiz.yaml',
      repository.git('show', 'HEAD:c.quiz.yaml').replace('capital', 'centre'),
    );
    assert.deepEqual((await repository.lint('--changed')).problems, [
      'c.quiz.yaml:5 duplicate-question',
    ]);
    assert.deepEqual((await repository.lint('--changed', '--changed-lines')).problems, []);
  });

  it('heeds remarks and settings of both', async () => {
    const repository = createRepository({
      '.quizwright.yaml':
        'extends: recommended\noverrides:\n  - files: [off/**]\n    rules: {duplicate-question: off}\n',
      'off/a.quiz.yaml': asks(river),
      'b.quiz.yaml': `# quizwright-disable duplicate-question\n${asks(river)}`,
      'c.quiz.yaml': asks('Which is the capital of France?'),
    });
    repository.write('c.quiz.yaml', asks(river));
    assert.deepEqual((await repository.lint('--changed')).problems, []);
  });
});

describe('lint --changed in a repository that means harm', () => {
  it('runs nothing that its configuration names', async () => {
    const repository = createRepository({
      'a.quiz.yaml': old,
      '.gitattributes': '* filter=evil diff=evil\n',
    });
    const trap = (name: string): string => {
      const path = join(repository.folder, '.git', name);
      writeFileSync(path, `#!/bin/sh\ntouch '${join(repository.folder, 'ran')}-${name}'\ncat\n`, {
        mode: 0o755,
      });
      return path.replaceAll(' ', '\\ ');
    };
    for (const [key, name] of [
      ['core.fsmonitor', 'fsmonitor'],
      ['diff.external', 'external'],
      ['diff.evil.command', 'command'],
      ['diff.evil.textconv', 'textconv'],
      ['filter.evil.clean', 'clean'],
      ['filter.evil.smudge', 'smudge'],
      ['core.pager', 'pager'],
      ['core.sshCommand', 'ssh'],
    ] as const) {
      repository.git('config', key, trap(name));
    }
    const hooks = join(repository.folder, '.git', 'hooks');
    for (const hook of ['post-index-change', 'pre-auto-gc', 'fsmonitor-watchman']) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch '${repository.folder}/ran-hook'\n`, {
        mode: 0o755,
      });
    }
    repository.write('a.quiz.yaml', edited.replace('many', 'lots'));
    const { problems } = await repository.lint('--changed', '--changed-lines');
    assert.deepEqual(problems, ['a.quiz.yaml:5 wrong-type']);
    await repository.lint('--since', 'main');
    const ran = (): readonly string[] =>
      readdirSync(repository.folder).filter((name) => name.startsWith('ran'));
    assert.deepEqual(ran(), []);
    // They are traps indeed: who asks git without care runs them.
    repository.git('diff', 'HEAD');
    assert.ok(ran().length >= 3, ran().join());
  });

  it('does not start a program of its own that is called git', async () => {
    const repository = createRepository({ 'a.quiz.yaml': old });
    writeFileSync(join(repository.folder, 'git'), '#!/bin/sh\ntouch ran\n', { mode: 0o755 });
    const path = `.:${process.env['PATH']}`;
    const { err } = await repositoryAt(repository.folder, { PATH: path }).lint('--changed');
    assert.equal(err, '');
    assert.ok(!readdirSync(repository.folder).includes('ran'));
  });
});
