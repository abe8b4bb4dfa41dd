import * as vscode from 'vscode';
import type { ListenMessage } from '../../protocol/listen.js';
import { languageId } from '../language.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import type { ListenBundle, OpenedPlayer } from './listen-panel.js';

const panelType = 'quizwright.listen';

/** The players, for whoever tests them, too. */
interface RegisteredListen extends vscode.Disposable {
  readonly onDidPost: vscode.Event<ListenMessage>;
  /** Hands a message to the player of a bank, as if its page had sent it. */
  ask(uri: vscode.Uri, message: unknown): void;
}

/** The player of a bank, in a panel that comes back with the window. */
export function registerListen(extension: vscode.Uri, banks: OpenBanks): RegisteredListen {
  const posted = new vscode.EventEmitter<ListenMessage>();
  const panels = new Map<string, vscode.WebviewPanel>();
  const players = new Set<OpenedPlayer>();

  async function fill(uri: vscode.Uri, panel: vscode.WebviewPanel): Promise<void> {
    const key = uri.toString();
    let isGone = false;
    panels.set(key, panel);
    panel.onDidDispose(() => {
      isGone = true;
      if (panels.get(key) === panel) panels.delete(key);
    });
    const opened = await vscode.workspace.openTextDocument(uri);
    const document =
      opened.languageId === languageId
        ? opened
        : await vscode.languages.setTextDocumentLanguage(opened, languageId);
    const [{ openPlayer }, bank] = await Promise.all([
      loadBundle<ListenBundle>(extension, 'listen'),
      banks.when(document),
    ]);
    if (isGone) return;
    if (bank === undefined) return panel.dispose();
    const player = openPlayer!(extension, banks, bank, panel, (message) => posted.fire(message));
    players.add(player);
    panel.onDidDispose(() => players.delete(player));
  }

  async function show(asked?: vscode.Uri): Promise<void> {
    const uri = asked ?? vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined) return;
    const known = panels.get(uri.toString());
    if (known !== undefined) return known.reveal();
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const title = vscode.l10n.t('Listen to {0}', name);
    await fill(
      uri,
      vscode.window.createWebviewPanel(panelType, title, vscode.ViewColumn.Beside, {
        // A lesson goes on while something else is looked at.
        retainContextWhenHidden: true,
      }),
    );
  }

  const registered = vscode.Disposable.from(
    posted,
    vscode.commands.registerCommand('quizwright.listen', show),
    vscode.window.registerWebviewPanelSerializer(panelType, {
      async deserializeWebviewPanel(panel, state?: { readonly uri?: unknown }) {
        const uri = state?.uri;
        if (typeof uri !== 'string') return panel.dispose();
        // A file that is there no more cannot be read.
        await fill(vscode.Uri.parse(uri), panel).then(undefined, () => panel.dispose());
      },
    }),
  );
  return {
    onDidPost: posted.event,
    ask(uri, message) {
      for (const player of players) {
        if (player.uri.toString() === uri.toString()) player.receive(message);
      }
    },
    dispose: () => void registered.dispose(),
  };
}
