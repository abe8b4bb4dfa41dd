import * as vscode from 'vscode';
import { inSteps, nameAt, placesOfNameInSteps } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';
import { takeTurns } from './take-turns.js';

/** Marks a name under the cursor wherever its bank has it, and not where only its letters stand. */
export function registerHighlights(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(bankSelector, {
    async provideDocumentHighlights(document, position, token) {
      const bank = await banks.when(document);
      const name = bank && nameAt(bank.bank, document.offsetAt(position));
      if (bank === undefined || name === undefined) return undefined;
      const places = await inSteps(placesOfNameInSteps(bank.bank, name.use), takeTurns(token));
      const { Read, Write } = vscode.DocumentHighlightKind;
      return places?.map(
        (place) =>
          new vscode.DocumentHighlight(
            toRange(document, place),
            place.use.role === 'definition' ? Write : Read,
          ),
      );
    },
  });
}
