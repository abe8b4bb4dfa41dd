/** The quick fixes that the editor would offer at a place, ours only. */
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
  // A chat extension, where there is one, offers to explain the problem.
  return actions.filter(({ diagnostics, edit }) => {
    return edit !== undefined && diagnostics?.some(({ source }) => source === 'quizwright');
  });
}
