import * as vscode from 'vscode';
import { bankKey } from '../../core/history/index.js';
import {
  bankItems,
  type QuizItem,
  type QuizItems,
  quizItems,
  type QuizSession,
} from '../../core/quiz/index.js';
import type { OpenBank } from '../open-banks.js';
import { onShortcuts, shortcutsOff } from '../settings.js';
import { bankMedia } from '../study/bank-media.js';
import { banksTitle } from '../study/banks-title.js';
import { leavePanel } from '../study/leave-panel.js';
import { showItem } from '../study/show-item.js';
import { fillPanel } from '../study/study-page.js';
import type { HistoryStore } from './history-store.js';
import type { QuizParts } from './quiz-bundle.js';
import { QuizConversation } from './quiz-conversation.js';
import type { QuizStart } from './quiz-host.js';
import { saveResult } from './save-result.js';

export const panelType = 'quizwright.quiz';

/** After so many milliseconds without a key the quiz follows what was typed in its bank. */
const FOLLOW_MS = 300;

interface PanelParts extends QuizParts {
  history(): HistoryStore;
}

export interface OpenedQuiz {
  readonly panel: vscode.WebviewPanel;
  readonly conversation: QuizConversation;
}

/** The items of banks, before anybody looks which can be asked: of ten thousand, few are. */
export function allItems(banks: readonly OpenBank[]): readonly QuizItem[] {
  return banks.flatMap(({ bank, document }) => bankItems(bank, document.uri.path));
}

/** Whether all that a quiz asks of a bank reads as it did. */
function isUntouched({ entries }: QuizSession, { bank, document }: OpenBank): boolean {
  const key = bankKey(bank, document.uri.path);
  const readings = new Set(bank.items.map(({ reading }) => reading));
  const stimuli = JSON.stringify(bank.head.data['stimuli'] ?? {});
  const own = entries.filter(({ item }) => item.bank.key === key);
  return (
    own.length > 0 &&
    own.every(({ item }) => readings.has(item.reading)) &&
    own.every(({ item }, i) => i > 0 || JSON.stringify(item.bank.stimuli) === stimuli)
  );
}

/** What can be asked of a bank. */
function itemsOf({ bank, document }: OpenBank): QuizItems {
  return quizItems(bank, document.uri.path);
}

export function titleOf(banks: readonly OpenBank[]): string {
  return banksTitle(banks.map(({ bank, document }) => ({ bank, uri: document.uri })));
}

/** Fills a panel with a quiz of some banks. */
export function openQuiz(
  parts: PanelParts,
  banks: readonly OpenBank[],
  start: QuizStart,
  panel: vscode.WebviewPanel,
  retry: (refs: readonly string[]) => void,
): OpenedQuiz {
  const { webview } = panel;
  let isClosed = false;
  let timer: number | undefined;
  const origins: string[] = [];
  const last = new Map(banks.map((bank) => [bank.document.uri.toString(), bank]));
  /** Once its document is closed, the last is as good as any. */
  const present = (): readonly OpenBank[] => {
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      const bank = last.has(key) ? parts.banks.get(document) : undefined;
      if (bank !== undefined) last.set(key, bank);
    }
    return [...last.values()];
  };
  const bankNamed = (key: string): OpenBank | undefined =>
    present().find(({ bank, document }) => bankKey(bank, document.uri.path) === key);

  const folders = banks
    .filter(({ document }) => !document.isUntitled)
    .map(({ document }) => vscode.Uri.joinPath(document.uri, '..'));
  const { extension } = parts;
  const makePage = (): void => fillPanel(panel, { extension, name: 'quiz', folders, origins });

  const conversation: QuizConversation = new QuizConversation(
    {
      uris: [...last.keys()],
      title: titleOf(banks),
      translations: vscode.l10n.bundle ?? {},
      origins,
      tell: vscode.l10n.t,
      history: parts.history(),
      off: shortcutsOff,
      now: () => Date.now(),
      later(milliseconds, work) {
        const handle = setTimeout(work, milliseconds);
        return () => clearTimeout(handle);
      },
      banks: () => present().map(itemsOf),
      post(message) {
        if (isClosed) return;
        parts.posted(message);
        void webview.postMessage(message);
      },
      leave: () => leavePanel(panel),
      goTo(key, name) {
        const bank = bankNamed(key);
        if (bank !== undefined) void showItem(bank.document.uri, bank.bank, name);
      },
      retry,
      review(refs) {
        const uris = present().map(({ document }) => document.uri);
        void vscode.commands.executeCommand('quizwright.startReview', uris[0], uris, refs);
      },
      save: (format, result) => void saveResult(format, result, conversation.session, panel.title),
      findMedia: (key, paths) => bankMedia(bankNamed(key), paths, webview),
      allowOrigin(origin) {
        if (origins.includes(origin)) return;
        origins.push(origin);
        makePage();
      },
    },
    start,
  );

  const follow = ({ document }: OpenBank): void => {
    if (!last.has(document.uri.toString())) return;
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => {
      // Mostly, what is typed in a bank is no part of the quiz.
      if (!present().every((bank) => isUntouched(conversation.session, bank)))
        conversation.update();
      void conversation.updateMedia();
    }, FOLLOW_MS);
  };
  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => conversation.receive(message)),
    parts.banks.onDidChange(follow),
    onShortcuts(() => conversation.updateShortcuts()),
  ];
  panel.onDidDispose(() => {
    isClosed = true;
    if (timer !== undefined) clearTimeout(timer);
    for (const subscription of subscriptions) subscription.dispose();
    void conversation.close();
  });
  makePage();
  return { panel, conversation };
}
