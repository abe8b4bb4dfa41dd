// What other systems read of this repository: the action, the hooks, the template, the container.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { formatNames } from '../../../src/cli/formats/format.js';
import { githubWorkflow, gitlabJob, preCommitEntry } from '../../../src/cli/init/ci-texts.js';
import { lintOptionRows } from '../../../src/cli/lint/lint-options.js';
import { repositoryRoot } from '../examples/example-files.js';

const read = (name: string): string => readFileSync(join(repositoryRoot, name), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const options = new Set(lintOptionRows.map(({ name }) => `--${name}`));

function assertOptions(script: string): void {
  const used = [...script.matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([option]) => option);
  const ofNpm = /^--(?:no-audit|no-fund|ignore-scripts|loglevel|global|verify|quiet)$/;
  for (const option of used.filter((each) => !ofNpm.test(each))) {
    assert.ok(options.has(option), `lint has no ${option}`);
  }
}

describe('action.yml', () => {
  const action = parse(read('action.yml')) as {
    inputs: Record<string, { default: string; description: string }>;
    runs: { steps: { run?: string; uses?: string; shell: string; env: Record<string, string> }[] };
  };

  it('installs the version that it belongs to', () => {
    assert.equal(action.inputs['version']!.default, version);
  });

  it('puts nothing that somebody else writes into a script, and uses no action that can change', () => {
    for (const { run, uses, shell } of action.runs.steps) {
      if (uses !== undefined) assert.match(uses, /@[0-9a-f]{40}$/);
      assert.equal(shell, 'bash');
      assert.doesNotMatch(run!, /\$\{\{/);
    }
  });

  it('hands on every input', () => {
    const text = read('action.yml').split('\nruns:')[1]!;
    for (const [name, { description }] of Object.entries(action.inputs)) {
      assert.ok(text.includes(`\${{ inputs.${name} }}`), name);
      assert.ok(description.length > 10);
    }
  });

  it('asks for options that there are', () => {
    for (const { run } of action.runs.steps) assertOptions(run!);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  it('has hooks that run the package’s program', () => {
    const hooks = parse(read('.pre-commit-hooks.yaml')) as Record<string, unknown>[];
    assert.deepEqual(
      hooks.map(({ id, entry }) => [id, entry]),
      [
        ['quizwright', 'quizwright lint'],
        ['quizwright-fmt', 'quizwright fmt'],
      ],
    );
    for (const { files, language, name } of hooks) {
      const fits = new RegExp(files as string);
      assert.ok(fits.test('a/b.quiz.yaml') && fits.test('b.quiz.yml') && !fits.test('b.yaml'));
      assert.equal(language, 'node');
      assert.ok(name);
    }
  });
});

describe('templates/gitlab-ci.yml', () => {
  it('is what `quizwright init` writes', () => {
    assert.equal(read('templates/gitlab-ci.yml'), gitlabJob);
  });

  it('uses this version, and options that there are', () => {
    const { quizwright } = parse(gitlabJob) as {
      quizwright: { variables: Record<string, string>; script: string[] };
    };
    assert.equal(quizwright.variables['QUIZWRIGHT_VERSION'], version);
    assertOptions(quizwright.script.join('\n'));
    // One command, whatever stands between its parts.
    assert.doesNotMatch(quizwright.script[1]!.trim(), /\n/);
  });

  it('compares in a merge request, and takes words of variables for words', () => {
    // Its shell is that of the image.
    if (process.platform === 'win32') return;
    const { quizwright } = parse(gitlabJob) as { quizwright: { script: string[] } };
    const words = (env: Readonly<Record<string, string>>): readonly string[] => {
      const script = `quizwright() { printf '%s\\n' "$@"; }\n${quizwright.script[1]!}`;
      return spawnSync('sh', ['-c', script], { env, encoding: 'utf8' }).stdout.trim().split('\n');
    };
    const usual = [
      'lint',
      ...['--format', 'stylish'],
      ...['--format', 'gitlab=gl-code-quality-report.json'],
      ...['--format', 'junit=quizwright-junit.xml'],
    ];
    assert.deepEqual(words({}), usual);
    assert.deepEqual(
      words({ CI_MERGE_REQUEST_DIFF_BASE_SHA: 'abc', QUIZWRIGHT_OPTIONS: '--quiet $(id) ;x' }),
      [...usual, '--since=abc', '--changed-lines', '--quiet', '$(id)', ';x'],
    );
  });
});

describe('Dockerfile', () => {
  it('ends as somebody without rights', () => {
    const lines = read('Dockerfile').split('\n');
    const last = lines.findLastIndex((line) => line.startsWith('FROM'));
    const users = lines.slice(last).filter((line) => line.startsWith('USER'));
    assert.deepEqual(users, ['USER node']);
    assert.match(lines.slice(last).join('\n'), /ENTRYPOINT \["quizwright"\]/);
  });
});

describe('docs/pull-requests.md', () => {
  const page = read('docs/pull-requests.md');

  it('shows what `quizwright init` writes, and this version', () => {
    const plain = (text: string): string => text.replace(/^#.*\n/, '');
    assert.ok(page.includes(plain(githubWorkflow)));
    assert.ok(page.includes(preCommitEntry.replace(/ *#.*\n/g, '')));
    const named = [...page.matchAll(/quizwright(?:@v?|\/v)(\d[\w.]*\w)/g)].map(([, each]) => each);
    assert.ok(named.length > 5);
    assert.deepEqual(new Set(named), new Set([version]));
  });

  it('names every input of the action', () => {
    const { inputs } = parse(read('action.yml')) as { inputs: object };
    for (const name of Object.keys(inputs)) assert.ok(page.includes(`\n| \`${name}\` |`), name);
  });

  it('names every format', () => {
    for (const name of formatNames) assert.ok(page.includes(`\n| \`${name}\` |`), name);
  });
});
