import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.js';
import { createSandbox } from '../sandbox.js';
import { draftBank, goodBank, misspeltBank } from '../sample-banks.js';

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly { readonly rule: string; readonly severity: string; readonly line: number }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** What `lint -f json` says: the exit code, and each file with the rules that fired. */
async function lintJson(
  folder: string,
  argv: readonly string[] = [],
): Promise<{ code: number; files: Record<string, string[]>; summary: Json['summary']; err: string }> {
  const { code, out, err } = await runCommand(folder, ['lint', '-f', 'json', ...argv]);
  const { files, summary } = JSON.parse(out) as Json;
  const rules = files.map(({ path, problems }) => [path, problems.map(({ rule }) => rule)] as const);
  return { code, files: Object.fromEntries(rules), summary, err };
}

describe('lint', () => {
  it('says that there is nothing to say', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank, 'x/b.quiz.yml': goodBank });
    assert.deepEqual(await runCommand(folder, ['lint']), {
      code: 0,
      out: 'No problems in 2 banks (2 items).\n',
      err: '',
    });
  });

  it('shows a problem with its line, its fix and a summary', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': misspeltBank });
    const { code, out, err } = await runCommand(folder, ['lint']);
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.match(out, /^a\.quiz\.yaml\n\n {2}5:5 {2}error {2}.*`questoin`.*Did you mean `question`\? {2}unknown-key\n/);
    assert.ok(
      out.includes(
        [
          '    5 │     questoin: Which scores make a promoter?',
          '      │     ^^^^^^^^',
          '      fix: ',
        ].join('\n'),
      ),
      out,
    );
    assert.ok(out.endsWith('1 problem in 1 bank: 1 error.\n1 can be fixed with --fix.\n'), out);
  });

  it('sorts files by path and finds each once', async () => {
    const { folder } = createSandbox({
      'b.quiz.yaml': goodBank,
      'a/c.quiz.yaml': goodBank,
      'a.quiz.yaml': goodBank,
    });
    const { files } = await lintJson(folder, ['b.quiz.yaml', '.', './a', join(folder, 'a.quiz.yaml')]);
    assert.deepEqual(Object.keys(files), ['a.quiz.yaml', 'a/c.quiz.yaml', 'b.quiz.yaml']);
  });

  it('takes other YAML files whose first key is `quizwright`, and no others', async () => {
    const { folder } = createSandbox({
      'bank.yaml': goodBank,
      'workflow.yml': 'on: push\n',
      'notes.txt': goodBank,
    });
    assert.deepEqual((await lintJson(folder)).files, { 'bank.yaml': [] });
  });

  it('takes any file that is named', async () => {
    const { folder } = createSandbox({ 'bank.txt': misspeltBank, 'other.yaml': 'title: x\n' });
    const { files } = await lintJson(folder, ['bank.txt', 'other.yaml']);
    assert.deepEqual(Object.keys(files), ['bank.txt', 'other.yaml']);
  });

  it('shows paths outside the current folder as they are reached from it', async () => {
    const { folder } = createSandbox({ 'x/a.quiz.yaml': goodBank, 'y/z': '' });
    assert.deepEqual((await lintJson(join(folder, 'y'), ['../x'])).files, { '../x/a.quiz.yaml': [] });
  });

  it('expands globs by itself', async () => {
    const { folder } = createSandbox({
      'banks/a.quiz.yaml': goodBank,
      'banks/x/b.yaml': goodBank,
      'banks/x/c.txt': '',
      'banks/node_modules/d.yaml': goodBank,
    });
    const paths = async (glob: string): Promise<string[]> => Object.keys((await lintJson(folder, [glob])).files);
    assert.deepEqual(await paths('banks/**/*.yaml'), ['banks/a.quiz.yaml', 'banks/x/b.yaml']);
    assert.deepEqual(await paths('banks/*.yaml'), ['banks/a.quiz.yaml']);
    assert.deepEqual(await paths('**/{b,z}.yaml'), ['banks/x/b.yaml']);
    assert.deepEqual(await paths('banks/**'), ['banks/a.quiz.yaml', 'banks/x/b.yaml']);
  });

  it('takes a name with the signs of a glob for the file it is', async () => {
    const { folder } = createSandbox({ 'a[1].quiz.yaml': goodBank, 'a1.quiz.yaml': goodBank });
    assert.deepEqual((await lintJson(folder, ['a[1].quiz.yaml'])).files, { 'a[1].quiz.yaml': [] });
  });

  const nothing: [name: string, args: string[], err: RegExp][] = [
    ['a file that is not there', ['gone.quiz.yaml'], /^quizwright: There is no file or folder `gone\.quiz\.yaml`\.\n$/],
    ['a folder without banks', ['empty'], /^quizwright: There is no bank in `empty`\.\n$/],
    ['a glob that fits nothing', ['banks/*.yaml'], /^quizwright: No YAML file fits `banks\/\*\.yaml`\.\n$/],
    ['several of them', ['gone', 'a.quiz.yaml', 'empty'], /`gone`\.\nThere is no bank in `empty`\.\n$/],
    ['what is left out', ['drafts'], /There is no bank in `drafts`\. \(One is left out by/],
  ];
  for (const [name, args, err] of nothing) {
    it(`refuses ${name}`, async () => {
      const { folder } = createSandbox({
        'a.quiz.yaml': misspeltBank,
        'empty/readme.md': '',
        'drafts/a.quiz.yaml': goodBank,
        '.quizwright.yaml': 'ignore: [drafts]\n',
      });
      const ran = await runCommand(folder, ['lint', ...args]);
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, err);
    });
  }

  it('has only a word to say about a folder without banks', async () => {
    const { folder } = createSandbox();
    assert.deepEqual(await runCommand(folder, ['lint']), {
      code: 0,
      out: '',
      err: 'No banks here. A bank is a file named `*.quiz.yaml`.\n',
    });
    assert.deepEqual((await lintJson(folder)).summary['files'], 0);
  });

  it('goes on where one file cannot be read, and ends with 2', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank, 'b.quiz.yaml': goodBank });
    // All holes: it takes no room on the disk, and none of it is read.
    truncateSync(join(folder, 'a.quiz.yaml'), 100 * 1024 * 1024);
    const { code, files, err } = await lintJson(folder);
    assert.deepEqual([code, files], [2, { 'b.quiz.yaml': [] }]);
    assert.equal(
      err,
      'quizwright: `a.quiz.yaml` has 100 MB; files over 50 MB are not read. Split it into several banks.\n',
    );
  });
});

