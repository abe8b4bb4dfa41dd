import * as vscode from 'vscode';
import {
  type Completion,
  completionsAt,
  mediaCompletions,
  mediaPlaceAt,
  valuesInUse,
} from '../service/index.js';
import { bankSelector } from './language.js';
import { listBesideBank } from './media-files.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';
import type { WorkspaceBanks } from './workspace-banks.js';

const kinds: Readonly<Record<Completion['sort'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  name: vscode.CompletionItemKind.Reference,
  file: vscode.CompletionItemKind.File,
  folder: vscode.CompletionItemKind.Folder,
};

/** Offers keys and values while they are typed. */
export function registerCompletion(banks: OpenBanks, workspace: WorkspaceBanks): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    bankSelector,
    {
      async provideCompletionItems(document, position) {
        const bank = await banks.when(document);
        if (bank === undefined) return [];
        const offset = document.offsetAt(position);
        const media = mediaPlaceAt(bank.bank, offset);
        if (media !== undefined) {
          const entries = await listBesideBank(document.uri, media.folder);
          return mediaCompletions(entries, media).map((each, i) => toItem(each, i, document));
        }
        const others = valuesInUse(workspace.known);
        const offers = completionsAt(bank.bank, offset, others, vscode.l10n.t);
        return offers.map((each, i) => toItem(each, i, document));
      },
    },
    ' ',
    '[',
    ',',
    '(',
    '/',
  );
}

function toItem(
  { label, sort, detail, documentation, before, after, goesOn, span }: Completion,
  order: number,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kinds[sort]);
  item.detail = detail.replaceAll('`', '');
  item.documentation = new vscode.MarkdownString(documentation);
  // As plain text where it can be: then VS Code sees that a word is typed whole, and leaves Enter to the text.
  item.insertText =
    after === ''
      ? before
      : new vscode.SnippetString().appendText(before).appendTabstop(0).appendText(after);
  item.range = toRange(document, span);
  // In the order of the format, not of the alphabet.
  item.sortText = String(order).padStart(3, '0');
  // Lines are indented as they are; VS Code would indent them once more.
  item.keepWhitespace = true;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
