// The GitHub Action as it declares itself: its own steps, with the packed command line, in a repository
// with a pull request.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly run: string;
      readonly shell: string;
      readonly env: Readonly<Record<string, string>>;
      readonly 'working-directory'?: string;
    }[];
  };
}

/** What happened on the platform. */
interface Event {
  readonly name: string;
  readonly data?: object;
  /** The commit that it is about; by default what is checked out. */
  readonly sha?: string;
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;

const question = (id: string, more = ''): string =>
  `  - id: ${id}\n    question: What is ${id} called in French?\n    answer: ${id}\n    explanation: So it is.\n${more}`;
const bank = (...items: readonly string[]): string => `title: Words\nquestions:\n${items.join('')}`;
const old = question('un').replace('answer', 'anwser');

(process.platform === 'win32' ? describe.skip : describe)(
  `the GitHub Action${process.platform === 'win32' ? ' [skipped: its shell is bash]' : ''}`,
  () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'quizwright-action-')));
    const temp = join(folder, 'runner temp');
    let version: string;
    after(() => rmSync(folder, { recursive: true, force: true }));

    before(function () {
      this.timeout(300_000);
      mkdirSync(temp);
      const packed = execute('npm', [
        'pack',
        '--json',
        '--ignore-scripts',
        '--pack-destination',
        folder,
      ]);
      const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
      version = `file:${join(folder, filename)}`;
    });

    function execute(command: string, args: readonly string[], cwd = '.'): string {
      const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
      assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
      return stdout;
    }

    let count = 0;
    /** A repository with two old banks, and a branch that changes some of it. */
    function repository(change: Readonly<Record<string, string>>): string {
      const path = join(folder, `repository ${++count}`);
      mkdirSync(path);
      const git = (...args: readonly string[]): string =>
        execute('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], path);
      git('init', '-q', '-b', 'main');
      const write = (files: Readonly<Record<string, string>>): void => {
        for (const [name, text] of Object.entries(files)) {
          mkdirSync(dirname(join(path, name)), { recursive: true });
          writeFileSync(join(path, name), text);
        }
        git('add', '-A');
      };
      write({
        'banks/old.quiz.yaml': bank(old, question('deux')),
        'banks/other one.quiz.yaml': bank(question('trois').replace('answer', 'anwser')),
        // What a repository says of packages has no say in what is installed.
        '.npmrc': 'registry=http://registry.invalid/\n',
      });
      git('commit', '-qm', 'begin');
      git('checkout', '-qb', 'change');
      write(change);
      git('commit', '-qm', 'change');
      git('checkout', '-q', 'main');
      git('commit', '-qm', 'meanwhile', '--allow-empty');
      // What the platform checks out for a pull request.
      git('merge', '-q', '--no-ff', '-m', 'merge', 'change');
      return path;
    }

    function runAction(
      workspace: string,
      given: Readonly<Record<string, string>>,
      event: Event = { name: 'pull_request' },
    ): Ran {
      const inputs = Object.fromEntries(
        Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
      );
      Object.assign(inputs, { version }, given);
      const fill = (text: string): string =>
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name]!);
      const files = ['output', 'summary', 'event'].map((name) => join(temp, name));
      for (const file of files) writeFileSync(file, '');
      writeFileSync(
        files[2]!,
        JSON.stringify(event.data ?? { pull_request: { base: { sha: '' } } }),
      );
      let out = '';
      let code = 0;
      for (const step of action.runs.steps) {
        assert.equal(step.shell, 'bash');
        const script = join(temp, 'step.sh');
        writeFileSync(script, step.run);
        const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
          cwd: resolve(workspace, fill(step['working-directory'] ?? '.')),
          encoding: 'utf8',
          env: {
            PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
            HOME: process.env['HOME'],
            RUNNER_TEMP: temp,
            GITHUB_WORKSPACE: workspace,
            GITHUB_SHA: event.sha ?? execute('git', ['rev-parse', 'HEAD'], workspace).trim(),
            GITHUB_EVENT_NAME: event.name,
            GITHUB_EVENT_PATH: files[2]!,
            GITHUB_OUTPUT: files[0]!,
            GITHUB_STEP_SUMMARY: files[1]!,
            ...Object.fromEntries(Object.entries(step.env).map(([key, text]) => [key, fill(text)])),
          },
        });
        out += ran.stdout + ran.stderr;
        code = ran.status ?? -1;
        if (code !== 0) break;
      }
      const outputs = Object.fromEntries(
        readFileSync(files[0]!, 'utf8')
          .trim()
          .split('\n')
          .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
      );
      return { code, out, summary: readFileSync(files[1]!, 'utf8'), outputs };
    }

    const annotations = ({ out }: Ran): readonly string[] =>
      out.split('\n').flatMap((line) => {
        const [, level, file, at, title] =
          /^::(\w+) file=([^,]*),line=(\d+),.*title=([\w-]+)::/.exec(line) ?? [];
        return level === undefined ? [] : [`${level} ${file}:${at} ${title}`];
      });

    it('shows the new problems of a pull request, on their lines, and nothing else', () => {
      const workspace = repository({
        'banks/old.quiz.yaml': bank(old, question('deux'), question('quatre', '    tag: x\n')),
        'banks/new, a.quiz.yaml': bank(question('cinq').replace('answer', 'anwser')),
      });
      const ran = runAction(workspace, {});
      assert.equal(ran.code, 1, ran.out);
      assert.deepEqual(annotations(ran), [
        'error banks/new%2C a.quiz.yaml:5 unknown-key',
        'error banks/old.quiz.yaml:15 unknown-key',
      ]);
      assert.match(ran.summary, /^### Quizwright: 2 problems/);
      assert.equal(readFileSync(ran.outputs['summary']!, 'utf8'), ran.summary);
      const report = JSON.parse(readFileSync(ran.outputs['report']!, 'utf8')) as {
        version: number;
      };
      assert.equal(report.version, 1);
    });

    it('compares with where the branch left, if the branch itself is checked out', () => {
      const workspace = repository({
        'banks/new.quiz.yaml': bank(question('six', '    tag: x\n')),
      });
      const git = (...args: readonly string[]): string =>
        execute('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], workspace);
      const sha = git('rev-parse', 'HEAD').trim();
      const base = git('rev-parse', 'HEAD^1').trim();
      // The branch has taken in what happened meanwhile, so that its end is a merge as well.
      git('checkout', '-q', 'change');
      git('merge', '-q', '--no-ff', '-m', 'merge main', base);
      git('commit', '-q', '--allow-empty', '-m', 'more');
      for (const name of ['pull_request', 'pull_request_target']) {
        const ran = runAction(
          workspace,
          {},
          { name, sha, data: { pull_request: { base: { sha: base } } } },
        );
        assert.deepEqual(annotations(ran), ['error banks/new.quiz.yaml:7 unknown-key'], ran.out);
      }
      git('reset', '-q', '--hard', 'HEAD^1');
      const data = { merge_group: { base_sha: base } };
      const queued = runAction(workspace, {}, { name: 'merge_group', data });
      assert.deepEqual(annotations(queued), ['error banks/new.quiz.yaml:7 unknown-key']);
    });

    it('is content with a pull request that brings none', () => {
      const workspace = repository({ 'banks/new.quiz.yaml': bank(question('cinq')) });
      const ran = runAction(workspace, {});
      assert.deepEqual([ran.code, annotations(ran)], [0, []], ran.out);
    });

    it('checks everything after a push, or where it is told to', () => {
      const workspace = repository({ 'README.md': 'words' });
      const all = [
        'error banks/old.quiz.yaml:5 unknown-key',
        'error banks/other one.quiz.yaml:5 unknown-key',
      ];
      assert.deepEqual(annotations(runAction(workspace, {}, { name: 'push' })), all);
      assert.deepEqual(annotations(runAction(workspace, { since: 'none' })), all);
    });

    it('takes paths, options, a configuration and a report for code scanning', () => {
      const workspace = repository({
        'README.md': 'words',
        'q.yaml': 'rules: { unknown-key: info }\n',
      });
      const inputs = {
        since: 'none',
        paths: 'banks/other one.quiz.yaml\n\nbanks/o*d.quiz.yaml\n',
        options: '--rule\nmissing-explanation=off\n',
        config: 'q.yaml',
        'max-warnings': '0',
        sarif: 'a report.sarif',
      };
      const ran = runAction(workspace, inputs);
      assert.deepEqual(annotations(ran), [
        'notice banks/old.quiz.yaml:5 unknown-key',
        'notice banks/other one.quiz.yaml:5 unknown-key',
      ]);
      assert.match(readFileSync(join(workspace, 'a report.sarif'), 'utf8'), /"version": "2\.1\.0"/);
      const below = runAction(workspace, { since: 'none', 'working-directory': 'banks' });
      assert.deepEqual(annotations(below)[0], 'error banks/old.quiz.yaml:5 unknown-key');
    });

    it('leaves out what a baseline knows', () => {
      const workspace = repository({
        'banks/new.quiz.yaml': bank(question('six').replace('answer', 'anwser')),
      });
      assert.equal(runAction(workspace, { since: 'none' }).code, 1);
      const cli = join(temp, 'quizwright/node_modules/quizwright/dist/cli.cjs');
      const known = ['--baseline', 'known.json'];
      execute(
        process.execPath,
        [cli, 'lint', ...known, '--update-baseline', 'banks/o*'],
        workspace,
      );
      const ran = runAction(workspace, { since: 'none', baseline: 'known.json' });
      assert.deepEqual(annotations(ran), ['error banks/new.quiz.yaml:5 unknown-key']);
    });

    it('takes what is written into inputs for words, not for a script', () => {
      const workspace = repository({ 'README.md': 'words' });
      const hostile = '$(touch hacked) `touch hacked` "; touch hacked; " *';
      for (const name of ['paths', 'since', 'config', 'options', 'baseline', 'max-warnings']) {
        const { code, out } = runAction(workspace, { [name]: hostile });
        assert.equal(code, 2, `${name}\n${out}`);
      }
      assert.equal(execute('git', ['status', '--porcelain'], workspace), '');
    });

    it('says where everybody sees it what keeps it from checking', () => {
      const workspace = repository({
        'broken.yaml': 'rules: [\n',
        'README.md': 'words',
      });
      for (const [inputs, sentence] of [
        [{ options: '--no-such-option' }, '--no-such-option'],
        [{ config: 'broken.yaml' }, 'broken.yaml'],
        [{ baseline: 'missing 100%.json' }, 'There is no baseline `missing 100%.json`'],
        [{ since: 'nowhere' }, 'There is no commit `nowhere` here'],
        [{ paths: 'nowhere' }, 'There is no file or folder `nowhere`'],
      ] as const) {
        const { code, out, summary } = runAction(workspace, inputs);
        assert.equal(code, 2, out);
        const [, shown = ''] = /^::error title=Quizwright::(.*)$/m.exec(out) ?? [];
        const text = shown.replaceAll('%0A', '\n').replaceAll('%25', '%');
        assert.ok(text.includes(sentence), out);
        assert.match(
          summary,
          /^### Quizwright: the banks could not be checked\n\n {4}quizwright: /,
        );
        assert.ok(summary.includes(sentence), summary);
        // What stands there as an annotation stands in the log, too.
        assert.ok(out.includes(text.split('\n')[0]!), out);
      }
    });

    it('says what to write where the history is not there', () => {
      const workspace = repository({ 'banks/new.quiz.yaml': bank(question('cinq')) });
      const shallow = join(folder, `shallow ${count}`);
      execute('git', ['clone', '-q', '--depth', '1', `file://${workspace}`, shallow]);
      const ran = runAction(shallow, {});
      assert.equal(ran.code, 2);
      assert.match(ran.out, /::error title=Quizwright::.*`fetch-depth: 2`/);
      assert.match(ran.summary, /could not be checked\n\n {4}What the change goes into/);
      const enough = join(folder, `enough ${count}`);
      execute('git', ['clone', '-q', '--depth', '2', `file://${workspace}`, enough]);
      assert.equal(runAction(enough, {}).code, 0);
    });
  },
);
