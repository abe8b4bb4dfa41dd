import * as vscode from 'vscode';
import { nameAt, placesOfName } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';

/** Finds where a name is used. */
export function registerReferences(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(bankSelector, {
    async provideReferences(document, position, { includeDeclaration }) {
      const bank = await banks.when(document);
      const name = bank && nameAt(bank.bank, document.offsetAt(position));
      if (bank === undefined || name === undefined) return undefined;
      return placesOfName(bank.bank, name.use)
        .filter(({ use }) => includeDeclaration || use.role === 'reference')
        .map((place) => new vscode.Location(document.uri, toRange(document, place)));
    },
  });
}
