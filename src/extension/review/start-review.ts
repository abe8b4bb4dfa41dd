import * as vscode from 'vscode';
import { type History, mergeRecords } from '../../core/history/index.js';
import {
  beginReview,
  beginReviewOf,
  cardsOfItems,
  chosenCards,
  createScheduler,
  dayOf,
  type ReviewCard,
  type ReviewSession,
  type ReviewSettings,
  scheduleOf,
} from '../../core/review/index.js';
import { isReviewScope, type ReviewScope } from '../../protocol/review.js';
import { historyPlace } from '../quiz/open-history.js';
import { askTags } from '../quiz/quiz-choice.js';
import { reviewSettings } from '../settings.js';
import { banksTitle } from '../study/banks-title.js';
import { Denied, settleKnownAgain } from './ask-known-again.js';
import { BuriedCards } from './buried-cards.js';
import { knownAgain } from './known-again.js';
import { ReviewBanks } from './review-banks.js';
import type { ReviewParts, Reviews, ReviewWanted } from './review-bundle.js';
import { type OpenedReview, openReview, panelType } from './review-panel.js';

/** The review of a window: there is one at a time, since what is rated in one is due in no other. */
export function createReviews(parts: ReviewParts): Reviews {
  let opened: OpenedReview | undefined;
  const history = historyPlace(parts.storage, parts.openOnDisk, () => parts.written());
  const denied = new Denied(parts.memory);

  async function begin(scope: ReviewScope, known?: vscode.WebviewPanel): Promise<void> {
    const banks = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading banks…') },
      () => readBanks(parts, scope),
    );
    const cards = wantedCards(banks, scope);
    if (cards.length === 0) {
      banks.dispose();
      known?.dispose();
      return tellNothing();
    }
    const store = history();
    const past = await pastOf(banks, scope);
    const now = Date.now();
    const settings = reviewSettings(now);
    const today = dayOf(now, settings.timeZone);
    const buried = new BuriedCards(parts.memory, today);
    // Each day mixes the cards in its own way, and the same way when the review is begun again.
    const seed = String(today);
    const session = sessionOf(cards, scope, { past, now, settings, seed, buried: buried.all() });
    const title = titleOf(banks, scope);
    // A review takes the place of the one before.
    const shown = opened?.isLeft() === true ? undefined : opened?.panel;
    const panel = known ?? shown ?? makePanel(parts, title);
    opened?.leave();
    if (opened !== undefined && opened.panel !== panel) opened.panel.dispose();
    panel.title = vscode.l10n.t('Review {0}', title);
    const review = openReview(
      {
        ...{ extension: parts.extension, history: store, banks, buried, scope, title },
        posted: (message) => parts.posted(message),
        afterwards: (next) => void afterwards(next, scope, banks),
      },
      {
        ...{ session, seed, seen: past.seen },
        ...(banks.isCut
          ? { notice: vscode.l10n.t('There is more in this folder than can be reviewed at once.') }
          : {}),
      },
      panel,
    );
    opened = review;
    panel.onDidDispose(() => {
      if (opened === review) opened = undefined;
    });
    panel.reveal();
  }

  /** The history, once items that lost theirs by an edit or a new name are known again. */
  async function pastOf(banks: ReviewBanks, scope: ReviewScope): Promise<History> {
    const read = async (): Promise<History> => mergeRecords(await history().read(), Date.now());
    const past = await read();
    const isWhole = scope.uris.length === 0 && !banks.isCut && !parts.workspace.isCut;
    const again = knownAgain(past, banks.all(), isWhole, denied.has);
    const undone = (): void => void begin(scope);
    return (await settleKnownAgain(again, history(), denied, undone)) ? read() : past;
  }

  async function afterwards(
    next: 'go-on' | 'quiz' | 'progress',
    scope: ReviewScope,
    banks: ReviewBanks,
  ): Promise<void> {
    const { executeCommand } = vscode.commands;
    if (next === 'go-on') return begin(scope);
    if (next === 'progress') return executeCommand('quizwright.showProgress');
    const uris = banks.all().map(({ uri }) => uri);
    return executeCommand('quizwright.startQuiz', uris[0], uris);
  }

  return {
    async start({ uris, byTag = false, only = [] }: ReviewWanted) {
      const scope: ReviewScope = { uris: uris.map(String), tags: [], only };
      if (!byTag) {
        const isSame = JSON.stringify(opened?.scope) === JSON.stringify(scope);
        const isGoingOn =
          opened?.isLeft() === false && opened.conversation.session.current !== undefined;
        return isSame && isGoingOn ? opened!.panel.reveal() : begin(scope);
      }
      const banks = await readBanks(parts, scope);
      const tags = await askTags(banks.items().flatMap(({ items }) => items));
      banks.dispose();
      if (tags !== undefined) await begin({ ...scope, tags });
    },
    async restore(panel, state) {
      const { scope } = (state ?? {}) as { readonly scope?: unknown };
      if (isReviewScope(scope)) await begin(scope, panel);
      else panel.dispose();
    },
    ask: (message) => opened?.conversation.receive(message),
  };
}

async function readBanks(parts: ReviewParts, { uris }: ReviewScope): Promise<ReviewBanks> {
  const wanted =
    uris.length > 0
      ? uris.map((uri) => vscode.Uri.parse(uri))
      : (await parts.workspace.all()).map(({ uri }) => uri);
  return ReviewBanks.read(parts, wanted);
}

function wantedCards(banks: ReviewBanks, { tags, only }: ReviewScope): readonly ReviewCard[] {
  const all = banks.items().flatMap(({ items }) => items);
  const tagged = all.filter(
    (item) => tags.length === 0 || item.tags.some((tag) => tags.includes(tag)),
  );
  return chosenCards(cardsOfItems(tagged), only);
}

interface Day {
  readonly past: History;
  readonly now: number;
  readonly settings: ReviewSettings;
  readonly seed: string;
  readonly buried: ReadonlySet<string>;
}

function sessionOf(
  cards: readonly ReviewCard[],
  { only }: ReviewScope,
  { past, now, settings, seed, buried }: Day,
): ReviewSession {
  const scheduler = createScheduler(settings);
  const context = { schedule: scheduleOf(past, scheduler), now, settings, seed };
  return only.length > 0
    ? beginReviewOf(cards, context, scheduler)
    : beginReview(
        cards.filter(({ key }) => !buried.has(key)),
        context,
        scheduler,
      );
}

function makePanel(parts: ReviewParts, title: string): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel(panelType, title, vscode.ViewColumn.Active, {
    retainContextWhenHidden: false,
  });
  panel.iconPath = {
    light: vscode.Uri.joinPath(parts.extension, 'images', 'review-light.svg'),
    dark: vscode.Uri.joinPath(parts.extension, 'images', 'review-dark.svg'),
  };
  return panel;
}

function titleOf(banks: ReviewBanks, { uris, tags }: ReviewScope): string {
  const { l10n } = vscode;
  if (tags.length > 0) return tags.join(', ');
  if (uris.length === 0) return l10n.t('All banks');
  return banksTitle(banks.all());
}

function tellNothing(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'There is nothing to review here yet: a question needs its answer, a card its back.',
    ),
  );
}
