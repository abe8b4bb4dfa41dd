import * as vscode from 'vscode';
import { makeBaseline, type NamedBank, writeBaseline } from '../../core/baseline/index.js';
import type { Problem } from '../../core/lint/index.js';
import { readText } from '../read-text.js';
import { exists } from '../file-exists.js';
import type { WorkspaceBank, WorkspaceBanks } from '../workspace-banks.js';

/** How all banks are checked, and what was found in one. */
export interface Checks {
  readonly run: (token: vscode.CancellationToken) => Promise<void>;
  readonly problemsOf: (bank: WorkspaceBank) => readonly Problem[];
}

const fileName = '.quizwright-baseline.json';

/**
 * Writes what is wrong with the banks of a folder of the workspace into a file that the command line reads.
 *
 * @param given something in that folder; where there are several, it is asked otherwise
 */
export async function createBaseline(
  given: unknown,
  workspace: WorkspaceBanks,
  checks: Checks,
): Promise<vscode.Uri | undefined> {
  const named =
    given instanceof vscode.Uri ? vscode.workspace.getWorkspaceFolder(given) : undefined;
  const folder = named ?? (await chooseFolder());
  if (folder === undefined) return undefined;
  const uri = vscode.Uri.joinPath(folder.uri, fileName);
  if ((await exists(uri)) && !(await mayReplace())) return undefined;
  const banks = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking all question banks'),
      cancellable: true,
    },
    async (_, token) => {
      await checks.run(token);
      return token.isCancellationRequested ? undefined : judged(folder, workspace, checks);
    },
  );
  if (banks === undefined) return undefined;
  const paths = new Map(workspace.known.map((bank) => [bank.path, below(folder, bank.uri)]));
  const pathOf = (named: string): string => paths.get(named) ?? named;
  const texts = new Map(banks.map(({ path, text }) => [path, text]));
  const baseline = makeBaseline(banks, pathOf, (named) => texts.get(pathOf(named)));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(writeBaseline(baseline)));
  const count = banks.reduce((sum, { problems }) => sum + problems.length, 0);
  void announce(uri, count);
  return uri;
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    return vscode.window.showWorkspaceFolderPick({
      placeHolder: vscode.l10n.t('The folder whose banks are to be known'),
    });
  }
  if (folders.length === 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('A baseline is written into a folder: open the one with your banks first.'),
    );
  }
  return folders[0];
}

async function mayReplace(): Promise<boolean> {
  const replace = vscode.l10n.t('Write Anew');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('There is a baseline already. Shall all that is wrong today be known?'),
    { modal: true },
    replace,
  );
  return chosen === replace;
}

async function judged(
  folder: vscode.WorkspaceFolder,
  workspace: WorkspaceBanks,
  { problemsOf }: Checks,
): Promise<readonly NamedBank[]> {
  const found: NamedBank[] = [];
  for (const bank of workspace.known) {
    const home = vscode.workspace.getWorkspaceFolder(bank.uri);
    if (home?.uri.toString() !== folder.uri.toString()) continue;
    // oxlint-disable-next-line no-await-in-loop -- one text after the other, so that few are in memory
    const text = bank.open?.bank.document.getText() ?? (await readText(bank.uri));
    if (text === undefined) continue;
    const problems = problemsOf(bank);
    found.push({ path: below(folder, bank.uri), text: text.replace(/^\uFEFF/, ''), problems });
  }
  return found;
}

function below(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  const top = `${folder.uri.path.replace(/\/$/, '')}/`;
  return uri.path.startsWith(top) ? uri.path.slice(top.length) : uri.path;
}

async function announce(uri: vscode.Uri, count: number): Promise<void> {
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Problems that are known from now on: {0}. The command line leaves them out with: {1}',
      count,
      `quizwright lint --baseline ${fileName}`,
    ),
    open,
  );
  if (chosen === open) await vscode.window.showTextDocument(uri);
}
