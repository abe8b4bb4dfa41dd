/** The task “quizwright: lint”: the command line in a terminal, where there is one. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';

describe('the task', () => {
  before(async () => {
    await vscode.extensions.getExtension('quizwright.quizwright')?.activate();
  });

  it('checks each folder with the command line, word by word, and fills the view of problems', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'quizwright' });
    // The host of the browser has no folder on a disk, and no shell.
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(
      ({ uri }) => uri.scheme === 'file',
    );
    expectEqual(
      tasks.map(({ name, source, problemMatchers, definition }) => ({
        name,
        source,
        problemMatchers: [...problemMatchers],
        task: String(definition['task']),
      })),
      folders.map(() => ({
        name: 'lint',
        source: 'quizwright',
        problemMatchers: ['$quizwright'],
        task: 'lint',
      })),
      'the tasks',
    );
    for (const { execution } of tasks) {
      const { command, args, commandLine } = execution as vscode.ShellExecution;
      expectEqual(commandLine, undefined, 'a line that a shell would read');
      expectEqual(command, 'npx', 'the program');
      expectEqual(
        args?.map((word) => (typeof word === 'string' ? word : word.value)),
        ['quizwright', 'lint', '--format', 'agent', '--'],
        'its words',
      );
    }
  });
});
