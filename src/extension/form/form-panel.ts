import * as vscode from 'vscode';
import type { FormMessage } from '../../protocol/form.js';
import { webviewPage } from '../../service/webview-page.js';
import { freshNonce } from '../fresh-nonce.js';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import { toEdits, toRange, toTextEdits } from '../positions.js';
import { FormConversation } from './form-conversation.js';

/** What the form's own bundle holds. */
export interface FormBundle {
  readonly openForm: typeof openForm;
}

/** What a form was sent. */
export interface FormPost {
  readonly uri: vscode.Uri;
  readonly message: FormMessage;
}

/** Who listens to a form besides its page, and speaks to it. */
export interface FormChannel {
  posted(post: FormPost): void;
  readonly onDidAsk: vscode.Event<{ readonly uri: vscode.Uri; readonly message: unknown }>;
}

/** A form that is open. */
export interface OpenedForm {
  readonly document: vscode.TextDocument;
  openAt(offset: number): void;
}

/** A form follows the text after this pause: every key that is pressed there would be too often. */
const PAUSE_MS = 60;

/** Fills a panel with the form of an item: the one at `begin`, else the one that the page showed last. */
export function openForm(
  extension: vscode.Uri,
  banks: OpenBanks,
  first: OpenBank,
  panel: vscode.WebviewPanel,
  begin: number | undefined,
  channel: FormChannel,
): OpenedForm {
  const { webview } = panel;
  let timer: number | undefined;
  let isClosed = false;
  const { document } = first;
  // Read anew under another configuration, it is another; once closed, the last is as good as any.
  let last = first;
  const present = (): OpenBank => (last = banks.get(document) ?? last);
  const conversation = new FormConversation(
    {
      tell: vscode.l10n.t,
      translations: vscode.l10n.bundle ?? {},
      bank: () => present(),
      post(message) {
        if (isClosed) return;
        channel.posted({ uri: document.uri, message });
        void webview.postMessage(message);
      },
      apply(edits) {
        const edit = new vscode.WorkspaceEdit();
        edit.set(document.uri, toTextEdits(document, edits));
        return Promise.resolve(vscode.workspace.applyEdit(edit));
      },
      async run(command) {
        if (command === 'save') await document.save();
        // Of the editor that has the focus, which this one has when it asks.
        else if (panel.active) await vscode.commands.executeCommand(command);
      },
      showText: (offset) => showText(document, offset),
    },
    begin,
  );
  const follow = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void present()
        .bringUpToDate()
        .then(() => conversation.push());
    }, PAUSE_MS);
  };
  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => void conversation.receive(message)),
    channel.onDidAsk(({ uri, message }) => {
      if (uri.toString() === document.uri.toString()) void conversation.receive(message);
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      conversation.update(present().bank, toEdits(event.contentChanges));
      follow();
    }),
    banks.onDidChange((bank) => {
      if (bank.document === document) follow();
    }),
    banks.onDidOpen((bank) => {
      if (bank.document === document) conversation.update(bank.bank, []);
    }),
  ];
  panel.onDidDispose(() => {
    isClosed = true;
    if (timer !== undefined) clearTimeout(timer);
    for (const subscription of subscriptions) subscription.dispose();
  });
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const local = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = webviewPage({
    language: vscode.env.language,
    title: vscode.l10n.t('Edit item'),
    nonce: freshNonce(),
    script: local('form.js'),
    style: local('form.css'),
    source: webview.cspSource,
  });
  return { document, openAt: (offset) => conversation.openAt(offset) };
}

/** Puts the cursor on an item, in the editor that shows the text or in a new one beside the form. */
async function showText(document: vscode.TextDocument, offset: number): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
  });
  const range = toRange(document, { start: offset, end: offset });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
