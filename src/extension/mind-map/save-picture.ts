import * as vscode from 'vscode';

/** Asks where a picture of a bank’s mind map goes, and writes it there. */
export async function savePicture(
  bank: vscode.Uri,
  format: 'svg' | 'png',
  content: Uint8Array,
): Promise<void> {
  const name = bank.path.slice(bank.path.lastIndexOf('/') + 1);
  const file = `${name.replace(/(?:\.quiz)?\.ya?ml$/i, '')}.${format}`;
  const folder =
    bank.scheme === 'untitled'
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(bank, '..');
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the mind map as a picture'),
    filters: { [format.toUpperCase()]: [format] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
  if (target === undefined) return;
  const written = target.path.slice(target.path.lastIndexOf('/') + 1);
  try {
    await vscode.workspace.fs.writeFile(target, content);
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is written.', written));
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('“{0}” could not be written.', written));
  }
}
