import * as vscode from 'vscode';
import type { PreviewMessage } from '../../protocol/preview.js';
import { languageId } from '../language.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import type { OpenedPreview, PreviewBundle } from './preview-panel.js';

const panelType = 'quizwright.preview';
const editorType = 'quizwright.previewEditor';

/** What a preview was sent. */
export interface PreviewPost {
  readonly uri: vscode.Uri;
  readonly message: PreviewMessage;
}

/** All previews, for whoever tests them. */
interface RegisteredPreviews extends vscode.Disposable {
  readonly onDidPost: vscode.Event<PreviewPost>;
  /** Hands a message to the previews of a bank, as if their pages had sent it. */
  ask(uri: vscode.Uri, message: unknown): void;
}

/**
 * The preview of a bank: a panel beside its text, and the same as an editor of its file. Panels come back
 * with the window.
 */
export function registerPreview(extension: vscode.Uri, banks: OpenBanks): RegisteredPreviews {
  const posted = new vscode.EventEmitter<PreviewPost>();
  const previews = new Set<OpenedPreview>();
  /** The panel of each bank, from when it is made. */
  const panels = new Map<string, vscode.WebviewPanel>();
  let bundle: Promise<PreviewBundle> | undefined;
  const load = (): Promise<PreviewBundle> =>
    (bundle ??= loadBundle<PreviewBundle>(extension, 'preview') as Promise<PreviewBundle>);

  async function fill(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    let isGone = false;
    panel.onDidDispose(() => (isGone = true));
    const [{ openPreview }, bank] = await Promise.all([load(), bankOf(document)]);
    if (isGone || bank === undefined) return;
    const { uri } = document;
    const preview = openPreview(extension, banks, bank, panel, (message) =>
      posted.fire({ uri, message }),
    );
    previews.add(preview);
    panel.onDidDispose(() => previews.delete(preview));
  }

  /** Whatever its name: who wants to see it as a bank says that it is one. */
  async function bankOf(document: vscode.TextDocument): Promise<OpenBank | undefined> {
    if (document.languageId !== languageId) {
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    }
    return banks.when(document);
  }

  function keepPanel({ uri }: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const key = uri.toString();
    panels.set(key, panel);
    panel.onDidDispose(() => {
      if (panels.get(key) === panel) panels.delete(key);
    });
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension, 'images', 'preview-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'images', 'preview-dark.svg'),
    };
  }

  async function show(uri: vscode.Uri | undefined, beside: boolean): Promise<void> {
    const document =
      uri === undefined
        ? vscode.window.activeTextEditor?.document
        : await vscode.workspace.openTextDocument(uri);
    if (document === undefined) return;
    const known = panels.get(document.uri.toString());
    const { Beside, Active } = vscode.ViewColumn;
    if (known !== undefined) return known.reveal(undefined, beside);
    const panel = vscode.window.createWebviewPanel(
      panelType,
      vscode.l10n.t('Preview {0}', nameOf(document.uri)),
      { viewColumn: beside ? Beside : Active, preserveFocus: beside },
    );
    keepPanel(document, panel);
    await fill(document, panel);
  }

  const registered = vscode.Disposable.from(
    posted,
    vscode.commands.registerCommand('quizwright.preview', (uri?: vscode.Uri) => show(uri, false)),
    vscode.commands.registerCommand('quizwright.previewToSide', (uri?: vscode.Uri) =>
      show(uri, true),
    ),
    vscode.window.registerWebviewPanelSerializer(panelType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = bankUri(state);
        const document = uri && (await openQuietly(uri));
        if (document === undefined) return panel.dispose();
        keepPanel(document, panel);
        await fill(document, panel);
      },
    }),
    vscode.window.registerCustomEditorProvider(
      editorType,
      { resolveCustomTextEditor: fill },
      { supportsMultipleEditorsPerDocument: true },
    ),
  );
  return {
    onDidPost: posted.event,
    ask(uri, message) {
      for (const preview of previews) {
        if (preview.uri.toString() === uri.toString()) preview.receive(message);
      }
    },
    dispose: () => void registered.dispose(),
  };
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What the page has kept, as it comes back with the window. */
function bankUri(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' ? vscode.Uri.parse(state.uri) : undefined;
}

/** A file that is there no more has no preview. */
async function openQuietly(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
