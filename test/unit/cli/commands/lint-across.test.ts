// What several banks have to do with each other, through the command line.
import assert from 'node:assert/strict';

import { runCommand } from '../run-command.js';
import { createSandbox } from '../sandbox.js';
import type { Json } from './lint-json.js';

const bank = (id: string, more = ''): string =>
  `title: Loyalty\nquestions:\n${more}  - id: ${id}\n    question: What does NPS stand for?\n    answer: Net Promoter Score\n`;

async function problemsOf(folder: string, ...operands: readonly string[]): Promise<string[]> {
  const { out } = await runCommand(folder, ['lint', '--format', 'json', ...operands]);
  return (JSON.parse(out) as Json).files.flatMap(({ path, problems }) =>
    problems.map(({ rule, item, line }) => `${path}:${line} ${item} ${rule}`),
  );
}

describe('lint: several banks', () => {
  it('tells of a question that stands in two of them, at the later one', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank('one'), 'b.quiz.yaml': bank('two') });
    assert.deepEqual(await problemsOf(folder), ['b.quiz.yaml:4 two duplicate-question']);
  });

  it('says which one it is, and where, by line and column of its own file', async () => {
    const { folder } = createSandbox({
      'a.quiz.yaml': `# a remark\n${bank('one')}`,
      'b.quiz.yaml': bank('two'),
    });
    const { out } = await runCommand(folder, ['lint', '--format', 'json']);
    const [, second] = (JSON.parse(out) as Json).files;
    const [problem] = second!.problems;
    assert.match(problem!.message, /^`one` in `a\.quiz\.yaml` asks the same in the same words\./);
    assert.deepEqual(problem!.related, [
      {
        path: 'a.quiz.yaml',
        line: 5,
        column: 15,
        endLine: 5,
        endColumn: 39,
        message: 'The question that asks the same.',
      },
    ]);
    const stylish = await runCommand(folder, ['lint']);
    assert.match(stylish.out, /see a\.quiz\.yaml:5:15: The question that asks the same\./);
    const sarif = await runCommand(folder, ['lint', '--format', 'sarif']);
    assert.match(
      sarif.out.replaceAll(/\s/g, ''),
      /"uri":"a\.quiz\.yaml"\},"region":\{"startLine":5/,
    );
  });

  it('is silent where only one of them is named', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank('one'), 'b.quiz.yaml': bank('two') });
    assert.deepEqual(await problemsOf(folder, 'b.quiz.yaml'), []);
  });

  it('heeds remarks, overrides and severities of the file that is told', async () => {
    const remark = '  # quizwright-disable-next-line duplicate-question -- the exam repeats it\n';
    const quiet = bank('two').replace('    question', `  ${remark}    question`);
    const { folder } = createSandbox({
      '.quizwright.yaml':
        'extends: recommended\nrules: {duplicate-question: error}\noverrides:\n  - files: [old/**]\n    rules: {duplicate-question: off}\n',
      'a.quiz.yaml': bank('one'),
      'b.quiz.yaml': quiet,
      'old/c.quiz.yaml': bank('three'),
      'z.quiz.yaml': bank('four'),
    });
    assert.deepEqual(await problemsOf(folder), ['z.quiz.yaml:4 four duplicate-question']);
    assert.equal((await runCommand(folder, ['lint'])).code, 1);
  });

  it('counts a remark that turns such a problem off as used', async () => {
    const remark = '    # quizwright-disable-next-line duplicate-question -- the exam repeats it\n';
    const quiet = bank('two').replace('    question', `${remark}    question`);
    const { folder } = createSandbox({ 'a.quiz.yaml': bank('one'), 'b.quiz.yaml': quiet });
    const { out } = await runCommand(folder, ['lint', '--report-unused-disables']);
    assert.equal(out, 'No problems in 2 banks (2 items).\n');
  });

  it('still tells of it after fixing', async () => {
    const { folder } = createSandbox({
      'a.quiz.yaml': bank('one'),
      'b.quiz.yaml': bank('two').replace('answer', 'anwser'),
    });
    const { out } = await runCommand(folder, ['lint', '--fix']);
    assert.match(out, /duplicate-question/);
    assert.match(out, /1 fixed\./);
  });
});
