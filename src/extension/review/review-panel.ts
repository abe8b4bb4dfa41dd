import * as vscode from 'vscode';
import type { ReviewMessage, ReviewScope } from '../../protocol/review.js';
import type { HistoryStore } from '../quiz/history-store.js';
import { onShortcuts, shortcutsOff } from '../settings.js';
import { bankMedia } from '../study/bank-media.js';
import { leavePanel } from '../study/leave-panel.js';
import { showItem } from '../study/show-item.js';
import { fillPanel } from '../study/study-page.js';
import type { BuriedCards } from './buried-cards.js';
import type { ReviewBanks } from './review-banks.js';
import { ReviewConversation } from './review-conversation.js';
import type { ReviewHost, ReviewStart } from './review-host.js';

export const panelType = 'quizwright.review';

/** After so many milliseconds without a key the review follows what was typed in its banks. */
const FOLLOW_MS = 300;

export interface PanelParts {
  readonly extension: vscode.Uri;
  readonly history: HistoryStore;
  readonly banks: ReviewBanks;
  readonly buried: BuriedCards;
  readonly scope: ReviewScope;
  readonly title: string;
  readonly posted: (message: ReviewMessage) => void;
  readonly afterwards: ReviewHost['afterwards'];
}

export interface OpenedReview {
  readonly panel: vscode.WebviewPanel;
  readonly scope: ReviewScope;
  readonly conversation: ReviewConversation;
  /** Leaves the panel to another review. */
  leave(): void;
}

/** Fills a panel with a review. */
export function openReview(
  { extension, history, banks, buried, scope, title, posted, afterwards }: PanelParts,
  start: ReviewStart,
  panel: vscode.WebviewPanel,
): OpenedReview {
  const { webview } = panel;
  let isClosed = false;
  let timer: number | undefined;
  const origins: string[] = [];
  const folders = banks
    .all()
    .filter(({ uri }) => uri.scheme !== 'untitled')
    .map(({ uri }) => vscode.Uri.joinPath(uri, '..'));
  const makePage = (): void => fillPanel(panel, { extension, name: 'review', folders, origins });

  const conversation = new ReviewConversation(
    {
      scope,
      title,
      translations: vscode.l10n.bundle ?? {},
      origins,
      tell: vscode.l10n.t,
      history,
      off: shortcutsOff,
      now: () => Date.now(),
      banks: () => banks.items(),
      post(message) {
        if (isClosed) return;
        posted(message);
        void webview.postMessage(message);
      },
      bury: (key, isBuried) => buried.set(key, isBuried),
      leave: () => leavePanel(panel),
      goTo(key, name) {
        const bank = banks.named(key);
        if (bank !== undefined) void showItem(bank.uri, bank.bank, name);
      },
      afterwards,
      findMedia: async (key, paths) => bankMedia(await banks.opened(key), paths, webview),
      allowOrigin(origin) {
        if (origins.includes(origin)) return;
        origins.push(origin);
        makePage();
      },
    },
    start,
  );

  banks.follow(() => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => {
      conversation.update();
      void conversation.updateMedia();
    }, FOLLOW_MS);
  });
  const leave = (): void => {
    if (isClosed) return;
    isClosed = true;
    if (timer !== undefined) clearTimeout(timer);
    for (const subscription of subscriptions) subscription.dispose();
    banks.dispose();
    void conversation.close();
  };
  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => conversation.receive(message)),
    onShortcuts(() => conversation.updateShortcuts()),
    panel.onDidDispose(leave),
  ];
  makePage();
  return { panel, scope, conversation, leave };
}
