import * as vscode from 'vscode';
import { configurationFileName, firstConfiguration } from '../core/configuration/index.js';
import { turnOffRule } from '../service/index.js';
import type { FoundConfiguration } from './configurations.js';
import { exists } from './file-exists.js';
import { toTextEdits } from './positions.js';

/** Opens the configuration that holds for a bank; where there is none, one to fill in and save. */
export async function openConfiguration(
  found: FoundConfiguration | undefined,
  bank: vscode.Uri | undefined,
): Promise<void> {
  if (found?.uri !== undefined) {
    await vscode.commands.executeCommand('vscode.open', found.uri);
    return;
  }
  const uri = placeForConfiguration(bank);
  if (uri === undefined) {
    const message = vscode.l10n.t(
      'Save the bank in a folder first: its configuration goes beside it.',
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  if (await exists(uri)) {
    await vscode.commands.executeCommand('vscode.open', uri);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() !== '') return;
  await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), firstConfiguration));
}

/** Turns a rule off where the configuration of a bank says so, and offers to take that back. */
export async function turnOff(
  rule: string,
  found: FoundConfiguration | undefined,
  bank: vscode.Uri | undefined,
): Promise<void> {
  const uri = found?.uri ?? placeForConfiguration(bank);
  if (uri === undefined) return openConfiguration(found, bank);
  const before = await change(uri, rule);
  if (before === undefined) {
    const message = vscode.l10n.t(
      '`{0}` could not be turned off. Please look at {1}.',
      rule,
      configurationFileName,
    );
    void vscode.window.showWarningMessage(message);
    if (found?.uri !== undefined) await vscode.commands.executeCommand('vscode.open', found.uri);
    return;
  }
  void offerUndo(rule, uri, before);
}

async function offerUndo(rule: string, uri: vscode.Uri, before: Before): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const open = vscode.l10n.t('Open {0}', configurationFileName);
  const message = vscode.l10n.t('`{0}` is off for the banks of this folder.', rule);
  const chosen = await vscode.window.showInformationMessage(message, undo, open);
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', uri);
  if (chosen === undo) await before.restore();
}

/** What is undone: the text of before, or that there was no file. */
interface Before {
  restore(): Promise<void>;
}

async function change(uri: vscode.Uri, rule: string): Promise<Before | undefined> {
  const existing = await openIfThere(uri);
  if (existing === undefined) {
    const [edit] = turnOffRule('', rule) ?? [];
    if (edit === undefined) return undefined;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(edit.text));
    return { restore: async () => vscode.workspace.fs.delete(uri) };
  }
  // What somebody is typing there is not saved for them.
  const wasDirty = existing.isDirty;
  const text = existing.getText();
  const edits = turnOffRule(text, rule);
  if (edits === undefined) return undefined;
  await applyTo(existing, toTextEdits(existing, edits), wasDirty);
  const after = existing.getText();
  return {
    async restore() {
      const document = await vscode.workspace.openTextDocument(uri);
      // Somebody went on: their own undo is the better one.
      if (document.getText() !== after) return;
      const all = new vscode.Range(document.positionAt(0), document.positionAt(after.length));
      await applyTo(document, [vscode.TextEdit.replace(all, text)], wasDirty);
    },
  };
}

async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

async function applyTo(
  document: vscode.TextDocument,
  edits: vscode.TextEdit[],
  wasDirty: boolean,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  await vscode.workspace.applyEdit(edit);
  if (!wasDirty) await document.save();
}

/** In the folder of the workspace that a bank is in, else beside the bank. */
function placeForConfiguration(bank: vscode.Uri | undefined): vscode.Uri | undefined {
  const top = bank && vscode.workspace.getWorkspaceFolder(bank)?.uri;
  const first = vscode.workspace.workspaceFolders?.[0]?.uri;
  const folder =
    top ??
    (bank === undefined || bank.scheme === 'untitled' ? first : vscode.Uri.joinPath(bank, '..'));
  return folder && vscode.Uri.joinPath(folder, configurationFileName);
}
