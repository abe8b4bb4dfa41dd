import type * as vscode from 'vscode';
import type { ReviewMessage, ReviewScope } from '../../protocol/review.js';
import { type OpenedStudy, openStudy, type StudyParts } from '../study/study-panel.js';
import type { BuriedCards } from './buried-cards.js';
import type { ReviewBanks } from './review-banks.js';
import { ReviewConversation } from './review-conversation.js';
import type { ReviewHost, ReviewStart } from './review-host.js';

export const panelType = 'quizwright.review';

export interface PanelParts extends Omit<StudyParts<ReviewMessage>, 'uris'> {
  readonly banks: ReviewBanks;
  readonly buried: BuriedCards;
  readonly scope: ReviewScope;
  readonly afterwards: ReviewHost['afterwards'];
}

export interface OpenedReview extends OpenedStudy<ReviewConversation> {
  readonly scope: ReviewScope;
}

/** Fills a panel with a review. */
export function openReview(
  { buried, scope, afterwards, ...parts }: PanelParts,
  start: ReviewStart,
  panel: vscode.WebviewPanel,
): OpenedReview {
  const uris = parts.banks.all().map(({ uri }) => uri);
  const opened = openStudy(panel, 'review', { ...parts, uris }, (host) => {
    const bury: ReviewHost['bury'] = (key, isBuried) => buried.set(key, isBuried);
    return new ReviewConversation({ ...host, scope, bury, afterwards }, start);
  });
  return { ...opened, scope };
}
