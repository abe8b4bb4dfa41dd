import * as vscode from 'vscode';
import { inSteps, type OutlineEntry, outlineInSteps } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { type Positioned, toRange } from './positions.js';
import { takeTurns } from './take-turns.js';
import { whenAtRest } from './when-at-rest.js';

const kinds: Readonly<Record<OutlineEntry['sort'], vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Namespace,
  question: vscode.SymbolKind.Field,
  flashcard: vscode.SymbolKind.Object,
};

/** Outline, breadcrumbs and “Go to Symbol” of a bank: its sections, and its items by what they ask. */
export function registerOutline(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(bankSelector, {
    async provideDocumentSymbols(document, token) {
      const bank = await whenAtRest(banks, document, token);
      if (bank === undefined) return undefined;
      const { version } = document;
      const turns = takeTurns(token);
      const outline = await inSteps(outlineInSteps(bank.bank, vscode.l10n.t), turns);
      // After an edit VS Code asks again.
      if (outline === undefined || document.version !== version) return undefined;
      return inSteps(toSymbols(outline, document), turns);
    },
  });
}

/** So many are made between two moments at which the host may do something else. */
const STEP = 256;

function* toSymbols(
  entries: readonly OutlineEntry[],
  document: Positioned,
): Generator<undefined, vscode.DocumentSymbol[]> {
  const symbols: vscode.DocumentSymbol[] = [];
  for (const entry of entries) {
    if (symbols.length % STEP === 0) yield;
    const symbol = new vscode.DocumentSymbol(
      entry.name,
      entry.detail,
      kinds[entry.sort],
      toRange(document, entry.span),
      toRange(document, entry.target),
    );
    symbol.children = yield* toSymbols(entry.children, document);
    symbols.push(symbol);
  }
  return symbols;
}
