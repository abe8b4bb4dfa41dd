import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.js';
import { createSandbox } from '../sandbox.js';

const bank = `title: T
questions:
  - id: gaps
    cloze: It is {{one}}, {{=floats~sinks~dissolves}} and {{=3~4}}.
    points: 3
  - id: half
    question: Which?
    answer: [{text: halves, weight: 50%}, whole]
    typos: 1
`;

describe('quiz', () => {
  it('goes on with what was left, whatever its mode was', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank });
    const quiz = (keys: readonly string[], ...args: string[]) =>
      runCommand(folder, ['quiz', 'a.quiz.yaml', '--history', 'h', ...args], {
        keys,
        terminal: true,
      });
    await quiz([':n', 'whole', ':q'], '--mode', 'exam');
    assert.equal((await quiz([], '--resume', '--mode', 'cram')).code, 2);
    const { code, out } = await quiz([':q'], '--resume');
    assert.equal(code, 0);
    assert.match(out, /Question 2 of 2 .* answered/);
  });

  it('asks again for a number that a dropdown does not have', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank });
    const args = ['quiz', 'a.quiz.yaml', '--history', 'none', '--seed', '1', '--pick', '2'];
    const lines = ['one', '9', '3', 'one', '0', '3', 'one', 'floats', '3', ':q'];
    const { out } = await runCommand(folder, args, { stdin: lines.join('\n') });
    assert.equal(out.match(/Of gap 2, type a number from 1 to 3\./g)?.length, 2, out);
    // An entry that is a number itself is its text, not a place.
    assert.match(out, /Right\. 3 of 3\./);
  });

  it('keeps what was written for an open question, also around a hint', async () => {
    const open =
      'title: O\nquestions:\n  - {id: o, question: Why?, hints: [Look.], rubric: [{criterion: A, points: 2}], model-answer: So.}\n';
    const { folder, read } = createSandbox({ 'o.quiz.yaml': open });
    const quiz = (...args: string[]) => ['quiz', 'o.quiz.yaml', '--history', ...args];
    const stdin = ['Because', ':h', 'of it.', '', '1', ''].join('\n');
    const { out } = await runCommand(folder, quiz('h'), { stdin });
    assert.match(out, /This is there already:\n {2}Because/);
    assert.match(out, /o: “Because of it\.”; 1 of 2 points/);
    const history = (name: string) => {
      const [file] = readdirSync(join(folder, name)).filter((each) => each.endsWith('.jsonl'));
      return read(join(name, file!));
    };
    assert.match(history('h'), /"answer":1,.*"written":"Because\\nof it\."/);
    const line = '{"answer": 1.5, "written": "So it is.", "rubric": [1.5]}\n';
    await runCommand(folder, quiz('j', '--json'), { stdin: line });
    assert.match(history('j'), /"answer":1\.5,.*"written":"So it is\.","rubric":\[1\.5\]/);
  });

  it('puts a full stop between what it tells a program', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank });
    const args = ['quiz', 'a.quiz.yaml', '--history', 'none', '--json'];
    const { out } = await runCommand(folder, args, {
      stdin: '{"answer": null}\n{"answer": "halvs"}\n',
    });
    assert.match(out, /"why":"Accepted; spelt: halves\. That earns 50 % of the points\./);
  });
});
