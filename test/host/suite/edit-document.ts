/** Edits a document without saving it. */
import * as vscode from 'vscode';

export interface Replacement {
  old: string;
  new: string;
}

/** Replaces the first place of each text, all in one edit, as a multi-cursor or a refactoring does. */
export async function replaceTexts(
  document: vscode.TextDocument,
  ...replacements: Replacement[]
): Promise<void> {
  const text = document.getText();
  const edit = new vscode.WorkspaceEdit();
  for (const replacement of replacements) {
    const start = text.indexOf(replacement.old);
    if (start < 0) throw new Error(`${JSON.stringify(replacement.old)} is not in the document.`);
    const end = start + replacement.old.length;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(document.uri, range, replacement.new);
  }
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was refused.');
}
