import * as vscode from 'vscode';
import { openOnDisk } from './quiz/disk-history.js';

const type = 'quizwright';

/** As `tasks.json` may have it. */
interface LintTask extends vscode.TaskDefinition {
  readonly task?: unknown;
  readonly paths?: unknown;
  readonly options?: unknown;
}

/**
 * The task “quizwright: lint”: the command line in a terminal, whose lines fill the view of problems for
 * banks that are not open. Only where there is a shell.
 */
export function registerLintTask(): vscode.Disposable {
  // What has no disk has no shell: VS Code in a browser alone.
  if (openOnDisk === undefined) return new vscode.Disposable(() => undefined);
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => lintTask({ type, task: 'lint' }, folder)),
    resolveTask({ definition, scope }) {
      const given = definition as LintTask;
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      // VS Code compares it with what it asked about: it has to be the same one.
      return given.task === 'lint' && folder !== undefined ? lintTask(given, folder) : undefined;
    },
  });
}

function lintTask(definition: LintTask, folder: vscode.WorkspaceFolder): vscode.Task {
  const words = [
    'quizwright',
    'lint',
    '--format',
    'agent',
    ...textsIn(definition.options),
    '--',
    ...textsIn(definition.paths),
  ];
  // Each word is quoted, so that the shell finds no more in it.
  const quoted = words.map((value) => ({ value, quoting: vscode.ShellQuoting.Strong }));
  const execution = new vscode.ShellExecution('npx', quoted, { cwd: folder.uri.fsPath });
  const task = new vscode.Task(definition, folder, 'lint', type, execution, '$quizwright');
  task.detail = vscode.l10n.t('Checks all banks of this folder in a terminal');
  return task;
}

function textsIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is string => typeof each === 'string');
}
