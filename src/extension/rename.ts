import * as vscode from 'vscode';
import { renamableAt, renameAt } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { toRange, toTextEdits } from './positions.js';

/** Renames ids, objectives, stimuli, tags and headings. Why that cannot be is said as an error. */
export function registerRename(banks: OpenBanks): vscode.Disposable {
  const bankOf = async (document: vscode.TextDocument): Promise<OpenBank> => {
    const bank = await banks.when(document);
    if (bank === undefined) throw new Error(vscode.l10n.t('This file is not a question bank.'));
    return bank;
  };
  return vscode.languages.registerRenameProvider(bankSelector, {
    async prepareRename(document, position) {
      const { bank } = await bankOf(document);
      const found = renamableAt(bank, document.offsetAt(position), vscode.l10n.t);
      if ('refused' in found) throw new Error(found.refused);
      return { range: toRange(document, found.span), placeholder: found.placeholder };
    },
    async provideRenameEdits(document, position, newName) {
      const { bank } = await bankOf(document);
      const edits = renameAt(bank, document.offsetAt(position), newName, vscode.l10n.t);
      if ('refused' in edits) throw new Error(edits.refused);
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, toTextEdits(document, edits));
      return edit;
    },
  });
}