describe('lint: what is reported', () => {
  it('fails on errors only', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': draftBank });
    const { code, files, summary } = await lintJson(folder);
    assert.deepEqual([code, files], [0, { 'a.quiz.yaml': ['incomplete-draft'] }]);
    assert.deepEqual(summary, { files: 1, items: 1, errors: 0, warnings: 0, infos: 1, fixable: 0 });
  });

  it('sets rules for one run', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': draftBank });
    assert.equal((await lintJson(folder, ['--rule', 'incomplete-draft=error'])).code, 1);
    assert.deepEqual((await lintJson(folder, ['--rule=incomplete-draft=off'])).files, { 'a.quiz.yaml': [] });
  });

  it('counts warnings', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': draftBank, 'b.quiz.yaml': draftBank });
    const args = ['--rule', 'incomplete-draft=warning'];
    assert.equal((await lintJson(folder, args)).code, 0);
    assert.equal((await lintJson(folder, [...args, '--max-warnings', '2'])).code, 0);
    const ran = await lintJson(folder, [...args, '--max-warnings', '1', '--quiet']);
    assert.equal(ran.code, 1);
    assert.equal(ran.err, 'quizwright: 2 warnings, and at most 1 are accepted.\n');
  });

  it('is quiet about what is no error', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': draftBank, 'b.quiz.yaml': misspeltBank });
    const { files, summary } = await lintJson(folder, ['--quiet']);
    assert.deepEqual(files, { 'a.quiz.yaml': [], 'b.quiz.yaml': ['unknown-key'] });
    assert.equal(summary['infos'], 0);
  });

  it('writes several reports', async () => {
    const { folder, read } = createSandbox({ 'a.quiz.yaml': misspeltBank });
    const argv = ['lint', '-f', 'json=out.json', '--format', 'github', '-f', 'sarif=out.sarif'];
    const { code, out } = await runCommand(folder, argv, { colour: true });
    assert.equal(code, 1);
    assert.match(out, /^::error file=a\.quiz\.yaml,line=5,/);
    assert.equal((JSON.parse(read('out.json')) as Json).summary['errors'], 1);
    assert.match(read('out.sarif'), /"ruleId": "unknown-key"/);
  });

  it('has the same columns with and without a byte order mark', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': `\uFEFFtitel: x\n${misspeltBank}` });
    const { out } = await runCommand(folder, ['lint', '-f', 'json']);
    const [file] = (JSON.parse(out) as { files: { problems: { line: number; column: number }[] }[] }).files;
    assert.deepEqual([file!.problems[0]!.line, file!.problems[0]!.column], [1, 1]);
  });

  it('reports media that is missing, misnamed or elsewhere', async () => {
    const bank = (reference: string): string =>
      goodBank.replace('Which scores make a promoter?', `Which ![a map](${reference}) is it?`);
    const { folder } = createSandbox({
      'x/map.png': '',
      'map.png': '',
      'x/a.quiz.yaml': bank('map.png'),
      'x/b.quiz.yaml': bank('Map.png'),
      'x/c.quiz.yaml': bank('gone.png'),
      'x/d.quiz.yaml': bank('../map.png'),
    });
    assert.deepEqual((await lintJson(folder)).files, {
      'x/a.quiz.yaml': [],
      'x/b.quiz.yaml': ['media-case-mismatch'],
      'x/c.quiz.yaml': ['missing-media'],
      'x/d.quiz.yaml': ['media-outside-bank-folder'],
    });
  });

  it('reports disables that are of no use when asked to', async () => {
    const text = goodBank.replace('    choices:', '    # quizwright-disable-next-line unknown-key -- it is fine\n    choices:');
    const { folder } = createSandbox({ 'a.quiz.yaml': text });
    assert.deepEqual((await lintJson(folder, ['--report-unused-disables'])).files, {
      'a.quiz.yaml': ['unused-disable'],
    });
  });
});

