import assert from 'node:assert/strict';

import { runCommand } from '../run-command.js';
import { draftBank, goodBank, misspeltBank } from '../sample-banks.js';
import { createSandbox } from '../sandbox.js';
import { type Json, lintJson } from './lint-json.js';

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
    assert.deepEqual((await lintJson(folder, ['--rule=incomplete-draft=off'])).files, {
      'a.quiz.yaml': [],
    });
  });

  it('counts warnings', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': draftBank, 'b.quiz.yaml': draftBank });
    const args = ['--rule', 'incomplete-draft=warning', '--rule', 'duplicate-question=off'];
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
    const [file] = (
      JSON.parse(out) as { files: { problems: { line: number; column: number }[] }[] }
    ).files;
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
    const text = goodBank.replace(
      '    choices:',
      '    # quizwright-disable-next-line unknown-key -- it is fine\n    choices:',
    );
    const { folder } = createSandbox({ 'a.quiz.yaml': text });
    assert.deepEqual((await lintJson(folder, ['--report-unused-disables'])).files, {
      'a.quiz.yaml': ['unused-disable'],
    });
  });
});
