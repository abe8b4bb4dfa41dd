import * as vscode from 'vscode';
import { languageId } from '../language.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import type { FormBundle, FormPost, OpenedForm } from './form-panel.js';

const viewType = 'quizwright.form';

/** All forms, for whoever tests them. */
interface RegisteredForms extends vscode.Disposable {
  readonly onDidPost: vscode.Event<FormPost>;
  /** Hands a message to the form of a bank, as if its page had sent it. */
  ask(uri: vscode.Uri, message: unknown): void;
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
      const [bank, bundle] = await Promise.all([
        banks.when(document),
        loadBundle<FormBundle>(extension, 'form'),
      ]);
      if (bank === undefined) return;
      const { openForm } = bundle as FormBundle;
      // What is wrong with the item is shown with it; a large bank must not hold the host for that.
      let isGone = false;
      panel.onDidDispose(() => (isGone = true));
      await bank.bringUpToDate();
      if (isGone) return;
      const begin = begins.get(key);
      begins.delete(key);
      const form = openForm(extension, banks, bank, panel, begin, {
        posted: (post) => posted.fire(post),
        onDidAsk: asked.event,
      });
      forms.set(key, form);
      panel.onDidDispose(() => {
        if (forms.get(key) === form) forms.delete(key);
      });
    },
  };

  const registered = vscode.Disposable.from(
    posted,
    asked,
    vscode.window.registerCustomEditorProvider(viewType, provider, {
      supportsMultipleEditorsPerDocument: false,
    }),
    vscode.commands.registerCommand(
      'quizwright.editItem',
      async (uri?: vscode.Uri, at?: number) => {
        // Who begins at the walkthrough has the cursor in no text.
        const editor =
          vscode.window.activeTextEditor ??
          vscode.window.visibleTextEditors.find((each) => each.document.languageId === languageId);
        const document =
          uri === undefined || uri.toString() === editor?.document.uri.toString()
            ? editor?.document
            : await vscode.workspace.openTextDocument(uri);
        if (document?.languageId !== languageId) {
          if (uri === undefined) await vscode.commands.executeCommand('quizwright.newBank');
          return;
        }
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
