import * as vscode from 'vscode';
import { bankItems, type QuizItem } from '../../core/quiz/index.js';
import type { QuizMessage } from '../../protocol/quiz.js';
import type { OpenBank } from '../open-banks.js';
import { banksTitle } from '../study/banks-title.js';
import { type OpenedStudy, openStudy } from '../study/study-panel.js';
import type { HistoryStore } from './history-store.js';
import { QuizBanks } from './quiz-banks.js';
import type { QuizParts } from './quiz-bundle.js';
import { QuizConversation } from './quiz-conversation.js';
import type { QuizStart } from './quiz-host.js';
import { saveResult } from './save-result.js';

export const panelType = 'quizwright.quiz';

interface PanelParts extends QuizParts {
  history(): HistoryStore;
}

export type OpenedQuiz = OpenedStudy<QuizConversation>;

/** The items of banks, before anybody looks which can be asked: of ten thousand, few are. */
export function allItems(banks: readonly OpenBank[]): readonly QuizItem[] {
  return banks.flatMap(({ bank, document }) => bankItems(bank, document.uri.path));
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
  const present = new QuizBanks(parts.banks, banks);
  const uris = banks.map(({ document }) => document.uri);
  return openStudy<QuizMessage, QuizConversation>(
    panel,
    'quiz',
    {
      extension: parts.extension,
      history: parts.history(),
      banks: present,
      uris,
      title: titleOf(banks),
      posted: (message) => parts.posted(message),
    },
    (host) => {
      const conversation: QuizConversation = new QuizConversation(
        {
          ...host,
          uris: [...new Set(uris.map(String))],
          later(milliseconds, work) {
            const handle = setTimeout(work, milliseconds);
            return () => clearTimeout(handle);
          },
          retry,
          review(refs) {
            const all = present.uris();
            void vscode.commands.executeCommand('quizwright.startReview', all[0], all, refs);
          },
          save: (format, result) =>
            void saveResult(format, result, conversation.session, panel.title),
        },
        start,
      );
      return conversation;
    },
    ({ session }) => !present.areUntouched(session),
  );
}
