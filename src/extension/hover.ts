import * as vscode from 'vscode';
import { hoverAt } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';

/** Explains keys and names under the mouse. */
export function registerHover(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerHoverProvider(bankSelector, {
    async provideHover(document, position) {
      const bank = await banks.when(document);
      const found = bank && hoverAt(bank.bank, document.offsetAt(position));
      if (found === undefined) return undefined;
      return new vscode.Hover(
        new vscode.MarkdownString(found.markdown),
        toRange(document, found.span),
      );
    },
  });
}
