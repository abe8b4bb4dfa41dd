import * as vscode from 'vscode';
import type { FormMessage } from '../protocol/form.js';
import { webviewPage } from '../service/index.js';
import { freshNonce } from './fresh-nonce.js';
import { FormConversation } from './form-conversation.js';
import { languageId } from './language.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { toEdits, toRange, toTextEdits } from './positions.js';

const viewType = 'quizwright.form';

/** A form follows the text after this pause: every key that is pressed there would be too often. */
const PAUSE_MS = 60;

/** What a form was sent. */
export interface FormPost {
  readonly uri: vscode.Uri;
  readonly message: FormMessage;
}

/** All forms, for whoever tests them. */
interface RegisteredForms extends vscode.Disposable {
  readonly onDidPost: vscode.Event<FormPost>;
  /** Hands a message to the form of a bank, as if its page had sent it. */
  ask(uri: vscode.Uri, message: unknown): void;
}

/** A form that is open. */
interface OpenedForm {
  readonly document: vscode.TextDocument;
  openAt(offset: number): void;
}

/**
 * “Edit Item as Form”: an editor of the same document, so that undo, redo, saving and restoring are the
 * document's own, with one item at a time as a form.
 */
export function registerFormEditor(extension: vscode.Uri, banks: OpenBanks): RegisteredForms {
  const posted = new vscode.EventEmitter<FormPost>();
  const asked = new vscode.EventEmitter<{ readonly uri: vscode.Uri; readonly message: unknown }>();
  const forms = new Map<string, OpenedForm>();
  /** Where forms that are being opened begin. */
  const begins = new Map<string, number>();

  const provider: vscode.CustomTextEditorProvider = {
    async resolveCustomTextEditor(document, panel) {
      const key = document.uri.toString();
      // Whatever its name: who opens a text as a form says that it is a bank.
      if (document.languageId !== languageId) {
        await vscode.languages.setTextDocumentLanguage(document, languageId);
      }
      const bank = await banks.when(document);
      if (bank === undefined) return;
      // What is wrong with the item is shown with it; a large bank must not hold the host for that.
      let isGone = false;
      panel.onDidDispose(() => (isGone = true));
      await bank.bringUpToDate();
      if (isGone) return;
      const begin = begins.get(key);
      begins.delete(key);
      const form = openForm(bank, panel, begin);
      forms.set(key, form);
      panel.onDidDispose(() => {
        if (forms.get(key) === form) forms.delete(key);
      });
    },
  };

  function openForm(
    first: OpenBank,
    panel: vscode.WebviewPanel,
    begin: number | undefined,
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
          posted.fire({ uri: document.uri, message });
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
      asked.event(({ uri, message }) => {
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

  const registered = vscode.Disposable.from(
    posted,
    asked,
    vscode.window.registerCustomEditorProvider(viewType, provider, {
      supportsMultipleEditorsPerDocument: false,
    }),
    vscode.commands.registerCommand(
      'quizwright.editItem',
      async (uri?: vscode.Uri, at?: number) => {
        const editor = vscode.window.activeTextEditor;
        const document =
          uri === undefined || uri.toString() === editor?.document.uri.toString()
            ? editor?.document
            : await vscode.workspace.openTextDocument(uri);
        if (document?.languageId !== languageId) return;
        const offset = at ?? (editor?.document === document ? cursorOf(editor) : 0);
        const key = document.uri.toString();
        const open = forms.get(key);
        if (open === undefined) begins.set(key, offset);
        else open.openAt(offset);
        await vscode.commands.executeCommand(
          'vscode.openWith',
          document.uri,
          viewType,
          vscode.ViewColumn.Beside,
        );
      },
    ),
  );
  return {
    onDidPost: posted.event,
    ask: (uri, message) => asked.fire({ uri, message }),
    dispose: () => void registered.dispose(),
  };
}

function cursorOf({ document, selection }: vscode.TextEditor): number {
  return document.offsetAt(selection.active);
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
