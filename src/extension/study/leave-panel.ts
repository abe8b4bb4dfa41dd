import * as vscode from 'vscode';

/**
 * Closes the panel of a quiz or a review, and leaves the focus with an editor. A page that goes takes the
 * focus with it: until something is clicked, every key would be lost. It goes later than it is told to.
 */
export function leavePanel(panel: vscode.WebviewPanel): void {
  const { viewType, title } = panel;
  const isIts = ({ input, label }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType) && label === title;
  const waiting = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
    if (!closed.some(isIts)) return;
    waiting.dispose();
    void vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });
  panel.dispose();
}
