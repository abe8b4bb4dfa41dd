import * as vscode from 'vscode';
import { addIds, moveAt, type Refactoring, refactoringsAt } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange, toSpan, toTextEdits } from './positions.js';

const kinds: Readonly<Record<Refactoring['sort'], vscode.CodeActionKind>> = {
  rewrite: vscode.CodeActionKind.RefactorRewrite,
  extract: vscode.CodeActionKind.RefactorExtract,
  inline: vscode.CodeActionKind.RefactorInline,
  move: vscode.CodeActionKind.RefactorMove,
};

/** “Refactor…” in a bank, and the commands that move things and write ids. */
export function registerRefactorings(banks: OpenBanks): vscode.Disposable {
  const { registerTextEditorCommand } = vscode.commands;
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      bankSelector,
      {
        provideCodeActions: (document, range, context) =>
          provideActions(banks, document, range, context),
      },
      { providedCodeActionKinds: Object.values(kinds) },
    ),
    registerTextEditorCommand('quizwright.moveUp', (editor) => void move(banks, editor, -1)),
    registerTextEditorCommand('quizwright.moveDown', (editor) => void move(banks, editor, 1)),
    registerTextEditorCommand('quizwright.addIds', (editor) => void writeIds(banks, editor)),
  );
}

async function provideActions(
  banks: OpenBanks,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, triggerKind }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  // Nobody wants a light bulb wherever the cursor goes; who selects, or asks, gets what there is.
  const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke || !range.isEmpty;
  const wants = (kind: vscode.CodeActionKind): boolean => only?.contains(kind) ?? true;
  if (!isAsked || !Object.values(kinds).some(wants)) return [];
  const bank = await banks.when(document);
  if (bank === undefined) return [];
  return refactoringsAt(bank.bank, toSpan(document, range), vscode.l10n.t)
    .filter(({ sort }) => wants(kinds[sort]))
    .map(({ title, sort, edits }) => {
      const action = new vscode.CodeAction(title, kinds[sort]);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.set(document.uri, toTextEdits(document, edits));
      return action;
    });
}

/** Moves the choice or the item at the cursor; what was selected stays selected. */
async function move(banks: OpenBanks, editor: vscode.TextEditor, by: -1 | 1): Promise<void> {
  const { document, selection } = editor;
  const bank = await banks.when(document);
  const moved = bank && moveAt(bank.bank, toSpan(document, selection), by);
  if (moved === undefined) {
    const message = vscode.l10n.t('This cannot be moved there.');
    vscode.window.setStatusBarMessage(message, 3_000);
    return;
  }
  if (!(await applyTo(editor, toTextEdits(document, moved.edits)))) return;
  const range = toRange(document, moved.selection);
  editor.selection = selection.isReversed
    ? new vscode.Selection(range.end, range.start)
    : new vscode.Selection(range.start, range.end);
  editor.revealRange(range);
}

/** Writes an id for every item that has none. */
async function writeIds(banks: OpenBanks, editor: vscode.TextEditor): Promise<void> {
  const bank = await banks.when(editor.document);
  if (bank === undefined) return;
  const { edits, count } = addIds(bank.bank);
  if (count === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Every item has an id.'), 3_000);
    return;
  }
  if (!(await applyTo(editor, toTextEdits(editor.document, edits)))) return;
  vscode.window.setStatusBarMessage(vscode.l10n.t('Ids written: {0}', count), 3_000);
}

/** One step for undo, whatever the number of edits. */
function applyTo(editor: vscode.TextEditor, edits: readonly vscode.TextEdit[]): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
}
