import * as vscode from 'vscode';
import { BankTree, entryOf, type TreeElement } from './bank-tree.js';
import { dropFiles } from './drop-files.js';
import type { OpenBanks } from './open-banks.js';
import type { DueCards } from './progress/register-progress.js';
import type { WorkspaceBanks } from './workspace-banks.js';

/** The view “Banks”, and what can be done in it. */
export function registerBanksView(
  workspace: WorkspaceBanks,
  open: OpenBanks,
  due: DueCards,
): vscode.Disposable & { readonly tree: vscode.TreeDataProvider<TreeElement> } {
  const tree = new BankTree(workspace, open, due);
  const view = vscode.window.createTreeView('quizwright.banks', {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dropFiles,
  });
  const { registerCommand } = vscode.commands;
  const registered = vscode.Disposable.from(
    tree,
    view,
    workspace.onDidChange(() => {
      view.message = workspace.isCut
        ? vscode.l10n.t('There is more in this folder than can be listed here.')
        : undefined;
    }),
    registerCommand('quizwright.refreshBanks', () => workspace.lookAgain()),
    registerCommand('quizwright.copyId', async (element?: TreeElement) => {
      const id = element && entryOf(element).id;
      if (id !== undefined) await vscode.env.clipboard.writeText(id);
    }),
    registerCommand('quizwright.editListedItem', async (element?: TreeElement) => {
      const at = element && entryOf(element).target;
      if (at === undefined) return;
      const { uri } = element!.bank;
      await vscode.commands.executeCommand('quizwright.editItem', uri, at);
    }),
    registerCommand('quizwright.openBank', async (element?: TreeElement) => {
      if (element !== undefined)
        await vscode.commands.executeCommand('vscode.open', element.bank.uri);
    }),
    registerCommand('quizwright.revealBank', async (element?: TreeElement) => {
      if (element === undefined) return;
      await vscode.commands.executeCommand('revealInExplorer', element.bank.uri);
    }),
  );
  return { tree, dispose: () => void registered.dispose() };
}
