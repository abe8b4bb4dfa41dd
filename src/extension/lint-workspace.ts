import * as vscode from 'vscode';
import type { Problem } from '../core/lint/index.js';
import { checkSummary, countProblems } from '../service/index.js';
import type { AcrossDiagnostics } from './across-diagnostics.js';
import type { ClosedBanks } from './closed-banks.js';
import type { WorkspaceBank, WorkspaceBanks } from './workspace-banks.js';
import { largestBank, mostText, searchLimits } from './workspace-limits.js';

/** “Check all banks of the workspace”: their problems are shown, open or not, and counted in a sentence. */
export function registerLintWorkspace(
  workspace: WorkspaceBanks,
  closed: ClosedBanks,
  across: AcrossDiagnostics,
): vscode.Disposable {
  return vscode.commands.registerCommand('quizwright.lintWorkspace', async () => {
    const sentence = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Checking all question banks'),
        cancellable: true,
      },
      (progress, token) => checkAll({ workspace, closed, across }, progress, token),
    );
    if (sentence !== undefined) void announce(sentence);
    return sentence;
  });
}

/** The sentence that says what was found; undefined when it was cancelled. */
async function checkAll(
  {
    workspace,
    closed,
    across,
  }: { workspace: WorkspaceBanks; closed: ClosedBanks; across: AcrossDiagnostics },
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  await closed.check(token, (left, all) => {
    const message = vscode.l10n.t('{0} of {1}', all - left + 1, all);
    progress.report({ message, increment: 100 / all });
  });
  if (token.isCancellationRequested) return undefined;
  await across.includeClosed();
  const problems = workspace.known.map((bank) => problemsOfBank(bank, closed, across));
  const summary = checkSummary(countProblems(problems), vscode.l10n.t);
  return workspace.isCut ? `${summary} ${whatIsLeftOut()}` : summary;
}

/** What was found in a bank, open or not, by itself and beside others. */
export function problemsOfBank(
  { uri, open }: WorkspaceBank,
  closed: ClosedBanks,
  across: AcrossDiagnostics,
): readonly Problem[] {
  return [...(open?.bank.problems ?? closed.problemsOf(uri)), ...across.lastOf(uri)];
}

function whatIsLeftOut(): string {
  return vscode.l10n.t(
    'There is more: at most {0} banks are checked at once, of {1} MB each and {2} MB together.',
    searchLimits.banks,
    megabytes(largestBank),
    megabytes(mostText),
  );
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

async function announce(sentence: string): Promise<void> {
  const show = vscode.l10n.t('Show Problems');
  const chosen = await vscode.window.showInformationMessage(sentence, show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
