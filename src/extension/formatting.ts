import * as vscode from 'vscode';
import { formatEdits, formatSelection } from '../core/format/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toSpan, toTextEdits } from './positions.js';

/**
 * “Format Document” and “Format Selection”, and formatting on save where that is turned on. There are
 * no options: a bank looks the same in every editor, and as `quizwright fmt` writes it.
 */
export function registerFormatting(banks: OpenBanks): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentFormattingEditProvider(bankSelector, {
      provideDocumentFormattingEdits: (document) =>
        toTextEdits(document, formatEdits(document.getText())),
    }),
    vscode.languages.registerDocumentRangeFormattingEditProvider(bankSelector, {
      async provideDocumentRangeFormattingEdits(document, range) {
        const bank = await banks.when(document);
        if (bank === undefined) return [];
        return toTextEdits(document, formatSelection(bank.bank, toSpan(document, range)));
      },
    }),
  );
}
