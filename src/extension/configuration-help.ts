/** Completion, explanations and links in `.quizwright.yaml`, whose language stays YAML. */
import * as vscode from 'vscode';
import { configurationFileName } from '../core/configuration/index.js';
import {
  configurationHoverAt,
  configurationLinks,
  type ConfigurationOffer,
  configurationOffersAt,
  type ConfigurationSchema,
} from '../service/index.js';
import { toRange } from './positions.js';

const selector: vscode.DocumentSelector = {
  language: 'yaml',
  pattern: `**/${configurationFileName}`,
};

/** The sentences are in the schema, which is read when the first configuration asks for help. */
export function registerConfigurationHelp(extension: vscode.Uri): vscode.Disposable {
  let schema: Promise<ConfigurationSchema> | undefined;
  const read = async (): Promise<ConfigurationSchema> => {
    const file = vscode.Uri.joinPath(extension, 'schemas', 'configuration.schema.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return JSON.parse(text) as ConfigurationSchema;
  };
  const known = (): Promise<ConfigurationSchema> => (schema ??= read());
  const { languages, l10n } = vscode;
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(
      selector,
      {
        async provideCompletionItems(document, position) {
          const offset = document.offsetAt(position);
          const text = document.getText();
          const offers = configurationOffersAt(text, offset, await known(), l10n.t);
          return offers.map((offer, i) => toItem(offer, i, document));
        },
      },
      ' ',
      ':',
    ),
    languages.registerHoverProvider(selector, {
      async provideHover(document, position) {
        const offset = document.offsetAt(position);
        const found = configurationHoverAt(document.getText(), offset, await known(), l10n.t);
        if (found === undefined) return undefined;
        const markdown = new vscode.MarkdownString(found.markdown);
        return new vscode.Hover(markdown, toRange(document, found.span));
      },
    }),
    languages.registerDocumentLinkProvider(selector, {
      async provideDocumentLinks(document) {
        return configurationLinks(document.getText(), await known()).map(
          (link) =>
            new vscode.DocumentLink(toRange(document, link), vscode.Uri.parse(link.address)),
        );
      },
    }),
  );
}

function toItem(
  { label, sort, documentation, before, after, goesOn, span }: ConfigurationOffer,
  order: number,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const { CompletionItemKind, SnippetString } = vscode;
  const kind = sort === 'key' ? CompletionItemKind.Property : CompletionItemKind.EnumMember;
  const item = new vscode.CompletionItem(label, kind);
  item.documentation = new vscode.MarkdownString(documentation);
  item.insertText =
    after === ''
      ? before
      : new SnippetString().appendText(before).appendTabstop(0).appendText(after);
  item.range = toRange(document, span);
  item.sortText = String(order).padStart(3, '0');
  item.keepWhitespace = true;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
