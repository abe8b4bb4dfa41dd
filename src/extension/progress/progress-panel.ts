import * as vscode from 'vscode';
import type { ItemName } from '../../core/history/index.js';
import type { ProgressMessage, ShownProgress } from '../../protocol/progress.js';
import { fillPanel } from '../fill-panel.js';
import { ProgressConversation, type Startable } from './progress-conversation.js';

/** What a panel needs of the one who knows what a learner has come to. */
export interface PanelHost {
  readonly extension: vscode.Uri;
  readonly posted: (message: ProgressMessage) => void;
  readonly openItem: (name: ItemName) => void;
  readonly start: (what: Startable) => void;
}

/** A progress page that is open. */
export interface OpenedProgress {
  readonly panel: vscode.WebviewPanel;
  show(progress: ShownProgress): void;
  /** Hands a message in, as if the page had sent it. */
  receive(message: unknown): void;
}

/** Fills a panel with the progress page. */
export function openProgress(
  panel: vscode.WebviewPanel,
  starts: readonly Startable[],
  { extension, posted, openItem, start }: PanelHost,
): OpenedProgress {
  const { webview } = panel;
  const image = (look: string): vscode.Uri =>
    vscode.Uri.joinPath(extension, 'images', `progress-${look}.svg`);
  let isClosed = false;
  const conversation = new ProgressConversation({
    translations: vscode.l10n.bundle ?? {},
    ...{ starts, openItem, start },
    post(message) {
      if (isClosed) return;
      posted(message);
      void webview.postMessage(message);
    },
  });
  panel.iconPath = { light: image('light'), dark: image('dark') };
  panel.onDidDispose(() => (isClosed = true));
  webview.onDidReceiveMessage((message: unknown) => conversation.receive(message));
  fillPanel(panel, { extension, name: 'progress' });
  return {
    panel,
    show: (progress) => conversation.show(progress),
    receive: (message) => conversation.receive(message),
  };
}
