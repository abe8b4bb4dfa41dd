import * as vscode from 'vscode';
import type { ReviewMessage } from '../../protocol/review.js';
import { readText } from '../read-text.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import { openOnDisk } from '../quiz/disk-history.js';
import { readBankWithLanguage } from '../read-bank.js';
import { chosenBanks } from '../study/chosen-banks.js';
import { takeTurns } from '../take-turns.js';
import type { WorkspaceBanks } from '../workspace-banks.js';
import type { ReviewBundle, Reviews, ReviewWanted } from './review-bundle.js';

/** The review of this window, for whoever tests it. */
interface RegisteredReviews extends vscode.Disposable {
  readonly onDidPost: vscode.Event<ReviewMessage>;
  /** Hands a message to the review, as if its page had sent it. */
  ask(message: unknown): void;
}

/** Reviews of what is due; what they are made of is loaded with the first. */
export function registerReview(
  context: vscode.ExtensionContext,
  banks: OpenBanks,
  workspace: WorkspaceBanks,
  written: () => void,
): RegisteredReviews {
  const posted = new vscode.EventEmitter<ReviewMessage>();
  let loading: Promise<Reviews> | undefined;
  let reviews: Reviews | undefined;
  const load = (): Promise<Reviews> =>
    (loading ??= loadBundle<ReviewBundle>(context.extensionUri, 'quiz').then(
      ({ createReviews }) =>
        (reviews = createReviews!({
          extension: context.extensionUri,
          memory: context.workspaceState,
          banks,
          workspace,
          storage: context.globalStorageUri,
          openOnDisk,
          async readBank(uri) {
            const text = await readText(uri);
            return text === undefined ? undefined : readBankWithLanguage(text, takeTurns());
          },
          posted: (message) => posted.fire(message),
          written,
        })),
    ));
  const start = async (wanted: ReviewWanted): Promise<void> => (await load()).start(wanted);
  const { registerCommand } = vscode.commands;
  const registered = vscode.Disposable.from(
    posted,
    // Without a bank it is of the whole workspace; from the result of a quiz, of what was wrong in it.
    registerCommand('quizwright.startReview', (target?: unknown, all?: unknown, only?: unknown) =>
      start({ uris: chosenBanks(target, all), ...onlyOf(only) }),
    ),
    registerCommand('quizwright.startReviewOfTags', (target?: unknown, all?: unknown) =>
      start({ uris: chosenBanks(target, all), byTag: true }),
    ),
    registerCommand('quizwright.startReviewOfAll', () => start({ uris: [] })),
    vscode.window.registerWebviewPanelSerializer('quizwright.review', {
      async deserializeWebviewPanel(panel, state: unknown) {
        await (await load()).restore(panel, state);
      },
    }),
  );
  return {
    onDidPost: posted.event,
    ask: (message) => reviews?.ask(message),
    dispose: () => void registered.dispose(),
  };
}

function onlyOf(only: unknown): Pick<ReviewWanted, 'only'> {
  return Array.isArray(only) ? { only: only.filter((ref) => typeof ref === 'string') } : {};
}
