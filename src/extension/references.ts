import * as vscode from 'vscode';
import { inSteps, nameAt, placesOfNameInSteps } from '../service/index.js';
import { placesElsewhere } from './banks-with-name.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';
import { takeTurns } from './take-turns.js';
import type { WorkspaceBanks } from './workspace-banks.js';

/** Finds where a name is used; a tag also in the other banks of the workspace. */
export function registerReferences(
  banks: OpenBanks,
  workspaceBanks: WorkspaceBanks,
): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(bankSelector, {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const bank = await banks.when(document);
      const name = bank && nameAt(bank.bank, document.offsetAt(position));
      if (bank === undefined || name === undefined) return undefined;
      const places = await inSteps(placesOfNameInSteps(bank.bank, name.use), takeTurns(token));
      if (places === undefined) return undefined;
      const here = places
        .filter(({ use }) => includeDeclaration || use.role === 'reference')
        .map((place) => new vscode.Location(document.uri, toRange(document, place)));
      return [...here, ...(await placesElsewhere(name.use, document.uri, workspaceBanks, token))];
    },
  });
}
