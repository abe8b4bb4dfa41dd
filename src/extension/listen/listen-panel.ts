import * as vscode from 'vscode';
import { createSpeakMath } from '../../core/speech/math/create-speak-math.js';
import type { ListenMessage } from '../../protocol/listen.js';
import { inSteps } from '../../service/in-steps.js';
import { webviewPage } from '../../service/webview-page.js';
import { freshNonce } from '../fresh-nonce.js';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import { toRange } from '../positions.js';
import { takeTurns } from '../take-turns.js';
import { ListenConversation } from './listen-conversation.js';

/** What `listen-host.cjs` holds. */
export interface ListenBundle {
  readonly openPlayer: typeof openPlayer;
}

/** The lesson follows the text after this pause in the typing. */
const TYPED_MS = 500;

/** A player that is open. */
export interface OpenedPlayer {
  readonly uri: vscode.Uri;
  /** Hands a message in, as if the page had sent it. */
  receive(message: unknown): void;
}

/** Fills a panel with the player of a bank, and keeps it in step with the text. */
export function openPlayer(
  extension: vscode.Uri,
  banks: OpenBanks,
  first: OpenBank,
  panel: vscode.WebviewPanel,
  posted: (message: ListenMessage) => void,
): OpenedPlayer {
  const { webview } = panel;
  const { uri } = first.document;
  const key = uri.toString();
  let last = first;
  let isClosed = false;
  let timer: number | undefined;
  const isOwn = (document: vscode.TextDocument): boolean => document.uri.toString() === key;
  /** Once its document is closed, the last is as good as any. */
  const present = (): OpenBank => {
    const document = vscode.workspace.textDocuments.find(isOwn);
    return (last = (document && banks.get(document)) ?? last);
  };
  const conversation = new ListenConversation({
    uri: key,
    translations: vscode.l10n.bundle ?? {},
    bank: () => present().bank,
    post(message) {
      if (isClosed) return;
      posted(message);
      void webview.postMessage(message);
    },
    goTo: (span) => void goTo(uri, span),
    loadMath: (language) => createSpeakMath([language]),
    doInSteps: (work) => inSteps(work, { ...takeTurns(), isCancelled: isClosed }),
  });
  const image = (look: string): vscode.Uri =>
    vscode.Uri.joinPath(extension, 'images', `listen-${look}.svg`);
  panel.iconPath = { light: image('light'), dark: image('dark') };
  const changes = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (!isOwn(document)) return;
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => conversation.update(), TYPED_MS);
  });
  panel.onDidDispose(() => {
    isClosed = true;
    if (timer !== undefined) clearTimeout(timer);
    changes.dispose();
  });
  webview.onDidReceiveMessage((message: unknown) => conversation.receive(message));
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const local = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = webviewPage({
    language: vscode.env.language,
    title: panel.title,
    nonce: freshNonce(),
    script: local('listen.js'),
    style: local('listen.css'),
    source: webview.cspSource,
    // Silence, for the keys of the keyboard that play and pause.
    media: { origins: [] },
    data: { silence: local('silence.wav') },
  });
  return { uri, receive: (message) => conversation.receive(message) };
}

async function goTo(uri: vscode.Uri, span: { start: number; end: number }): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const document = shown?.document ?? (await vscode.workspace.openTextDocument(uri));
  await vscode.window.showTextDocument(document, {
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    selection: toRange(document, span),
  });
}
