import assert from 'node:assert/strict';

import type { ToldProblem } from '../../../../src/core/agent-tools/told-problem.js';
import { call, refusal } from './call.js';
import { hostOf } from './tool-host.js';

interface Linted {
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly { readonly path: string; readonly problems: readonly ToldProblem[] }[];
  readonly notListed?: number;
  readonly faults?: readonly string[];
}

const wrong = 'title: T\nlanguage: en\nquestions:\n  - question: Which is it?\n    anwser: x\n';
const twice =
  'title: T\nlanguage: en\nquestions:\n  - question: Which city is the capital of France?\n    answer: Paris\n    explanation: It is.\n';

describe('lint', () => {
  it('tells problems with their lines, and counts', async () => {
    const told = await call<Linted>('lint', {}, hostOf({ 'w.quiz.yaml': wrong }));
    const [problem] = told.files[0]!.problems;
    assert.equal(problem?.rule, 'unknown-key');
    assert.deepEqual([problem?.line, problem?.column, problem?.item], [5, 5, 'questions[0]']);
    assert.deepEqual(problem?.fix, { safe: true, title: 'Write `answer`' });
    assert.equal(told.summary['files'], 1);
    assert.ok(told.summary['errors']! >= 1);
  });

  it('finds what two banks have in common', async () => {
    const host = hostOf({ 'a.quiz.yaml': twice, 'b.quiz.yaml': twice });
    const told = await call<Linted>('lint', { rule: 'duplicate-question' }, host);
    const all = told.files.flatMap(({ problems }) => problems);
    assert.equal(all.length, 1, JSON.stringify(told));
    assert.match(all[0]!.related![0]!.path ?? '', /^[ab]\.quiz\.yaml$/);
  });

  it('lists the severities that are asked for, and as many as there is room for', async () => {
    const many = `title: T\nlanguage: en\nquestions:\n${'  - question: Which?\n    anwser: x\n'.repeat(500)}`;
    const host = hostOf({ 'm.quiz.yaml': many });
    const told = await call<Linted>('lint', { severity: 'error', limit: 200 }, host);
    const listed = told.files.flatMap(({ problems }) => problems);
    assert.ok(listed.every(({ severity }) => severity === 'error'));
    assert.ok(listed.length > 50 && listed.length <= 200);
    assert.equal(listed.length + told.notListed!, told.summary['errors']);
    assert.ok(JSON.stringify(told).length < 30_000);
  });

  it('checks a text that is in no file', async () => {
    const host = hostOf({});
    const told = await call<Linted>('lint', { text: wrong, path: 'new.quiz.yaml' }, host);
    assert.equal(told.files[0]?.path, 'new.quiz.yaml');
    assert.match(await refusal('lint', { text: wrong, paths: ['a'] }, host), /not both/);
  });

  it('says what cannot be looked at', async () => {
    const told = await call<Linted>('lint', { paths: ['gone'] }, hostOf({}));
    assert.deepEqual(told.faults, ['There is no file or folder `gone`.']);
  });
});

describe('lint of what is not there', () => {
  it('says so instead of finding nothing', async () => {
    const host = hostOf({ 'b.quiz.yaml': 'title: T\nquestions: []\n' });
    assert.match(await refusal('lint', { rule: 'longst-key' }, host), /Did you mean `longest-key`/);
    assert.match(await refusal('lint', { path: 'b.quiz.yaml' }, host), /\{"paths": \["b\.quiz/);
  });
});
