/** Offers the snippets where a whole bank or item may stand, and nowhere else. */
import * as vscode from 'vscode';
import { type SnippetPlace, snippetPlaceAt } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';

/** As a file of snippets has them, by their names. */
type Snippets = Readonly<
  Record<string, { readonly prefix: readonly string[]; readonly body: readonly string[] }>
>;

/**
 * VS Code itself would offer them at each word, in the middle of a question, too: `package.json` tells it not
 * to, which concerns what calls itself a snippet.
 */
const KIND = vscode.CompletionItemKind.Struct;

export function registerSnippets(banks: OpenBanks, extension: vscode.Uri): vscode.Disposable {
  let snippets: Promise<Snippets> | undefined;
  return vscode.languages.registerCompletionItemProvider(
    bankSelector,
    {
      async provideCompletionItems(document, position) {
        const bank = await banks.when(document);
        const place = bank && snippetPlaceAt(bank.bank, document.offsetAt(position));
        if (place === undefined) return [];
        snippets ??= readSnippets(extension);
        return Object.entries(await snippets)
          .filter(([, { prefix, body }]) => homeOf(prefix, body) === place.home)
          .map(([name, { prefix, body }]) => toItem(name, prefix, body, place, document));
      },
    },
    ' ',
  );
}

async function readSnippets(extension: vscode.Uri): Promise<Snippets> {
  const isFrench = /^fr\b/.test(vscode.env.language);
  const name = isFrench ? 'quizwright.fr.json' : 'quizwright.json';
  const file = vscode.Uri.joinPath(extension, 'snippets', name);
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Snippets;
}

function homeOf(prefix: readonly string[], [first = '']: readonly string[]): SnippetPlace['home'] {
  if (!first.startsWith('- ')) return 'bank';
  return prefix[0]?.startsWith('flashcard') === true ? 'flashcards' : 'questions';
}

function toItem(
  name: string,
  prefix: readonly string[],
  body: readonly string[],
  { span, indent, hasDash }: SnippetPlace,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: prefix[0] ?? name, description: name }, KIND);
  const text = body.map((line) => indent + line).join('\n');
  item.insertText = new vscode.SnippetString(hasDash ? text.slice(indent.length + 2) : text);
  item.range = toRange(document, span);
  item.filterText = prefix.join(' ');
  // Behind the keys, which are counted.
  item.sortText = `~${item.filterText}`;
  // Each line has its blanks already.
  item.keepWhitespace = true;
  const shown = body.join('\n').replaceAll(/\$\{\d+[:|]([^},|]*)[^}]*\}|\$0/g, '$1');
  item.documentation = new vscode.MarkdownString().appendCodeblock(shown, 'quizwright');
  return item;
}
