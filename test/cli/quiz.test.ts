// The quiz as a program takes it, and as a person does whose lines come from a file.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { everyKind, noAnswers, rightAnswers, wrongAnswers } from '../unit/cli/every-kind.js';
import { createSandbox } from '../unit/cli/sandbox.js';
import { type Ran, runProgram } from './run-program.js';

type Line = Readonly<Record<string, unknown>>;

const linesOf = ({ out }: Ran): readonly Line[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const quiz = (folder: string, args: readonly string[], input: readonly unknown[]): Ran =>
  runProgram(folder, ['quiz', 'all.quiz.yaml', '--json', ...args], {
    input: input.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  });

const ids = Object.keys(rightAnswers);
const answers = (of: (id: string) => unknown) => ids.map((id) => ({ answer: of(id) }));
const none = ['--history', 'none'];

describe('the quiz for programs', () => {
  let folder = '';
  beforeEach(() => {
    ({ folder } = createSandbox({ 'all.quiz.yaml': everyKind }));
  });

  it('takes right answers to all nine kinds', () => {
    const ran = quiz(
      folder,
      none,
      answers((id) => rightAnswers[id]),
    );
    assert.deepEqual([ran.code, ran.err], [0, '']);
    const lines = linesOf(ran);
    const result = lines.at(-1)!;
    assert.deepEqual(
      [result['type'], result['score'], result['points'], result['percent']],
      ['result', 13, 13, 100],
    );
    assert.deepEqual(
      lines.map(({ type }) => type),
      [...ids.flatMap(() => ['question', 'verdict']), 'result'],
    );
    assert.deepEqual(
      lines.filter(({ type }) => type === 'question').map(({ item }) => item),
      ids,
    );
    assert.match(
      String(lines.find(({ item, type }) => item === 'short' && type === 'verdict')!['why']),
      /spelt: Paris/,
    );
  });

  it('follows its learner, and says why it asks', () => {
    const item = (i: number): string =>
      `  - {id: q${i}, question: "Q${i}?", answer: true, difficulty: ${['easy', 'medium', 'hard'][i % 3]}}\n`;
    writeFileSync(
      join(folder, 'all.quiz.yaml'),
      `title: T\nquestions:\n${Array.from({ length: 30 }, (_, i) => item(i)).join('')}`,
    );
    const take = (answer: boolean): Ran => {
      const given = Array.from({ length: 5 }, () => ({ answer }));
      return quiz(folder, ['--adaptive', '--pick', '5', '--seed', '1', '--history', 'kept'], given);
    };
    const asked = (ran: Ran): readonly Line[] =>
      linesOf(ran).filter(({ type }) => type === 'question');
    const first = asked(take(false));
    assert.equal(first.length, 5);
    assert.ok(
      first.every(({ chosen }) => String(chosen).startsWith('You have not answered this one yet.')),
    );
    assert.match(String(first.at(-1)!['chosen']), /easier|yet\.$/);
    const again = asked(take(true));
    assert.ok(again.some(({ chosen }) => String(chosen).startsWith('You got this one wrong')));
    const exam = quiz(folder, ['--adaptive', '--mode', 'exam', ...none], []);
    assert.deepEqual([exam.code, exam.out], [2, '']);
    assert.match(exam.err, /`--adaptive` does not go with `--mode exam`/);
  });

  it('says what each question offers', () => {
    const lines = linesOf(quiz(folder, none, []));
    assert.equal(lines.length, 2);
    const all = linesOf(
      quiz(
        folder,
        none,
        answers(() => null),
      ),
    ).filter(({ type }) => type === 'question');
    const byId = new Map(all.map((line) => [line['item'], line]));
    assert.deepEqual(byId.get('single')!['choices'], ['1', '2', '3']);
    assert.deepEqual(byId.get('gaps')!['gaps'], [
      {},
      { entries: (byId.get('gaps')!['gaps'] as Line[])[1]!['entries'] },
    ]);
    assert.deepEqual(byId.get('pairs')!['lefts'], ['France', 'Italy']);
    assert.deepEqual([...(byId.get('pairs')!['rights'] as string[])].toSorted(), [
      'Oslo',
      'Paris',
      'Rome',
    ]);
    assert.deepEqual([...(byId.get('order')!['entries'] as string[])].toSorted(), [
      'one',
      'three',
      'two',
    ]);
    assert.equal(byId.get('gaps')!['stem'], 'The {{1}} is {{2}}.');
    assert.deepEqual(
      all.map(({ kind }) => kind),
      [
        'single-choice',
        'multiple-answer',
        'true-false',
        'short-answer',
        'numeric',
        'cloze',
        'matching',
        'ordering',
        'open',
      ],
    );
  });

  it('says what wrong answers are worth', () => {
    const lines = linesOf(
      quiz(
        folder,
        none,
        answers((id) => wrongAnswers[id]![0]),
      ),
    );
    for (const verdict of lines.filter(({ type }) => type === 'verdict')) {
      const id = String(verdict['item']);
      assert.equal(verdict['score'], wrongAnswers[id]![1], id);
      assert.equal(verdict['correct'], false, id);
      assert.notEqual(verdict['why'], '');
    }
  });

  it('leaves a question open after what is no answer', () => {
    const lines = linesOf(
      quiz(folder, none, [
        'no json',
        '{"other": 1}',
        '[]',
        '',
        ...ids.flatMap((id) => [...noAnswers[id]!, rightAnswers[id]].map((answer) => ({ answer }))),
      ]),
    );
    assert.equal(lines.at(-1)!['score'], 13);
    const errors = lines.filter(({ type }) => type === 'error');
    assert.equal(errors.length, 3 + ids.reduce((sum, id) => sum + noAnswers[id]!.length, 0));
    assert.ok(errors.every(({ message }) => typeof message === 'string' && message !== ''));
  });

  it('skips with null, and ends when nothing more comes', () => {
    const skipped = linesOf(
      quiz(
        folder,
        none,
        answers(() => null),
      ),
    );
    assert.equal(skipped.at(-1)!['score'], 0);
    const left = quiz(folder, none, [{ answer: '2' }]);
    assert.deepEqual([left.code, linesOf(left).at(-1)!['type']], [0, 'result']);
  });

  it('is the same with the same seed, and asks as many as are picked', () => {
    const args = [...none, '--pick', '4', '--shuffle'];
    const asked = (seed: string) =>
      linesOf(
        quiz(
          folder,
          [...args, '--seed', seed],
          answers(() => null),
        ),
      )
        .filter(({ type }) => type === 'question')
        .map(({ item }) => item);
    assert.equal(asked('1').length, 4);
    assert.deepEqual(asked('1'), asked('1'));
    assert.ok(['2', '3', '4', '5'].some((seed) => asked(seed).join() !== asked('1').join()));
  });

  it('keeps answers where it is told to, and nothing where it is told so', () => {
    const { folder: own } = createSandbox({ 'all.quiz.yaml': everyKind });
    const data = join(own, 'data');
    runProgram(own, ['quiz', 'all.quiz.yaml', '--json', ...none], {
      input: '{"answer": "2"}',
      env: { XDG_DATA_HOME: data },
    });
    assert.ok(!existsSync(data));
    quiz(
      own,
      ['--history', 'kept'],
      answers((id) => rightAnswers[id]),
    );
    const [log] = readdirSync(join(own, 'kept')).filter((name) => name.endsWith('.jsonl'));
    const lines = readFileSync(join(own, 'kept', log!), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const attempts = lines.filter(({ type }) => type === 'attempt');
    assert.deepEqual(
      attempts.map(({ v, bank, item, correct }) => [v, bank, item, correct]),
      ids.map((id) => [1, 'every-kind', id, true]),
    );
  });

  it('goes on where it was left, an answer that does not fit any more asked again', () => {
    const { folder: own } = createSandbox({ 'all.quiz.yaml': everyKind });
    quiz(own, ['--history', 'kept'], answers((id) => rightAnswers[id]).slice(0, 3));
    writeFileSync(
      join(own, 'all.quiz.yaml'),
      everyKind.replace('{text: 2, correct: true}', '{text: 4, correct: true}'),
    );
    const lines = linesOf(
      quiz(
        own,
        ['--history', 'kept', '--resume'],
        answers(() => null),
      ),
    );
    assert.deepEqual(
      lines.filter(({ type }) => type === 'question').map(({ item }) => item),
      ['single', ...ids.slice(3)],
    );
  });

  it('leaves out what lacks its answer, and says so', () => {
    const { folder: own } = createSandbox({
      'all.quiz.yaml':
        'title: T\nquestions:\n  - {id: none, question: Which?, choices: [a, b]}\n  - {id: so, question: So?, answer: true}\n',
    });
    const ran = quiz(own, none, [{ answer: true }]);
    assert.equal(linesOf(ran).at(-1)!['score'], 1);
    assert.match(ran.err, /`all\.quiz\.yaml#none` is left out/);
  });

  it('tells what cannot be asked, and what cannot be understood', () => {
    const { folder: own } = createSandbox({
      'all.quiz.yaml': 'title: T\nquestions:\n  - {question: Which?, choices: [a, b]}\n',
    });
    const ran = quiz(own, none, []);
    assert.deepEqual([ran.code, ran.out], [0, '']);
    assert.match(ran.err, /nothing to ask/);
    for (const args of [['--mode', 'x'], ['--pick', '0'], ['--pick', 'many'], ['--wrong']]) {
      assert.deepEqual([quiz(folder, args, []).code, quiz(folder, args, []).out], [2, '']);
    }
    assert.equal(runProgram(folder, ['quiz']).code, 2);
    assert.equal(runProgram(folder, ['quiz', 'gone.quiz.yaml']).code, 2);
  });
});

describe('the quiz for people', () => {
  let folder = '';
  beforeEach(() => {
    ({ folder } = createSandbox({ 'all.quiz.yaml': everyKind }));
  });
  const typed = (lines: readonly string[], ...args: readonly string[]): Ran =>
    runProgram(folder, ['quiz', 'all.quiz.yaml', ...none, ...args], {
      input: `${lines.join('\n')}\n`,
    });

  it('is taken line by line, without colours', () => {
    const lines = ['b', 'A C', 't', 'Pariss', '1.5 km', 'sun', 'hot'];
    const { out } = typed([...lines, ':q']);
    assert.doesNotMatch(out, /\u001b/);
    assert.equal(out.match(/✔ Right\./g)?.length, 6);
    assert.match(out, /Accepted; spelt: Paris/);
    assert.match(out, /Two is even\./);
  });

  it('gives help, hints, and a result', () => {
    const { out, code } = typed([
      '?',
      ':h',
      'z',
      '',
      'B',
      ...Array.from({ length: 9 }, () => ':s'),
    ]);
    assert.equal(code, 0);
    assert.match(out, /`:h` shows a hint/);
    assert.match(out, /no hint/);
    assert.match(out, /Type one letter between A and C/);
    assert.match(out, /Result\n1 of 13 points/);
  });

  it('goes back in an exam, and tells nothing before its end', () => {
    const { out } = typed(['A', 'B', ':g 1', 'B', ':end'], '--mode', 'exam');
    assert.doesNotMatch(out.slice(0, out.indexOf('Result')), /Right/);
    assert.match(out, /1 of 13 points/);
  });

  it('never sends what a terminal obeys', () => {
    const bank =
      'title: T\nquestions:\n  - question: "\\e[2J a \\u009b31m"\n    choices: ["\\e]0;x\\a", {text: "\\e[1m", correct: true}]\n';
    const { folder: own } = createSandbox({ 'all.quiz.yaml': bank });
    const { out } = runProgram(own, ['quiz', 'all.quiz.yaml', ...none], { input: 'A\n' });
    assert.doesNotMatch(out, /[\u001b\u0007\u009b]/);
    const json = runProgram(own, ['quiz', 'all.quiz.yaml', '--json', ...none], {
      input: '{"answer":null}\n',
    });
    assert.doesNotMatch(json.out, /[\u001b\u0007\u009b]/);
  });
});
