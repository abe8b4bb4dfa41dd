// What a task prints becomes what the view of problems shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { agent } from '../../../src/cli/formats/agent.js';
import { plainTarget, sampleResult } from '../cli/formats/sample-result.js';

interface Pattern extends Readonly<Record<string, number | string>> {
  readonly regexp: string;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: {
    taskDefinitions: readonly { type: string; when: string }[];
    problemMatchers: readonly { name: string; applyTo: string; pattern: Pattern }[];
  };
};

describe('the problem matcher', () => {
  const { regexp, ...groups } = contributes.problemMatchers[0]!.pattern;
  const read = (line: string): Record<string, string> | undefined => {
    const match = new RegExp(regexp).exec(line);
    if (match === null) return undefined;
    return Object.fromEntries(
      Object.entries(groups).map(([name, group]) => [name, match[Number(group)]!]),
    );
  };

  it('reads every line of the format for programs, and not the last', () => {
    const lines = agent(sampleResult, plainTarget).trimEnd().split('\n');
    const place = (line: string, column: string, endColumn: string): object => ({
      file: 'my banks/a:b.quiz.yaml',
      line,
      column,
      endLine: line,
      endColumn,
    });
    assert.deepEqual(lines.map(read), [
      {
        ...place('1', '11', '18'),
        severity: 'info',
        code: 'wrong-value',
        message: '100% odd,\\nreally: so',
      },
      {
        ...place('4', '5', '13'),
        severity: 'error',
        code: 'unknown-key',
        message:
          'There is no key `questoin` in a question. Did you mean `question`? | --fix: Write `question`',
      },
      {
        ...place('7', '9', '12'),
        severity: 'warning',
        code: 'duplicate-key',
        message: 'Another item has the id `nps`. | see my banks/a:b.quiz.yaml:3:9 the first one',
      },
      undefined,
    ]);
  });

  it('leaves banks that are open to the editor, which knows more of them', () => {
    assert.equal(contributes.problemMatchers[0]!.applyTo, 'closedDocuments');
  });

  it('belongs to a task that needs a shell', () => {
    assert.deepEqual(
      contributes.taskDefinitions.map(({ type, when }) => [type, when]),
      [['quizwright', 'shellExecutionSupported']],
    );
  });
});
