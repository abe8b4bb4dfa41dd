import * as vscode from 'vscode';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import type { WorkspaceBanks } from '../workspace-banks.js';

/** The bank that items of another document go into: one that is chosen. */
export async function chooseBank(
  given: unknown,
  banks: OpenBanks,
  workspace: WorkspaceBanks,
  title: string,
): Promise<OpenBank | undefined> {
  const named = given instanceof vscode.Uri ? given : undefined;
  const known = named === undefined ? await offeredBanks(banks, workspace) : [];
  if (named === undefined && known.length === 0) {
    void offerNewBank();
    return undefined;
  }
  const uri =
    named ??
    (
      await vscode.window.showQuickPick(
        known.map((each) => ({ label: vscode.workspace.asRelativePath(each), uri: each })),
        {
          title,
          placeHolder: vscode.l10n.t('Into which bank?'),
          ignoreFocusOut: true,
        },
      )
    )?.uri;
  return uri && banks.when(await vscode.workspace.openTextDocument(uri));
}

async function offeredBanks(
  banks: OpenBanks,
  workspace: WorkspaceBanks,
): Promise<readonly vscode.Uri[]> {
  const open = [...banks.all()].map(({ document }) => document.uri);
  const all = [...open, ...(await workspace.all()).map(({ uri }) => uri)];
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
}

async function offerNewBank(): Promise<void> {
  const make = vscode.l10n.t('New Question Bank');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('There is no question bank yet that items could go into. Make one first.'),
    make,
  );
  if (chosen === make) await vscode.commands.executeCommand('quizwright.newBank');
}
