import * as vscode from 'vscode';
import type { Span } from '../core/text/span.js';
import { toRange } from './positions.js';

/** Puts the cursor on a span of a text, in the editor that shows it or in a new one beside what is looked at. */
export async function showSpan(uri: vscode.Uri, span: Span, focus = true): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
    preserveFocus: !focus,
  });
  moveCursor(editor, span);
}

/** Puts the cursor of an editor on a span, and brings it into sight. */
export function moveCursor(editor: vscode.TextEditor, span: Span): void {
  const range = toRange(editor.document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
