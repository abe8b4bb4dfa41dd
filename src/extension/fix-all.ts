import * as vscode from 'vscode';
import type { OpenBanks } from './open-banks.js';
import { toTextEdits } from './positions.js';

/** “Fix All Safe Problems”: what can be mended without asking, in one step for undo. */
export function registerFixAll(banks: OpenBanks): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand('quizwright.fixAll', (editor) => {
    void fixAll(banks, editor);
  });
}

async function fixAll(banks: OpenBanks, editor: vscode.TextEditor): Promise<void> {
  const bank = await banks.when(editor.document);
  if (bank === undefined) return;
  const before = bank.problems.length;
  const edits = toTextEdits(editor.document, bank.fixAll());
  const isDone =
    edits.length > 0 &&
    (await editor.edit((builder) => {
      for (const { range, newText } of edits) builder.replace(range, newText);
    }));
  const left = bank.problems.length;
  say(isDone ? before - left : 0, left);
}

function say(mended: number, left: number): void {
  const message =
    mended > 0
      ? vscode.l10n.t('Problems mended: {0}. Left for you: {1}.', mended, left)
      : left > 0
        ? vscode.l10n.t('Nothing here can be mended without you. Problems: {0}.', left)
        : vscode.l10n.t('There are no problems in this bank.');
  vscode.window.setStatusBarMessage(message, 5_000);
}
