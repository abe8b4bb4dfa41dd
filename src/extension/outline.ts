import * as vscode from 'vscode';
import { type OutlineEntry, outlineOf } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { type Positioned, toRange } from './positions.js';

const kinds: Readonly<Record<OutlineEntry['sort'], vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Namespace,
  question: vscode.SymbolKind.Field,
  flashcard: vscode.SymbolKind.Object,
};

/** Outline, breadcrumbs and “Go to Symbol” of a bank: its sections, and its items by what they ask. */
export function registerOutline(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(bankSelector, {
    async provideDocumentSymbols(document) {
      const bank = await banks.when(document);
      return bank === undefined
        ? []
        : outlineOf(bank.bank, vscode.l10n.t).map((entry) => toSymbol(entry, document));
    },
  });
}

function toSymbol(entry: OutlineEntry, document: Positioned): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    entry.name,
    entry.detail,
    kinds[entry.sort],
    toRange(document, entry.span),
    toRange(document, entry.target),
  );
  symbol.children = entry.children.map((child) => toSymbol(child, document));
  return symbol;
}
