import * as vscode from 'vscode';
import { formatEdits } from '../core/format/index.js';
import { bankSelector } from './language.js';
import { toTextEdits } from './positions.js';

/**
 * “Format Document”, and formatting on save where that is turned on. It has no options: a bank looks
 * the same in every editor, and as `quizwright fmt` writes it.
 */
export function registerFormatting(): vscode.Disposable {
  return vscode.languages.registerDocumentFormattingEditProvider(bankSelector, {
    provideDocumentFormattingEdits: (document) =>
      toTextEdits(document, formatEdits(document.getText())),
  });
}
