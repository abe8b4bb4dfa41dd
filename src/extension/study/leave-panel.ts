import * as vscode from 'vscode';

/**
 * Closes the panel of a quiz or a review, and leaves the focus with an editor. A page that goes takes the
 * focus with it: until something is clicked, every key would be lost.
 */
export function leavePanel(panel: vscode.WebviewPanel): void {
  panel.dispose();
  void vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}
