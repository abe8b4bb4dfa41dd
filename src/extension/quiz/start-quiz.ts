import * as vscode from 'vscode';
import {
  beginQuiz,
  buildQuiz,
  endedRecord,
  modeName,
  pauseQuiz,
  type QuizItem,
  type QuizRequest,
  type QuizSession,
  quizSize,
  type ResumedQuiz,
  runQuiz,
  type Tell,
} from '../../core/quiz/index.js';
import { freshName } from '../fresh-nonce.js';
import type { OpenBank } from '../open-banks.js';
import { languageId } from '../language.js';
import type { QuizParts, Quizzes, StartRequest } from './quiz-bundle.js';
import { askChoice, askTags, type QuizChoice, readChoice, requestOf } from './quiz-choice.js';
import { allItems, type OpenedQuiz, openQuiz, panelType, titleOf } from './quiz-panel.js';
import type { QuizStart } from './quiz-host.js';
import { historyPlace } from './open-history.js';
import { type PastQuizzes, readPast } from './past-quizzes.js';
import { resumeNotice } from './refresh-notice.js';
import { wantedItems } from './wanted-items.js';

const tell: Tell = vscode.l10n.t;

/** The quizzes of a window: begun, gone on with, and brought back with it. */
export function createQuizzes(parts: QuizParts): Quizzes {
  const opened = new Map<string, OpenedQuiz>();
  const history = historyPlace(parts.storage, parts.openOnDisk, () => parts.written());

  function show(banks: readonly OpenBank[], start: QuizStart, known?: vscode.WebviewPanel): void {
    const { session } = start;
    const title = vscode.l10n.t('Quiz {0}', titleOf(banks));
    const panel =
      known ??
      vscode.window.createWebviewPanel(panelType, title, vscode.ViewColumn.Active, {
        retainContextWhenHidden: false,
      });
    panel.iconPath = {
      light: vscode.Uri.joinPath(parts.extension, 'images', 'quiz-light.svg'),
      dark: vscode.Uri.joinPath(parts.extension, 'images', 'quiz-dark.svg'),
    };
    const quiz = openQuiz({ ...parts, history }, banks, start, panel, (refs) =>
      retry(banks, quiz.conversation.session, refs),
    );
    opened.set(session.id, quiz);
    panel.onDidDispose(() => {
      if (opened.get(session.id) === quiz) opened.delete(session.id);
    });
  }

  /** Another quiz of what was wrong, in a panel of its own: the result stays behind it. */
  function retry(banks: readonly OpenBank[], before: QuizSession, refs: readonly string[]): void {
    const { mode } = before.setup;
    begin(banks, { mode: mode === 'exam' ? 'practice' : mode, seed: freshName(), only: refs });
  }

  function begin(banks: readonly OpenBank[], request: QuizRequest, past?: PastQuizzes): void {
    const { setup, entries } = buildQuiz(allItems(banks), request);
    if (entries.length === 0) return tellNothing();
    const now = Date.now();
    const begun = beginQuiz(freshName(), setup, entries, now);
    // An exam says what it is before its time begins.
    const session = setup.mode === 'exam' ? pauseQuiz(begun, now) : begun;
    show(banks, { session, isKnown: false, seen: past?.seen ?? new Map() });
  }

  function goOn(
    banks: readonly OpenBank[],
    { session, gone, again, steps }: ResumedQuiz,
    past: PastQuizzes,
    panel?: vscode.WebviewPanel,
  ): void {
    const running = session.phase === 'finished' ? session : runQuiz(session, Date.now());
    const notice = resumeNotice(gone, again, tell);
    show(
      banks,
      {
        session: running,
        isKnown: true,
        seen: past.seen,
        steps,
        ...(notice === '' ? {} : { notice }),
      },
      panel,
    );
  }

  async function start(request: StartRequest): Promise<void> {
    const banks = await banksOf(parts, request.uris);
    const items = allItems(banks);
    if (!items.some(({ canBeAsked }) => canBeAsked)) return tellNothing();
    const past = await readPast(history(), Date.now());
    const only = wantedItems(banks[0]!, items, request);
    if (only?.length === 0) return tellNothing();
    const tags = request.byTag === true ? await askTags(items) : undefined;
    if (request.byTag === true && tags === undefined) return;
    const isWhole = only === undefined && tags === undefined;
    const asksAgain = request.asksAgain === true;
    const left = isWhole ? past.open(items, tell) : undefined;
    // Who wants it otherwise does not want the one that was left.
    if (left !== undefined && !asksAgain) {
      const shown = opened.get(left.session.id);
      const known = shown?.isLeft() === true ? undefined : shown;
      if (known !== undefined) return known.panel.reveal();
      const answer = leftWanted(request.wanted) ?? (await askResume(left));
      if (answer === undefined) return;
      if (answer === 'resume') return goOn(banks, left, past);
      await history().append([endedRecord(left.session, 'discarded')]);
    }
    const choice = readChoice(request.wanted) ?? (await choose(items, asksAgain, only?.length));
    if (choice === undefined) return;
    if (left !== undefined && asksAgain && !opened.has(left.session.id)) {
      await history().append([endedRecord(left.session, 'discarded')]);
    }
    const asked = requestOf(choice, freshName(), only, tags);
    const adaptTo = choice.adaptive === true ? past.answers : undefined;
    begin(banks, adaptTo === undefined ? asked : { ...asked, adaptTo }, past);
  }

  /** What is remembered for these banks, or what is said now. */
  async function choose(
    items: readonly QuizItem[],
    asksAgain: boolean,
    wanted: number | undefined,
  ): Promise<QuizChoice | undefined> {
    const key = `quiz:${[...new Set(items.map(({ bank }) => bank.key))].join('\n')}`;
    const known = readChoice(parts.memory.get(key));
    // Of a part of a bank, all of it is meant.
    const asked = known !== undefined && !asksAgain ? known : await askChoice(items, known);
    if (asked === undefined) return undefined;
    await parts.memory.update(key, asked);
    return wanted === undefined ? asked : { ...asked, size: 'all' };
  }

  return {
    async start(request) {
      try {
        await start(request);
      } catch (error) {
        // A history that cannot be read, say: nothing would be kept.
        const why = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(vscode.l10n.t('The quiz could not begin: {0}', why));
      }
    },
    async restore(panel, state) {
      const { session, uris } = readState(state);
      const banks = await banksOf(
        parts,
        uris.map((uri) => vscode.Uri.parse(uri)),
      );
      const past = await readPast(history(), Date.now());
      const found = past.find(session, allItems(banks), tell);
      if (found === undefined) return panel.dispose();
      return goOn(banks, found, past, panel);
    },
    ask(message) {
      for (const { conversation } of opened.values()) conversation.receive(message);
    },
  };
}

