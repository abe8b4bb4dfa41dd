/** Offers the snippets where a whole bank or item may stand, and nowhere else. */
import * as vscode from 'vscode';
import { partPlaceAt, type SnippetPlace, snippetPlaceAt, snippetText } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';

/** As a file of snippets has them, with the place that each belongs to. */
interface Snippet {
  readonly place: SnippetPlace['home'];
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

type Snippets = Readonly<Record<string, Snippet>>;

/**
 * VS Code itself would offer them at each word, in the middle of a question, too: `package.json` tells it not
 * to, which concerns what calls itself a snippet.
 */
const KIND = vscode.CompletionItemKind.Struct;

export function registerSnippets(banks: OpenBanks, extension: vscode.Uri): vscode.Disposable {
  const files = new Map<string, Promise<Snippets>>();
  return vscode.languages.registerCompletionItemProvider(
    bankSelector,
    {
      async provideCompletionItems(document, position) {
        const open = await banks.when(document);
        if (open === undefined) return [];
        const { bank } = open;
        const offset = document.offsetAt(position);
        const place = snippetPlaceAt(bank, offset) ?? partPlaceAt(bank, offset);
        if (place === undefined) return [];
        const file = fileFor(bank.head.data['language']);
        const snippets = files.get(file) ?? readSnippets(vscode.Uri.joinPath(extension, file));
        files.set(file, snippets);
        const all = Object.entries(await snippets);
        const names = new Set(bank.head.entries.map(({ pair }) => pair.key.text));
        return all
          .filter(([, snippet]) => snippet.place === place.home)
          .filter(([, { body }]) => place.home !== 'head' || !names.has(keyOf(body)))
          .map(([name, snippet]) => toItem(name, snippet, place, document));
      },
    },
    ' ',
  );
}

/** In the language of the bank, and before it has one, in that of the window. */
function fileFor(language: unknown): string {
  const tag = typeof language === 'string' && language !== '' ? language : vscode.env.language;
  return `snippets/${/^fr\b/i.test(tag) ? 'quizwright.fr.json' : 'quizwright.json'}`;
}

async function readSnippets(file: vscode.Uri): Promise<Snippets> {
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Snippets;
}

/** The key that a part of a bank begins with. */
function keyOf([first = '']: readonly string[]): string {
  return first.slice(0, first.indexOf(':'));
}

function toItem(
  name: string,
  { prefix, description, body }: Snippet,
  place: SnippetPlace,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: prefix[0] ?? name, description: name }, KIND);
  item.detail = description;
  item.insertText = new vscode.SnippetString(snippetText(body, place));
  item.range = toRange(document, place.span);
  item.filterText = prefix.join(' ');
  // Behind the keys, which are counted.
  item.sortText = `~${item.filterText}`;
  // Each line has its blanks already.
  item.keepWhitespace = true;
  const shown = body.join('\n').replaceAll(/\$\{\d+[:|]([^},|]*)[^}]*\}|\$0/g, '$1');
  item.documentation = new vscode.MarkdownString().appendCodeblock(shown, 'quizwright');
  return item;
}
