import * as vscode from 'vscode';
import { cardAt, hoverAt } from '../service/index.js';
import { withName } from './banks-with-name.js';
import { bankSelector } from './language.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { toRange, toSpan } from './positions.js';
import type { WorkspaceBanks } from './workspace-banks.js';

/** Explains keys and names under the mouse; on an item's first line it shows the item's card. */
export function registerHover(banks: OpenBanks, workspaceBanks: WorkspaceBanks): vscode.Disposable {
  return vscode.languages.registerHoverProvider(bankSelector, {
    async provideHover(document, position) {
      const bank = await banks.when(document);
      const around = {
        tell: vscode.l10n.t,
        path: document.isUntitled ? undefined : vscode.workspace.asRelativePath(document.uri),
        banksWithTag: (tag: string) =>
          withName({ sort: 'tag', text: tag }, document.uri, workspaceBanks.known).length,
      };
      if (bank === undefined) return undefined;
      const offset = document.offsetAt(position);
      const line = toSpan(document, document.lineAt(position).range);
      const found = hoverAt(bank.bank, offset, around);
      const card = cardAt(bank.bank, offset, line, {
        tell: vscode.l10n.t,
        picture: (path) => (isSeenByWindows(document.uri) ? bank.mediaPath(path) : undefined),
      });
      const span = found?.span ?? card?.span;
      if (span === undefined) return undefined;
      const contents = [
        ...(found === undefined ? [] : [new vscode.MarkdownString(found.markdown)]),
        ...(card === undefined ? [] : [toMarkdown(card.markdown, bank)]),
      ];
      return new vscode.Hover(contents, toRange(document, span));
    },
  });
}

/** Whether a window gets at the files beside a document; those of other file systems it does not know. */
function isSeenByWindows({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}

/** Nothing in it runs: it is not trusted, and has no HTML. Its pictures are those beside the bank. */
function toMarkdown(markdown: string, { document }: OpenBank): vscode.MarkdownString {
  const shown = new vscode.MarkdownString(markdown);
  shown.baseUri = vscode.Uri.joinPath(document.uri, '..').with({ query: '', fragment: '' });
  shown.baseUri = shown.baseUri.with({ path: `${shown.baseUri.path.replace(/\/$/, '')}/` });
  return shown;
}
