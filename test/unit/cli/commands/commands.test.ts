import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { commandNames } from '../../../../src/cli/main.js';
import { version } from '../../../../src/cli/version.js';
import { rules } from '../../../../src/core/rules/registry.js';
import { runCommand } from '../run-command.js';
import { createSandbox } from '../sandbox.js';
import { goodBank } from '../sample-banks.js';

describe('quizwright', () => {
  it('has the version of the package', async () => {
    const { folder } = createSandbox();
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(version, manifest.version);
    for (const option of ['--version', '-v']) {
      assert.deepEqual(await runCommand(folder, [option]), {
        code: 0,
        out: `${version}\n`,
        err: '',
      });
    }
  });

  it('lists its commands', async () => {
    const { folder } = createSandbox();
    const { code, out } = await runCommand(folder, ['--help']);
    assert.equal(code, 0);
    for (const name of commandNames) assert.match(out, new RegExp(`^  ${name} `, 'm'));
    assert.deepEqual(await runCommand(folder, ['help']), { code: 0, out, err: '' });
    assert.deepEqual(await runCommand(folder, []), { code: 2, out: '', err: out });
  });

  for (const name of commandNames) {
    it(`helps with \`${name}\`, with examples, within 100 columns`, async () => {
      const { folder } = createSandbox();
      const { code, out } = await runCommand(folder, [name, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Usage: quizwright ${name} \\[options\\]`));
      assert.match(out, /\nExamples:\n {2}# .*\n {2}quizwright /);
      for (const line of out.split('\n')) assert.ok(line.length <= 100, line);
      assert.deepEqual(await runCommand(folder, ['help', name]), { code: 0, out, err: '' });
      assert.equal((await runCommand(folder, [name, '--nonsense', '-h'])).out, out);
    });
  }

  const mistakes: [argv: string[], err: string][] = [
    [['lnit'], 'there is no command `lnit`.\nDid you mean `lint`?\n'],
    [['zzz'], 'there is no command `zzz`.\n`quizwright --help` lists the commands.\n'],
    [['xyzzy'], 'there is no command `xyzzy`.\n`quizwright --help` lists the commands.\n'],
    [
      ['a.quiz.yaml'],
      'there is no command `a.quiz.yaml`.\n`quizwright --help` lists the commands.\n',
    ],
    [
      ['--fix'],
      'there is no option `--fix` without a command.\n`quizwright --help` lists the commands.\n',
    ],
    [['help', 'explian'], 'there is no command `explian`.\nDid you mean `explain`?\n'],
    [['lint', '--fxi'], '`quizwright lint` has no option `--fxi`.\nDid you mean `--fix`?\n'],
    [
      ['lint', '-x'],
      '`quizwright lint` has no option `-x`.\n`quizwright lint --help` lists the options.\n',
    ],
    [['lint', '--fix=yes'], '`--fix` takes no value, but `yes` was given.\n'],
    [['lint', '--config'], '`--config` needs a value: `--config FILE`.\n'],
    [['lint', '--config', '--fix'], '`--config` needs a value: `--config FILE`.\n'],
    [
      ['lint', '--config', 'a', '--config', 'b'],
      '`--config` is given 2 times with different values.\n',
    ],
    [
      ['lint', '--config', 'a', '--no-config'],
      '`--config` and `--no-config` contradict each other.\n',
    ],
    [
      ['lint', '-f', 'xml'],
      'There is no format `xml`; there are `stylish`, `json`, `sarif`, `github`, `gitlab`, `junit`, `checkstyle`, `rdjson`, `markdown`, `agent`.\n',
    ],
    [['lint', '-f', 'json='], '`--format json=` names no file.\n'],
    [
      ['lint', '-f', 'json=a.quiz.yaml'],
      '`a.quiz.yaml` may be a bank, and no report is written over one.\n',
    ],
    [
      ['lint', '-f', 'json', '-f', 'sarif'],
      'Only one format can go to standard output.\nGive the others a file: `--format json=report.json`.\n',
    ],
    [
      ['lint', '--rule', 'unknown-kye=off'],
      'There is no rule `unknown-kye`. Did you mean `unknown-key`?\n`quizwright rules` lists them all.\n',
    ],
    [
      ['lint', '--rule', 'unknown-key'],
      '`--rule unknown-key` should be `--rule unknown-key=error`, or off, info, warning.\n',
    ],
    [
      ['lint', '--rule', 'unknown-key=loud'],
      '`loud` is no severity; there are off, info, warning and error.\n',
    ],
    [
      ['lint', '--max-warnings', 'few'],
      '`--max-warnings` takes a whole number, 0 or more, not `few`.\n',
    ],
    [['lint', '--jobs', '0'], '`--jobs` takes a whole number, 1 or more, not `0`.\n'],
    [['lint', '--stdin', 'a.yaml'], 'With `--stdin`, no files or folders can be given.\n'],
    [['lint', '--stdin-filename', 'a.yaml'], '`--stdin-filename` goes with `--stdin`.\n'],
    [['lint', '-'], 'There is no file `-`.\nStandard input is checked with `--stdin`.\n'],
    [['rules', '-f', 'xml'], 'There is no format `xml` here; there are `text` and `json`.\n'],
    [
      ['rules', 'syntax'],
      '`quizwright rules` takes no rule.\n`quizwright explain syntax` tells about one.\n',
    ],
    [['explain'], 'Which rule? `quizwright explain <rule>`.\n`quizwright rules` lists them all.\n'],
    [
      ['explain', 'sintax'],
      'There is no rule `sintax`. Did you mean `syntax`?\n`quizwright rules` lists them all.\n',
    ],
    [['schema', 'banks'], 'There is no schema `banks`; there are `bank` and `configuration`.\n'],
    [
      ['import'],
      'What is to be imported? `quizwright import <file>`, or `-` for standard input.\n',
    ],
    [
      ['import', 'a', '--from', 'study-pages'],
      'There is no format `study-pages` to import from.\nDid you mean `study-page`?\n',
    ],
    [['lint', 'a\u001b[31m'], 'There is no file or folder `a\\x1b[31m`.\n'],
  ];
  for (const [argv, err] of mistakes) {
    it(`answers \`${argv.join(' ')}\``, async () => {
      const { folder } = createSandbox();
      assert.deepEqual(await runCommand(folder, argv), {
        code: 2,
        out: '',
        err: `quizwright: ${err}`,
      });
    });
  }

  it('takes `-f=json` for `-f json`, and what follows `--` for files', async () => {
    const { folder } = createSandbox({ '--fix.quiz.yaml': goodBank });
    const { code, out } = await runCommand(folder, ['lint', '-f=json', '--', '--fix.quiz.yaml']);
    assert.equal(code, 0);
    assert.match(out, /"path": "--fix\.quiz\.yaml"/);
  });

  it('tells a fault of ours with its stack, and asks for a report', async () => {
    const { folder } = createSandbox();
    const stdin = new TypeError('a\u001b[31m fault');
    const { code, out, err } = await runCommand(folder, ['lint', '--stdin'], { stdin });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^quizwright: something went wrong that is our fault, not yours\.\n/);
    assert.match(err, /\n {2}TypeError: a\\x1b\[31m fault\n {6}at /);
    assert.match(err, /\nPlease report it: .*\n\(quizwright \S+, Node v\S+, \w+\)\n$/);
  });
});

describe('rules', () => {
  it('lists every rule by group', async () => {
    const { folder } = createSandbox();
    const { code, out } = await runCommand(folder, ['rules']);
    assert.equal(code, 0);
    for (const { id, sentence } of rules) {
      const line = out.split('\n').find((text) => text.startsWith(`  ${id} `));
      assert.ok(line?.endsWith(sentence), id);
    }
    assert.match(out, /^file\n/);
  });

  it('lists them for programs', async () => {
    const { folder } = createSandbox();
    const { out } = await runCommand(folder, ['rules', '--format', 'json']);
    const listed = JSON.parse(out) as { id: string; presets: Record<string, string> }[];
    assert.deepEqual(
      listed.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    assert.deepEqual(listed.find(({ id }) => id === 'incomplete-draft')!.presets, {
      minimal: 'off',
      recommended: 'info',
      strict: 'info',
    });
  });
});

describe('explain', () => {
  it('prints the page of every rule', async () => {
    const { folder } = createSandbox();
    for (const { id, why } of rules) {
      const { code, out } = await runCommand(folder, ['explain', id]);
      assert.equal(code, 0);
      assert.ok(out.startsWith(`# ${id}\n`) && out.includes(why), id);
      assert.doesNotMatch(out, /[\0-\x08\x0b-\x1f\x7f]/);
    }
  });
});

describe('schema', () => {
  it('prints the schemas that are shipped', async () => {
    const { folder } = createSandbox();
    for (const [argv, file] of [
      [['schema'], 'quizwright.schema.json'],
      [['schema', 'bank'], 'quizwright.schema.json'],
      [['schema', 'configuration'], 'configuration.schema.json'],
    ] as const) {
      const { code, out } = await runCommand(folder, argv);
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(out), JSON.parse(readFileSync(join('schemas', file), 'utf8')));
    }
  });
});
