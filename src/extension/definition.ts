import * as vscode from 'vscode';
import { definitionsOf, nameAt } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';

/** Leads from a name to where the bank says what it is the name of. */
export function registerDefinition(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(bankSelector, {
    async provideDefinition(document, position) {
      const bank = await banks.when(document);
      const name = bank && nameAt(bank.bank, document.offsetAt(position));
      if (bank === undefined || name === undefined) return undefined;
      const definitions = definitionsOf(bank.bank, name.use);
      // Nothing says what a tag is. Where something leads to itself, VS Code shows its references.
      const places = name.use.sort === 'tag' ? [name] : definitions;
      return places.map((place): vscode.LocationLink => {
        const range = toRange(document, place);
        return {
          originSelectionRange: toRange(document, name),
          targetUri: document.uri,
          targetRange: range,
          targetSelectionRange: range,
        };
      });
    },
  });
}
