/** The quick fixes that the editor would offer at a place, ours only, the best one first. */
import * as vscode from 'vscode';

export async function quickFixesAt(
  uri: vscode.Uri,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  // Ours come with their edits; those of a chat extension, where there is one, are commands.
  return actions.filter(({ edit }) => edit?.has(uri));
}
