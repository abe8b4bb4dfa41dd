import * as vscode from 'vscode';
import { hoverAt } from '../service/index.js';
import { withName } from './banks-with-name.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';
import type { WorkspaceBanks } from './workspace-banks.js';

/** Explains keys and names under the mouse. */
export function registerHover(banks: OpenBanks, workspaceBanks: WorkspaceBanks): vscode.Disposable {
  return vscode.languages.registerHoverProvider(bankSelector, {
    async provideHover(document, position) {
      const bank = await banks.when(document);
      const around = {
        tell: vscode.l10n.t,
        banksWithTag: (tag: string) =>
          withName({ sort: 'tag', text: tag }, document.uri, workspaceBanks.known).length,
      };
      const found = bank && hoverAt(bank.bank, document.offsetAt(position), around);
      if (found === undefined) return undefined;
      return new vscode.Hover(
        new vscode.MarkdownString(found.markdown),
        toRange(document, found.span),
      );
    },
  });
}
