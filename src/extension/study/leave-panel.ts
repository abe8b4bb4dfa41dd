import * as vscode from 'vscode';

/**
 * Closes the panel of a quiz or a review, and leaves the focus with an editor. A page that is disposed of
 * takes the focus with it: until something is clicked, every key would be lost. A tab that is closed
 * hands it on, as when somebody closes it.
 */
export function leavePanel(panel: vscode.WebviewPanel): void {
  const { viewType, title } = panel;
  const isIts = ({ input, label, isActive }: vscode.Tab): boolean =>
    isActive &&
    input instanceof vscode.TabInputWebview &&
    input.viewType.endsWith(viewType) &&
    label === title;
  const tab = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(isIts);
  if (tab === undefined || !panel.active) panel.dispose();
  else void vscode.window.tabGroups.close(tab);
}
