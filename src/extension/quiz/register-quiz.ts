import * as vscode from 'vscode';
import type { QuizMessage } from '../../protocol/quiz.js';
import { entryOf, type TreeElement } from '../bank-tree.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import { toSpan } from '../positions.js';
import { chosenBanks, isElement } from '../study/chosen-banks.js';
import { openOnDisk } from './disk-history.js';
import type { QuizBundle, Quizzes, StartRequest } from './quiz-bundle.js';

/** All quizzes, for whoever tests them. */
interface RegisteredQuizzes extends vscode.Disposable {
  readonly onDidPost: vscode.Event<QuizMessage>;
  /** Hands a message to the quizzes, as if their pages had sent it. */
  ask(message: unknown): void;
}

type Where = Omit<StartRequest, 'uris'>;

/** Quizzes from open banks; what they are made of is loaded with the first. */
export function registerQuiz(
  context: vscode.ExtensionContext,
  banks: OpenBanks,
  written: () => void,
): RegisteredQuizzes {
  const posted = new vscode.EventEmitter<QuizMessage>();
  let loading: Promise<Quizzes> | undefined;
  let quizzes: Quizzes | undefined;
  const load = (): Promise<Quizzes> =>
    (loading ??= loadBundle<QuizBundle>(context.extensionUri, 'quiz').then(
      ({ createQuizzes }) =>
        (quizzes = createQuizzes!({
          extension: context.extensionUri,
          memory: context.workspaceState,
          banks,
          storage: context.globalStorageUri,
          openOnDisk,
          posted: (message) => posted.fire(message),
          written,
        })),
    ));

  async function start(
    target: vscode.Uri | TreeElement | undefined,
    all: unknown,
    where: Where,
  ): Promise<void> {
    const uris = chosenBanks(target, all);
    if (uris.length > 0) await (await load()).start({ ...where, uris });
  }

  /** From the Explorer and the view come what was clicked, and all that is selected there. */
  const command = (name: string, whereOf: (at: unknown) => Where): vscode.Disposable =>
    vscode.commands.registerCommand(
      `quizwright.${name}`,
      (target?: vscode.Uri | TreeElement, more?: unknown) =>
        start(target, more, { ...whereOf(more), ...itemOf(target), ...wantedOf(target, more) }),
    );

  const registered = vscode.Disposable.from(
    posted,
    command('startQuiz', (at) => (typeof at === 'number' ? { from: at } : {})),
    command('startListedQuiz', () => ({})),
    command('startQuizAgain', () => ({ asksAgain: true })),
    command('startQuizOfTags', () => ({ byTag: true })),
    command('startQuizOfSelection', () => ({ selected: selected() })),
    vscode.window.registerWebviewPanelSerializer('quizwright.quiz', {
      async deserializeWebviewPanel(panel, state: unknown) {
        await (await load()).restore(panel, state);
      },
    }),
  );
  return {
    onDidPost: posted.event,
    ask: (message) => quizzes?.ask(message),
    dispose: () => void registered.dispose(),
  };
}

/** How the quiz is to be, for whoever runs the command with it: a key of one's own, say. */
function wantedOf(...given: readonly unknown[]): Where {
  const wanted = given.find((each) => typeof each === 'object' && each !== null && 'mode' in each);
  return wanted === undefined ? {} : { wanted };
}

/** An item of the view is asked alone. */
function itemOf(target: unknown): Where {
  if (!isElement(target) || target.line === undefined) return {};
  const { sort, target: at } = entryOf(target);
  return sort === 'item' && at !== undefined ? { item: at } : {};
}

function selected(): StartRequest['selected'] {
  const editor = vscode.window.activeTextEditor;
  return editor?.selections.map((range) => toSpan(editor.document, range)) ?? [];
}
