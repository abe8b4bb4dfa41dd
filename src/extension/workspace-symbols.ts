import * as vscode from 'vscode';
import { inSteps, type WorkspaceSymbol, workspaceSymbols } from '../service/index.js';
import { toRange } from './positions.js';
import { takeTurns } from './take-turns.js';
import type { WorkspaceBank, WorkspaceBanks } from './workspace-banks.js';

const kinds: Readonly<Record<WorkspaceSymbol<unknown>['sort'], vscode.SymbolKind>> = {
  bank: vscode.SymbolKind.File,
  question: vscode.SymbolKind.Field,
  flashcard: vscode.SymbolKind.Object,
  id: vscode.SymbolKind.Key,
  objective: vscode.SymbolKind.Constant,
};

/** “Go to Symbol in Workspace”: the items of all banks, open or not. */
export function registerWorkspaceSymbols(banks: WorkspaceBanks): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      const found = workspaceSymbols(await banks.all(token), query);
      return (await inSteps(found, takeTurns(token)))?.map(toSymbol);
    },
  });
}

function toSymbol({
  bank,
  name,
  sort,
  container,
  span,
}: WorkspaceSymbol<WorkspaceBank>): vscode.SymbolInformation {
  const location = new vscode.Location(bank.uri, toRange(bank, span));
  return new vscode.SymbolInformation(name, kinds[sort], container, location);
}
