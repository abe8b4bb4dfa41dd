import * as vscode from 'vscode';
import { nextProblem } from '../service/index.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';

export const nextProblemCommand = 'quizwright.nextProblem';

/** Goes to a problem and shows what it is: the next behind the cursor, or the first from an offset on. */
export function registerNextProblem(banks: OpenBanks): vscode.Disposable {
  return vscode.commands.registerCommand(nextProblemCommand, async (from?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const bank = editor && banks.get(editor.document);
    if (editor === undefined || bank === undefined) return;
    const behind = editor.document.offsetAt(editor.selection.active) + 1;
    const problem = nextProblem(bank.problems, typeof from === 'number' ? from : behind);
    if (problem === undefined) return;
    const { start, end } = toRange(editor.document, problem);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(
      new vscode.Range(start, end),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
    // What is shown already would go on from there.
    await vscode.commands.executeCommand('closeMarkersNavigation');
    await vscode.commands.executeCommand('editor.action.marker.next');
  });
}
