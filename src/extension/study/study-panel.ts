import * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import type { QuizItems } from '../../core/quiz/index.js';
import type { StudyMessage } from '../../protocol/study.js';
import { fillPanel, richTextFiles } from '../fill-panel.js';
import type { OpenBank } from '../open-banks.js';
import type { HistoryStore } from '../quiz/history-store.js';
import { onShortcuts, shortcutsOff } from '../settings.js';
import { bankMedia } from './bank-media.js';
import { leavePanel } from './leave-panel.js';
import { showItem } from './show-item.js';
import type { StudyConversation } from './study-conversation.js';
import type { StudyHost } from './study-host.js';

/** After so many milliseconds without a key a panel follows what was typed in its banks. */
const FOLLOW_MS = 300;

/** The banks of a quiz or a review, as they are now; what history calls a bank is its key. */
export interface StudyBanks extends vscode.Disposable {
  /** What can be asked of them. */
  items(): readonly QuizItems[];
  named(key: string): { readonly uri: vscode.Uri; readonly bank: BankDocument } | undefined;
  /** A bank as an editor has it. */
  opened(key: string): Promise<OpenBank | undefined>;
  /** Calls `changed` when a bank is another. */
  follow(changed: () => void): void;
}

export interface StudyParts<Message> {
  readonly extension: vscode.Uri;
  readonly history: HistoryStore;
  readonly banks: StudyBanks;
  /** Where the banks are. */
  readonly uris: readonly vscode.Uri[];
  /** Of the bank, or of all of them. */
  readonly title: string;
  readonly posted: (message: Message | StudyMessage) => void;
}

/** A panel that is filled, and who talks with its page. */
export interface OpenedStudy<Conversation> {
  readonly panel: vscode.WebviewPanel;
  readonly conversation: Conversation;
  /** Leaves the panel to another. */
  leave(): void;
  /** Whether somebody left it: its panel is about to go, and shows nothing more. */
  isLeft(): boolean;
}

/**
 * Fills a panel with a page, and makes the conversation with it by `converse`. What is typed in a bank is
 * followed where `isOther` says that it concerns the conversation.
 */
export function openStudy<
  Message,
  Conversation extends Pick<
    StudyConversation<never, Message, never>,
    'receive' | 'update' | 'updateMedia' | 'updateShortcuts' | 'close'
  >,
>(
  panel: vscode.WebviewPanel,
  page: 'quiz' | 'review',
  { extension, history, banks, uris, title, posted }: StudyParts<Message>,
  converse: (host: StudyHost<Message>) => Conversation,
  isOther: (conversation: Conversation) => boolean = () => true,
): OpenedStudy<Conversation> {
  const { webview } = panel;
  let isClosed = false;
  let isLeft = false;
  let timer: number | undefined;
  const origins: string[] = [];
  const folders = uris
    .filter(({ scheme }) => scheme !== 'untitled')
    .map((uri) => vscode.Uri.joinPath(uri, '..'));
  const makePage = (): void =>
    fillPanel(panel, { extension, name: page, folders, origins, files: richTextFiles });

  const conversation = converse({
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
    leave() {
      isLeft = true;
      leavePanel(panel);
    },
    goTo(key, name) {
      const bank = banks.named(key);
      if (bank !== undefined) void showItem(bank.uri, bank.bank, name);
    },
    findMedia: async (key, paths) => bankMedia(await banks.opened(key), paths, webview),
    allowOrigin(origin) {
      if (origins.includes(origin)) return;
      origins.push(origin);
      makePage();
    },
  });

  banks.follow(() => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => {
      if (isOther(conversation)) conversation.update();
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
  return { panel, conversation, leave, isLeft: () => isLeft || isClosed };
}
