import * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import { toRange } from '../positions.js';

/** Shows an item in the text of its bank, beside what is looked at. */
export async function showItem(uri: vscode.Uri, bank: BankDocument, name: string): Promise<void> {
  const item = bank.items.find((each) => each.name === name);
  const shown = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === uri.toString(),
  );
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
  });
  const start = item === undefined ? 0 : item.offset + (item.reading.span?.start ?? 0);
  const range = toRange(editor.document, { start, end: start });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
