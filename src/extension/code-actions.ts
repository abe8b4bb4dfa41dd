import * as vscode from 'vscode';
import {
  disableHere,
  fixesAt,
  type OfferedRemark,
  problemsAt,
  rightChoicesAt,
} from '../service/index.js';
import type { AcrossDiagnostics } from './across-diagnostics.js';
import { toDiagnostic } from './diagnostics.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toSpan, toTextEdits } from './positions.js';

/** Every safe fix of a file, on demand or on save (`editor.codeActionsOnSave`). */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('quizwright');

/** Offers the fixes of the problems under the cursor, and all safe ones at once. */
export function registerCodeActions(
  banks: OpenBanks,
  across: AcrossDiagnostics,
): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    bankSelector,
    {
      provideCodeActions(document, range, context) {
        const bank = banks.get(document);
        if (bank === undefined) return [];
        const wants = (kind: vscode.CodeActionKind): boolean =>
          context.only?.contains(kind) ?? true;
        const actions: vscode.CodeAction[] = [];
        if (wants(vscode.CodeActionKind.QuickFix)) {
          const span = toSpan(document, range);
          for (const fix of [
            ...fixesAt(bank.problems, span),
            ...rightChoicesAt(bank.bank, bank.problems, span, vscode.l10n.t),
          ]) {
            const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
            action.diagnostics = [toDiagnostic(fix.problem, document)];
            action.isPreferred = fix.preferred;
            action.edit = toWorkspaceEdit(document, toTextEdits(document, fix.edits));
            actions.push(action);
          }
          for (const problem of problemsAt(bank.problems, span)) {
            const remark = disableHere(bank.bank, problem, vscode.l10n.t);
            if (remark !== undefined) actions.push(toAction(remark, document));
          }
          for (const { problem, diagnostic } of across.problemsOf(document)) {
            if (problemsAt([problem], span).length === 0) continue;
            const remark = disableHere(bank.bank, problem, vscode.l10n.t);
            if (remark !== undefined) actions.push(toAction(remark, document, diagnostic));
          }
        }
        if (context.only !== undefined && wants(fixAllKind)) {
          const edits = bank.fixAll();
          if (edits.length > 0) {
            const action = new vscode.CodeAction(
              vscode.l10n.t('Fix all safe problems'),
              fixAllKind,
            );
            action.edit = toWorkspaceEdit(document, toTextEdits(document, edits));
            actions.push(action);
          }
        }
        return actions;
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}

/** The cursor goes where the reason is to be written. */
function toAction(
  { title, problem, inserts }: OfferedRemark,
  document: vscode.TextDocument,
  shown = toDiagnostic(problem, document),
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [shown];
  action.edit = new vscode.WorkspaceEdit();
  const edits = inserts.map(({ at, before, after }, i) => {
    const snippet = new vscode.SnippetString().appendText(before);
    if (i === 0) snippet.appendPlaceholder(vscode.l10n.t('why'));
    return vscode.SnippetTextEdit.insert(document.positionAt(at), snippet.appendText(after));
  });
  action.edit.set(document.uri, edits);
  return action;
}

function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: vscode.TextEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  return edit;
}