describe('lint: fixing', () => {
  it('mends what is safe', async () => {
    const { folder, read } = createSandbox({ 'a.quiz.yaml': misspeltBank, 'b.quiz.yaml': goodBank });
    const { code, out } = await runCommand(folder, ['lint', '--fix']);
    assert.deepEqual([code, out], [0, 'No problems in 2 banks (2 items).\n1 fixed.\n']);
    assert.equal(read('a.quiz.yaml'), goodBank);
  });

  it('keeps line ends and the byte order mark', async () => {
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { folder, read } = createSandbox({ 'a.quiz.yaml': crlf(misspeltBank) });
    assert.equal((await runCommand(folder, ['lint', '--fix'])).code, 0);
    assert.equal(read('a.quiz.yaml'), crlf(goodBank));
  });

  it('shows what it would do, as a diff', async () => {
    const { folder, read } = createSandbox({ 'x y/a.quiz.yaml': misspeltBank });
    const { code, out, err } = await runCommand(folder, ['lint', '--fix-dry-run']);
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        '--- a/x y/a.quiz.yaml',
        '+++ b/x y/a.quiz.yaml',
        '@@ -2,7 +2,7 @@',
        ' title: Loyalty',
        ' questions:',
        '   - id: range',
        '-    questoin: Which scores make a promoter?',
        '+    question: Which scores make a promoter?',
        '     choices:',
        '       - 0 to 6',
        '       - text: 9 to 10',
        '',
      ].join('\n'),
    );
    assert.equal(err, 'No problems in 1 bank (1 item).\n1 would be fixed.\n');
    assert.equal(read('x y/a.quiz.yaml'), misspeltBank);
  });

  it('shows no control signs on a terminal', async () => {
    const text = misspeltBank.replace('Loyalty', 'Lo\u001b[31myalty');
    const { folder } = createSandbox({ 'a.quiz.yaml': text });
    const { out, err } = await runCommand(folder, ['lint', '--fix-dry-run'], { terminal: true });
    assert.doesNotMatch(out + err, /\u001b/);
  });
});

describe('lint --stdin', () => {
  it('checks a text under the name it is given', async () => {
    const { folder } = createSandbox({
      'x/.quizwright.yaml': 'rules: { incomplete-draft: error }\n',
      'x/map.png': '',
    });
    const argv = ['lint', '--stdin', '--stdin-filename', 'x/new.quiz.yaml', '-f', 'json'];
    const { code, out } = await runCommand(folder, argv, { stdin: draftBank });
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as Json).files[0]!.path, 'x/new.quiz.yaml');
  });

  it('needs no name', async () => {
    const { folder } = createSandbox();
    const { code, out } = await runCommand(folder, ['lint', '--stdin'], { stdin: misspeltBank });
    assert.equal(code, 1);
    assert.match(out, /^stdin\n/);
  });

  it('sends the fixed text to standard output and the report to standard error', async () => {
    const { folder } = createSandbox();
    const ran = await runCommand(folder, ['lint', '--stdin', '--fix'], { stdin: misspeltBank });
    assert.deepEqual(ran, {
      code: 0,
      out: goodBank,
      err: 'No problems in 1 bank (1 item).\n1 fixed.\n',
    });
  });

  it('never sends half a text', async () => {
    const { folder } = createSandbox();
    const ran = await runCommand(folder, ['lint', '--stdin', '--fix'], { stdin: Buffer.from('t: \xe9', 'latin1') });
    assert.deepEqual([ran.code, ran.out], [2, '']);
  });
});
