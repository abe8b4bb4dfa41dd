import * as vscode from 'vscode';
import { selectionAt } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';

/** “Expand Selection”: from the word to its text, its choice, its list, its item, its section, the bank. */
export function registerSelection(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(bankSelector, {
    async provideSelectionRanges(document, positions) {
      const bank = await banks.when(document);
      if (bank === undefined) return [];
      return positions.map((position) => {
        const spans = selectionAt(bank.bank, document.offsetAt(position));
        const around = spans.reduceRight<vscode.SelectionRange | undefined>(
          (parent, span) => new vscode.SelectionRange(toRange(document, span), parent),
          undefined,
        );
        return around ?? new vscode.SelectionRange(new vscode.Range(position, position));
      });
    },
  });
}
