// `quizwright init`: from nothing to a gated repository, and nothing of anybody else's changed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { parse } from 'yaml';

import { addPreCommitEntry } from '../../../../src/cli/init/add-pre-commit-entry.js';
import { gitlabJob, preCommitEntry } from '../../../../src/cli/init/ci-texts.js';
import { findRepository } from '../../../../src/cli/init/find-platform.js';
import { type Ran, runCommand } from '../run-command.js';
import { goodBank } from '../sample-banks.js';
import { createSandbox } from '../sandbox.js';

const init = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  runCommand(folder, ['init', ...more]);
const remote = (url: string): string =>
  `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n`;
const next =
  'Next: `quizwright lint` shows what it finds now, and `quizwright lint --fix` mends what is safe.';

describe('init', () => {
  it('writes a configuration that is right, and changes nothing by itself', async () => {
    const { folder, read } = createSandbox({ 'a.quiz.yaml': goodBank });
    assert.deepEqual(await init(folder), {
      code: 0,
      out: [
        'Wrote .quizwright.yaml: what is checked, and how severely.',
        '',
        next,
        'No GitHub, GitLab or pre-commit was found here: `--ci github` or `--ci gitlab` sets one up.',
        '',
      ].join('\n'),
      err: '',
    });
    assert.match(read('.quizwright.yaml'), /^extends: recommended$/m);
    assert.equal((await runCommand(folder, ['lint'])).code, 0);
  });

  it('writes examples that are right too', async () => {
    const { folder, read, write } = createSandbox({ 'a.quiz.yaml': goodBank });
    await init(folder);
    write('.quizwright.yaml', read('.quizwright.yaml').replace(/^# (?=\S+:( \[|$)| {2,})/gm, ''));
    assert.match(read('.quizwright.yaml'), /^overrides:\n {2}- files/m);
    const { code, err } = await runCommand(folder, ['lint']);
    assert.deepEqual([code, err], [0, '']);
  });

  it('overwrites a configuration only when told to', async () => {
    const { folder, read } = createSandbox({ '.quizwright.yaml': 'extends: strict\n' });
    const { code, out } = await init(folder);
    assert.equal(code, 0);
    assert.match(out, /^\.quizwright\.yaml is there already, and stays as it is\.$/m);
    assert.equal(read('.quizwright.yaml'), 'extends: strict\n');
    assert.equal((await init(folder, '--force')).code, 0);
    assert.match(read('.quizwright.yaml'), /recommended/);
  });

  it('sets up GitHub, from wherever in the repository', async () => {
    const { folder, read } = createSandbox({
      '.git/config': remote('git@github.com:a/b.git'),
      'banks/a.quiz.yaml': goodBank,
    });
    const { out } = await init(join(folder, 'banks'));
    assert.deepEqual(out.split('\n').slice(0, 2), [
      'Wrote .quizwright.yaml: what is checked, and how severely.',
      'Wrote ../.github/workflows/quizwright.yml: in a pull request, problems are shown on the lines that it changes.',
    ]);
    assert.ok(existsSync(join(folder, 'banks/.quizwright.yaml')));
    const workflow = parse(read('.github/workflows/quizwright.yml')) as {
      on: unknown;
      permissions: unknown;
      jobs: { quizwright: { steps: { uses: string; with?: object }[] } };
    };
    assert.equal(workflow.on, 'pull_request');
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    const [checkout, own] = workflow.jobs.quizwright.steps;
    assert.match(checkout!.uses, /^actions\/checkout@[0-9a-f]{40}$/);
    assert.deepEqual(checkout!.with, { 'fetch-depth': 2, 'persist-credentials': false });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(own!.uses, `quizwright/quizwright@v${version}`);
  });

  it('sets up GitLab, and says what is to be added to a pipeline that is there', async () => {
    const fresh = createSandbox({ '.git/config': remote('https://gitlab.example.org/a/b.git') });
    await init(fresh.folder);
    assert.equal(fresh.read('.gitlab/quizwright.yml'), gitlabJob);
    assert.deepEqual(parse(fresh.read('.gitlab-ci.yml')), {
      include: [{ local: '.gitlab/quizwright.yml' }],
    });
    const old = createSandbox({ '.gitlab-ci.yml': 'stages: [test]\n' });
    const { out } = await init(old.folder);
    assert.equal(old.read('.gitlab-ci.yml'), 'stages: [test]\n');
    assert.equal(old.read('.gitlab/quizwright.yml'), gitlabJob);
    assert.match(out, /Add this to \.gitlab-ci\.yml:\n\n {4}include:\n {4} {2}- local: \.gitlab/);
  });

  it('puts the job into a stage that the pipeline has', async () => {
    for (const [pipeline, stage] of [
      ['stages: [build]\n', 'build'],
      ['stages:\n  - .pre\n  - lint # first\n  - deploy\n', 'lint'],
      ['stages:\n- build\n- test\n', 'test'],
      ['stages: ["1 build: all"]\n', '1 build: all'],
      ['build: { script: !reference [.a, script] }\n', 'test'],
      ['stages: []\n', 'test'],
      ['- a\n', 'test'],
      ['stages: [build\n', 'build'],
    ] as const) {
      const { folder, read } = createSandbox({ '.gitlab-ci.yml': pipeline });
      const { out, code } = await init(folder);
      assert.equal(code, 0);
      const { quizwright } = parse(read('.gitlab/quizwright.yml')) as {
        quizwright: { stage: string; needs?: unknown };
      };
      const needs = stage === 'test' ? undefined : [];
      assert.deepEqual([quizwright.stage, quizwright.needs], [stage, needs], pipeline);
      assert.doesNotMatch(out, /stages of your pipeline/);
    }
    const { folder } = createSandbox({ '.gitlab-ci.yml': 'include: [{ local: x.yml }]\n' });
    const { out } = await init(folder);
    assert.match(out, /`test` is none of them, write one of them after `stage:` in \.gitlab\/q/);
  });

  it('adds an entry for pre-commit', async () => {
    const config = 'repos:\n  - repo: https://example.org/x\n    rev: v1\n    hooks: [{ id: y }]\n';
    const { folder, read } = createSandbox({ '.pre-commit-config.yaml': config });
    assert.match((await init(folder)).out, /^Added an entry to \.pre-commit-config\.yaml/m);
    assert.ok(read('.pre-commit-config.yaml').startsWith(config));
    const { repos } = parse(read('.pre-commit-config.yaml')) as { repos: object[] };
    assert.deepEqual(repos[1], (parse(preCommitEntry) as object[])[0]);
    const odd = createSandbox({ '.pre-commit-config.yaml': 'repos: []\n' });
    const { out } = await init(odd.folder);
    assert.match(out, /stays as it is\.[^]*Add this to its `repos`:\n\n {4}- repo: local\n/);
    assert.equal(odd.read('.pre-commit-config.yaml'), 'repos: []\n');
  });

  it('changes nothing the second time', async () => {
    const { folder, read } = createSandbox({
      '.git/config': remote('ssh://git@github.com/a/b'),
      '.gitlab-ci.yml': 'include: []\n',
      '.pre-commit-config.yaml': 'repos:\n- repo: local\n  hooks: []\n',
    });
    const files = [
      '.quizwright.yaml',
      '.github/workflows/quizwright.yml',
      '.gitlab-ci.yml',
      '.gitlab/quizwright.yml',
      '.pre-commit-config.yaml',
    ];
    await init(folder);
    const before = files.map(read);
    const { code, out } = await init(folder);
    assert.equal(code, 0);
    assert.doesNotMatch(out, /^(?:Wrote|Added)/m);
    assert.deepEqual(files.map(read), before);
  });

  it('leaves a workflow that runs it already, under any name', async () => {
    const { folder } = createSandbox({
      '.github/workflows/checks.yaml': 'jobs: { a: { steps: [{ run: npx quizwright lint }] } }\n',
    });
    assert.match((await init(folder)).out, /checks\.yaml runs quizwright already/);
    assert.ok(!existsSync(join(folder, '.github/workflows/quizwright.yml')));
  });

  it('sets up what it is asked for', async () => {
    const { folder } = createSandbox({ '.git/config': remote('https://github.com/a/b') });
    await init(folder, '--ci', 'none');
    assert.ok(!existsSync(join(folder, '.github')));
    await init(folder, '--ci', 'gitlab');
    assert.ok(existsSync(join(folder, '.gitlab-ci.yml')) && !existsSync(join(folder, '.github')));
    const { code, err } = await init(folder, '--ci', 'svn');
    assert.deepEqual(
      [code, err],
      [2, 'quizwright: `--ci` takes github, gitlab or none, not `svn`.\n'],
    );
  });
});

describe('findRepository', () => {
  it('reads where a repository is sent', () => {
    const found = (url: string): readonly string[] =>
      findRepository(createSandbox({ '.git/config': remote(url) }).folder)!.platforms;
    assert.deepEqual(found('https://user:secret@github.com/a/b.git'), ['github']);
    assert.deepEqual(found('git@gitlab.com:github/b.git'), ['gitlab']);
    assert.deepEqual(found('ssh://git@github.example.org:22/a/b'), ['github']);
    assert.deepEqual(found('https://example.org/github/gitlab.git'), []);
    assert.deepEqual(found('../gitlab'), []);
  });

  it('finds the repository behind a second working tree', () => {
    const { folder, write } = createSandbox({
      '.git/config': remote('https://github.com/a/b'),
      '.git/worktrees/w/commondir': '../..\n',
    });
    write('w/x', '');
    mkdirSync(join(folder, 'w/below'));
    writeFileSync(join(folder, 'w/.git'), `gitdir: ${join(folder, '.git/worktrees/w')}\n`);
    assert.deepEqual(findRepository(join(folder, 'w/below')), {
      root: join(folder, 'w'),
      platforms: ['github'],
      hasPreCommit: false,
    });
  });
});

describe('addPreCommitEntry', () => {
  it('adds one entry behind the others, and changes nothing else', () => {
    const repo = (indent: string) => (name: string) =>
      [`- repo: https://example.org/${name}`, '  rev: v1', '  hooks:', '  - id: x # why']
        .map((line) => indent + line)
        .join('\n');
    const rest = fc.constantFrom('', '# the end', 'exclude: x', 'ci:\n  autofix_prs: false');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '  ', '    '),
        fc.tuple(rest, rest),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (names, indent, [before, after], end, isOpen) => {
          fc.pre(before === '' || before !== after);
          const lines = [before, 'repos:', ...names.map(repo(indent)), after];
          const text = lines.filter((line) => line !== '').join('\n') + (isOpen ? '' : '\n');
          const given = text.replaceAll('\n', end);
          const added = addPreCommitEntry(given, preCommitEntry)!;
          const [old, now] = [parse(given), parse(added)] as { repos: object[] }[];
          const entry = (parse(preCommitEntry) as object[])[0];
          assert.deepEqual(now, { ...old, repos: [...old!.repos, entry] });
          const rows = added.split(end);
          for (const row of given.split(end)) assert.ok(rows.includes(row));
        },
      ),
    );
  });

  for (const text of [
    '',
    'repos: []\n',
    'repos: [{ repo: local }]\n',
    'repos:\n',
    'repos: &a\n- repo: x\n',
    'repos:\n- repo: x\nrepos:\n- repo: y\n',
    'repos:\n- repo: x\n  hooks:\n  - id: y\n    exclude: |\n      (?x)a\n',
  ]) {
    it(`does not guess at ${JSON.stringify(text)}`, () => {
      assert.equal(addPreCommitEntry(text, preCommitEntry), undefined);
    });
  }
});