/** Whatever their names: who wants to be asked says that they are banks. */
async function banksOf(
  { banks }: QuizParts,
  uris: readonly vscode.Uri[],
): Promise<readonly OpenBank[]> {
  const found: OpenBank[] = [];
  for (const uri of uris) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
      let document = await vscode.workspace.openTextDocument(uri);
      if (document.languageId !== languageId) {
        // oxlint-disable-next-line no-await-in-loop
        document = await vscode.languages.setTextDocumentLanguage(document, languageId);
      }
      // oxlint-disable-next-line no-await-in-loop
      const bank = await banks.when(document);
      if (bank !== undefined) found.push(bank);
    } catch {
      // A file that is there no more has no questions.
    }
  }
  return found;
}

/** What whoever runs the command says of a quiz that was left. */
function leftWanted(wanted: unknown): 'resume' | 'new' | undefined {
  if (typeof wanted !== 'object' || wanted === null || !('left' in wanted)) return undefined;
  const { left } = wanted;
  return left === 'resume' || left === 'new' ? left : undefined;
}

async function askResume({ session }: ResumedQuiz): Promise<'resume' | 'new' | undefined> {
  const { l10n } = vscode;
  const answered = [...session.states.values()].filter(({ answer }) => answer !== undefined).length;
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(debug-continue) ${l10n.t('Go on where you left')}`,
        description: l10n.t(
          '{0}, {1} of {2} answered',
          modeName(session.setup.mode, tell),
          answered,
          quizSize(session),
        ),
        value: 'resume' as const,
      },
      {
        label: `$(add) ${l10n.t('Begin a new quiz')}`,
        description: l10n.t('Your answers so far stay in your history'),
        value: 'new' as const,
      },
    ],
    { title: l10n.t('There is a quiz of this bank that you have not finished') },
  );
  return picked?.value;
}

function tellNothing(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'There is nothing to ask here yet: a question needs its answer, a card its back.',
    ),
  );
}

/** What the page has kept, as it comes back with the window. */
function readState(state: unknown): { readonly session: string; readonly uris: readonly string[] } {
  const { session, uris } =
    typeof state === 'object' && state !== null
      ? (state as Readonly<Record<string, unknown>>)
      : { session: undefined, uris: undefined };
  return {
    session: typeof session === 'string' ? session : '',
    uris: Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : [],
  };
}
