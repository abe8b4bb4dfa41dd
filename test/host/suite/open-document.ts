/** Opens documents in an editor, as a person does, and closes them again. */
import * as vscode from 'vscode';
import { writeMemoryFile } from './memory-files.js';
import { waitUntil } from './wait-until.js';

let count = 0;

/** Opens a new bank of this text; its name is all that says that it is one. */
export function openBank(text: string): Promise<vscode.TextDocument> {
  count += 1;
  return openFile(writeMemoryFile(`bank-${count}.quiz.yaml`, text));
}

/**
 * Opens a file by command. `workspace.openTextDocument` would keep the document open for minutes after
 * its editor is closed.
 */
export async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return waitUntil(
    vscode.window.onDidChangeActiveTextEditor,
    () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.toString() === uri.toString() ? document : undefined;
    },
    () => `${uri.toString()} is not the active editor's`,
  );
}

export async function openUntitled(
  language: string,
  content: string,
): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Closes the active editor without saving and waits until its document is closed too. */
export async function closeActiveDocument(): Promise<void> {
  const closing = vscode.window.activeTextEditor?.document;
  if (closing === undefined) throw new Error('There is no active editor to close.');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await waitUntil(
    vscode.workspace.onDidCloseTextDocument,
    () => closing.isClosed || undefined,
    () => `${closing.uri.toString()} is still open`,
  );
}

export async function closeAllDocuments(): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    while (vscode.window.activeTextEditor !== undefined) await closeActiveDocument();
    // For a moment after one is closed none is active, though there are others.
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const left = tabs.find(({ input }) => input instanceof vscode.TabInputText);
    if (left === undefined) return;
    // oxlint-disable-next-line no-await-in-loop
    await vscode.window.showTextDocument((left.input as vscode.TabInputText).uri);
  }
}

/** Closes all editors and panels, and saves nothing. */
export async function leaveAllEditors(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await vscode.window.showTextDocument(document);
    // oxlint-disable-next-line no-await-in-loop
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
