import * as vscode from 'vscode';
import type { FormMessage } from '../../protocol/form.js';
import { fillPanel } from '../fill-panel.js';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import { toEdits, toTextEdits } from '../positions.js';
import { presentBank } from '../present-bank.js';
import { showSpan } from '../show-span.js';
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
  const present = presentBank(banks, first);
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
      showText: (offset) => showSpan(document.uri, { start: offset, end: offset }),
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
  fillPanel(panel, { extension, name: 'form', title: vscode.l10n.t('Edit item') });
  return { document, openAt: (offset) => conversation.openAt(offset) };
}
