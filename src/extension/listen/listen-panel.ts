import * as vscode from 'vscode';
import { createSpeakMath } from '../../core/speech/math/create-speak-math.js';
import type { ListenMessage } from '../../protocol/listen.js';
import { inSteps } from '../../service/in-steps.js';
import { fillPanel } from '../fill-panel.js';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import { presentBank } from '../present-bank.js';
import { showSpan } from '../show-span.js';
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
  let isClosed = false;
  let timer: number | undefined;
  const present = presentBank(banks, first);
  const isOwn = (document: vscode.TextDocument): boolean => document.uri.toString() === key;
  const conversation = new ListenConversation({
    uri: key,
    translations: vscode.l10n.bundle ?? {},
    bank: () => present().bank,
    post(message) {
      if (isClosed) return;
      posted(message);
      void webview.postMessage(message);
    },
    goTo: (span) => void showSpan(uri, span),
    loadMath: (language) => createSpeakMath([language]),
    doInSteps(work, isGivenUp) {
      const turns = takeTurns({
        get isCancellationRequested() {
          return isClosed || isGivenUp();
        },
      });
      return inSteps(work, turns);
    },
  });
  const image = (look: string): vscode.Uri =>
    vscode.Uri.joinPath(extension, 'images', `listen-${look}.svg`);
  panel.iconPath = { light: image('light'), dark: image('dark') };
  const follow = ({ document }: { readonly document: vscode.TextDocument }): void => {
    if (!isOwn(document)) return;
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => conversation.update(), TYPED_MS);
  };
  const changes = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(follow),
    // Closed, changed by somebody else and opened again, it says other things.
    banks.onDidOpen(follow),
  );
  panel.onDidDispose(() => {
    isClosed = true;
    if (timer !== undefined) clearTimeout(timer);
    changes.dispose();
  });
  webview.onDidReceiveMessage((message: unknown) => conversation.receive(message));
  fillPanel(panel, {
    ...{ extension, name: 'listen', origins: [] },
    // For the keys of the keyboard that play and pause.
    files: { silence: 'silence.wav' },
  });
  return { uri, receive: (message) => conversation.receive(message) };
}
