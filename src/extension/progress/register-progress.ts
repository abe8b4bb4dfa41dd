import * as vscode from 'vscode';
import { type BankDocument, readBankInSteps } from '../../core/document/index.js';
import type { ProgressMessage } from '../../protocol/progress.js';
import { bankFactsInSteps, inSteps } from '../../service/index.js';
import { readText } from '../read-text.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import { machineFolder } from '../quiz/disk-history.js';
import { historyFolder } from '../quiz/history-folder.js';
import { takeTurns } from '../take-turns.js';
import type { WorkspaceBanks } from '../workspace-banks.js';
import type { LearnerProgress, ProgressBundle } from './progress-bundle.js';
import { progressPanelType } from './progress-panel-type.js';

/** What is due in banks. */
export interface DueCards {
  readonly onDidChange: vscode.Event<void>;
  of(uri: vscode.Uri): number;
}

/** The progress page, for whoever tests it, too. */
interface RegisteredProgress extends vscode.Disposable {
  /** Where the history is by now. */
  readonly folder: () => vscode.Uri;
  readonly due: DueCards;
  readonly onDidPost: vscode.Event<ProgressMessage>;
  /** Hands a message in, as if the page had sent it. */
  ask(message: unknown): void;
}

/** Who has just opened a bank wants to read it first. */
const START_MS = 1500;

/**
 * The progress page, and how much is due. Nothing of it is loaded before somebody asks for the page, or
 * a bank is open and there is a history.
 */
export function registerProgress(
  { extensionUri: extension, globalStorageUri: storage }: vscode.ExtensionContext,
  banks: OpenBanks,
  workspace: WorkspaceBanks,
  onDidWrite: vscode.Event<void>,
): RegisteredProgress {
  const posted = new vscode.EventEmitter<ProgressMessage>();
  const changed = new vscode.EventEmitter<void>();
  const held: vscode.Disposable[] = [posted, changed];
  let loading: Promise<LearnerProgress> | undefined;
  let progress: LearnerProgress | undefined;
  let timer: number | undefined;

  const folder = (): vscode.Uri => historyFolder(storage, machineFolder);
  const load = (): Promise<LearnerProgress> =>
    (loading ??= loadBundle<ProgressBundle>(extension, 'progress').then(({ createProgress }) => {
      progress = createProgress!({
        ...{ extension, banks, workspace, folder, readBank, onDidWrite },
        factsOf: (bank) => inSteps(bankFactsInSteps(bank), takeTurns()),
        posted: (message) => posted.fire(message),
        dueChanged: () => changed.fire(),
      });
      held.push(progress);
      return progress;
    }));

  /** Waits for the first record of who has none; who has some wants to know what is due. */
  async function begin(): Promise<void> {
    const waiting = [
      onDidWrite(() => follow()),
      // What other programs write, too.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) void look();
      }),
    ];
    held.push(...waiting);
    const follow = (): void => {
      for (const each of waiting) each.dispose();
      void load();
    };
    const look = async (): Promise<void> => {
      if (await hasLogs(folder())) follow();
    };
    await look();
  }

  const opened = banks.onDidOpen(() => {
    opened.dispose();
    timer = setTimeout(() => void begin(), START_MS);
  });
  held.push(
    opened,
    vscode.commands.registerCommand('quizwright.showProgress', async () => (await load()).show()),
    vscode.window.registerWebviewPanelSerializer(progressPanelType, {
      async deserializeWebviewPanel(panel) {
        (await load()).restore(panel);
      },
    }),
  );
  return {
    due: { onDidChange: changed.event, of: (uri) => progress?.dueOf(uri) ?? 0 },
    folder,
    onDidPost: posted.event,
    ask: (message) => progress?.ask(message),
    dispose() {
      if (timer !== undefined) clearTimeout(timer);
      for (const each of held) each.dispose();
    },
  };
}

async function readBank(uri: vscode.Uri): Promise<BankDocument | undefined> {
  const text = await readText(uri);
  return text === undefined ? undefined : inSteps(readBankInSteps(text), takeTurns());
}

async function hasLogs(folder: vscode.Uri): Promise<boolean> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.some(([name]) => name.endsWith('.jsonl'));
  } catch {
    return false;
  }
}
