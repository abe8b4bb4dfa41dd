import assert from 'node:assert/strict';
import { join } from 'node:path';

import { runCommand } from '../run-command.js';
import { createSandbox } from '../sandbox.js';
import { draftBank, goodBank } from '../sample-banks.js';

interface Printed {
  readonly configuration: string | null;
  readonly extends: string;
  readonly ignored: boolean;
  readonly rules: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

async function print(folder: string, file: string, argv: readonly string[] = []): Promise<Printed> {
  const { code, out, err } = await runCommand(folder, ['lint', '--print-config', file, ...argv]);
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out) as Printed;
}

describe('the configuration', () => {
  it('is looked for upwards, to the repository’s root', async () => {
    const { folder } = createSandbox({
      '.quizwright.yaml': 'extends: strict\n',
      'x/.quizwright.yaml': 'extends: minimal\n',
      'x/y/a.quiz.yaml': goodBank,
      'inner/.git/HEAD': '',
    });
    assert.equal((await print(folder, 'x/y/a.quiz.yaml')).configuration, 'x/.quizwright.yaml');
    assert.equal((await print(folder, 'z/a.quiz.yaml')).configuration, '.quizwright.yaml');
    assert.equal((await print(folder, 'inner/a.quiz.yaml')).configuration, null);
    const printed = await print(join(folder, 'x/y'), 'a.quiz.yaml');
    assert.deepEqual([printed.configuration, printed.extends], ['../.quizwright.yaml', 'minimal']);
  });

  it('can be given, or left out', async () => {
    const { folder } = createSandbox({
      '.quizwright.yaml': 'extends: strict\n',
      'other/ours.yaml': 'rules: { unknown-key: info }\n',
    });
    const given = await print(folder, 'a.quiz.yaml', ['--config', 'other/ours.yaml']);
    assert.deepEqual(
      [given.configuration, given.rules['unknown-key']],
      ['other/ours.yaml', { severity: 'info' }],
    );
    const none = await print(folder, 'a.quiz.yaml', ['--no-config']);
    assert.deepEqual([none.configuration, none.extends], [null, 'recommended']);
  });

  it('is settled in layers, the command line last', async () => {
    const { folder } = createSandbox({
      '.quizwright.yaml': [
        'extends: strict',
        'rules: { incomplete-draft: warning, missing-id: off }',
        'ignore: ["drafts/**"]',
        'overrides:',
        '  - files: ["legacy/**"]',
        '    rules: { incomplete-draft: off, unknown-key: info }',
        '',
      ].join('\n'),
    });
    const legacy = await print(folder, 'legacy/a.quiz.yaml', ['--rule', 'unknown-key=warning']);
    assert.deepEqual(legacy.rules['incomplete-draft'], { severity: 'off' });
    assert.deepEqual(legacy.rules['unknown-key'], { severity: 'warning' });
    const draft = await print(folder, 'drafts/a.quiz.yaml');
    assert.deepEqual(
      [draft.ignored, draft.rules['incomplete-draft']],
      [true, { severity: 'warning' }],
    );
  });

  it('says which files are banks, and which are left out', async () => {
    const { folder } = createSandbox({
      '.quizwright.yaml': 'files: ["banks/**/*.yaml"]\nignore: ["**/old"]\n',
      'banks/a.yaml': draftBank,
      'banks/old/b.yaml': draftBank,
      'other/c.yaml': 'title: x\n',
      'old/d.quiz.yaml': draftBank,
    });
    const { out } = await runCommand(folder, ['lint', '-f', 'json']);
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    assert.deepEqual(
      files.map(({ path }) => path),
      ['banks/a.yaml'],
    );
    // A file that is named is checked all the same.
    assert.equal((await runCommand(folder, ['lint', 'old/d.quiz.yaml'])).code, 0);
  });

  const wrong: [name: string, text: string | Uint8Array, err: RegExp][] = [
    ['a misspelt key', 'a: 1\n', /^quizwright: \.quizwright\.yaml:1:1: There is no key `a`/],
    [
      'a misspelt rule',
      'rules:\n  unknown-kye: off\n',
      /^quizwright: \.quizwright\.yaml:2:3: There is no rule `unknown-kye`\. Did you mean `unknown-key`\?\n$/,
    ],
    ['a list', '- a\n', /^quizwright: \.quizwright\.yaml:1:1: .*list.*\n$/],
    ['a text', 'hello\n', /^quizwright: \.quizwright\.yaml:1:1: .*\n$/],
    [
      'something of the wrong type',
      'extends: strict\nrules: 3\n',
      /^quizwright: \.quizwright\.yaml:2:8: .*\n$/,
    ],
    ['a syntax error', 'rules: {a\n', /^quizwright: \.quizwright\.yaml:1:8: .*\n$/],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0, 0, 0, 0xff]),
      /^quizwright: `\.quizwright\.yaml` is no text in UTF-8\.\n$/,
    ],
    [
      'more than a megabyte',
      '# '.repeat(600_000),
      /^quizwright: `\.quizwright\.yaml` has 1\.1 MB; files over 1 MB are not read\.\n/,
    ],
  ];
  for (const [name, text, err] of wrong) {
    it(`is refused in a sentence where it is ${name}`, async () => {
      const { folder } = createSandbox({ '.quizwright.yaml': text, 'a.quiz.yaml': goodBank });
      const ran = await runCommand(folder, ['lint']);
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, err);
    });
  }

  it('is refused where a file that was named is not there', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank });
    const ran = await runCommand(folder, ['lint', '--config', 'gone.yaml']);
    assert.deepEqual(ran, { code: 2, out: '', err: 'quizwright: There is no file `gone.yaml`.\n' });
  });

  it('tells every problem, up to ten', async () => {
    const keys = Array.from({ length: 13 }, (_, index) => `key${index}: 1\n`).join('');
    const { folder } = createSandbox({ '.quizwright.yaml': keys, 'a.quiz.yaml': goodBank });
    const { err } = await runCommand(folder, ['lint']);
    assert.equal(err.trimEnd().split('\n').length, 11);
    assert.match(err, /\n…and 3 more\.\n$/);
  });
});
