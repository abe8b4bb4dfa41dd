// The bundle of the progress page: what a learner has come to, counted where it is asked for.
import * as vscode from 'vscode';
import { type ItemName, mergeRecords, nameKey } from '../../core/history/index.js';
import { type Progress, progressInSteps } from '../../core/progress/index.js';
import { dayOf, type ReviewSettings } from '../../core/review/index.js';
import { inSteps } from '../../service/in-steps.js';
import { toRange } from '../positions.js';
import { takeTurns } from '../take-turns.js';
import { reviewSettings } from '../settings.js';
import { DueStatus } from './due-status.js';
import { HistoryLogs } from './history-logs.js';
import { KnownBanks, type PlacedItem } from './known-banks.js';
import type { LearnerProgress, ProgressParts } from './progress-bundle.js';
import type { Startable } from './progress-conversation.js';
import { openProgress, type OpenedProgress } from './progress-panel.js';
import { progressPanelType } from './progress-panel-type.js';
import { shownProgress } from './shown-progress.js';

/** How long nothing more must be written, or typed in a bank, before it is counted again. */
const WRITTEN_MS = 250;
const TYPED_MS = 3000;
/** Who comes back to the window after so long may have other cards due. */
const STALE_MS = 600_000;

/** What is due is that of all banks; without a folder, only an open one can be asked. */
const commands: Readonly<Record<Startable, () => string>> = {
  review: () =>
    vscode.workspace.workspaceFolders === undefined
      ? 'quizwright.startReview'
      : 'quizwright.startReviewOfAll',
  quiz: () => 'quizwright.startQuiz',
};

/** Counts what a learner has come to, now and whenever records are written or banks change. */
export function createProgress(parts: ProgressParts): LearnerProgress {
  const { workspace } = parts;
  const logs = new HistoryLogs();
  const banks = new KnownBanks(parts);
  const status = new DueStatus();
  let opened: OpenedProgress | undefined;
  let items = new Map<string, PlacedItem>();
  let last: { readonly progress: Progress; readonly at: number } | undefined;
  let dueByUri = new Map<string, number>();
  let starts: readonly Startable[] = [];
  let timer: number | undefined;
  let work: Promise<void> | undefined;
  let isStale = false;
  const stop = new vscode.CancellationTokenSource();
  let watched: { readonly folder: string; readonly watcher: vscode.Disposable } | undefined;

  const later = (milliseconds: number): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => refresh(), milliseconds);
  };

  function refresh(): void {
    isStale = true;
    work ??= count().finally(() => (work = undefined));
  }

  async function count(): Promise<void> {
    while (isStale && !stop.token.isCancellationRequested) {
      isStale = false;
      // oxlint-disable-next-line no-await-in-loop -- again when something changed meanwhile
      await countOnce();
    }
  }

  async function countOnce(): Promise<void> {
    const folder = parts.folder();
    watch(folder);
    const now = Date.now();
    const history = mergeRecords(await logs.read(folder), now);
    const reviewed = new Set(history.reviews.map(({ bank }) => bank));
    // Who only wants to know what is due needs no bank of which nothing was reviewed.
    const wantsAll = opened !== undefined;
    const found =
      wantsAll || reviewed.size > 0
        ? await banks.items((key) => wantsAll || reviewed.has(key))
        : [];
    const settings = reviewSettings(now);
    const work = progressInSteps(history, found, now, settings);
    const progress = await inSteps(work, takeTurns(stop.token));
    const all = await vscode.commands.getCommands(true);
    if (progress === undefined || stop.token.isCancellationRequested) return;
    starts = (['review', 'quiz'] as const).filter((what) => all.includes(commands[what]()));
    items = new Map(found.map((item) => [nameKey(item.name), item]));
    last = { progress, at: now };
    report(progress, found, settings);
  }

  function report(
    progress: Progress,
    found: readonly PlacedItem[],
    { retention }: Pick<ReviewSettings, 'retention'>,
  ): void {
    const names = (name: ItemName) => {
      const item = items.get(nameKey(name));
      if (item === undefined) return undefined;
      const { facts, key } = item.bank;
      return { label: facts.items[item.place]?.label ?? name.item, title: facts.title ?? key };
    };
    opened?.show(shownProgress(progress, retention, names));
    const titles = new Map<string, string>();
    const due = new Map<string, number>();
    for (const { bank } of found) {
      const count = progress.dueOfBanks.get(bank.key) ?? 0;
      if (count === 0) continue;
      titles.set(bank.key, bank.facts.title ?? bank.key);
      due.set(bank.uri.toString(), count);
    }
    const command = starts.includes('review') ? commands.review() : 'quizwright.showProgress';
    status.show(
      progress.due,
      [...titles].map(([key, title]) => [title, progress.dueOfBanks.get(key)!] as const),
      command,
    );
    if (isSame(due, dueByUri)) return;
    dueByUri = due;
    parts.dueChanged();
  }

  function watch(folder: vscode.Uri): void {
    const name = folder.toString();
    if (watched?.folder === name) return;
    watched?.watcher.dispose();
    const pattern = new vscode.RelativePattern(folder, '*.jsonl');
    const files = vscode.workspace.createFileSystemWatcher(pattern);
    const watcher = vscode.Disposable.from(
      files,
      files.onDidCreate(() => later(WRITTEN_MS)),
      files.onDidChange(() => later(WRITTEN_MS)),
      files.onDidDelete(() => later(WRITTEN_MS)),
    );
    watched = { folder: name, watcher };
  }

  function fill(panel: vscode.WebviewPanel, startable: readonly Startable[]): void {
    const own = openProgress(panel, startable, {
      extension: parts.extension,
      posted: (message) => parts.posted(message),
      openItem: (name) => void openItem(items.get(nameKey(name))),
      start: (what) => void vscode.commands.executeCommand(commands[what]()),
    });
    opened = own;
    panel.onDidDispose(() => {
      if (opened === own) opened = undefined;
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible) later(WRITTEN_MS);
    });
    refresh();
  }

  async function fillSoon(panel: vscode.WebviewPanel): Promise<void> {
    const all = await vscode.commands.getCommands(true);
    fill(
      panel,
      (['review', 'quiz'] as const).filter((what) => all.includes(commands[what]())),
    );
  }

  const subscriptions = [
    status,
    parts.onDidWrite(() => later(WRITTEN_MS)),
    workspace.onDidChange(() => later(TYPED_MS)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('quizwright.history')) later(WRITTEN_MS);
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      // Of a folder that was not there yet, nobody tells when it comes.
      if (focused && (isEmpty(last?.progress) || isOld(last?.at, Date.now()))) later(WRITTEN_MS);
    }),
  ];
  refresh();

  return {
    show() {
      if (opened !== undefined) return opened.panel.reveal();
      const title = vscode.l10n.t('Your progress');
      const panel = vscode.window.createWebviewPanel(
        progressPanelType,
        title,
        vscode.ViewColumn.Active,
      );
      void fillSoon(panel);
    },
    restore: (panel) => void fillSoon(panel),
    dueOf: (uri) => dueByUri.get(uri.toString()) ?? 0,
    ask: (message) => opened?.receive(message),
    dispose() {
      stop.cancel();
      if (timer !== undefined) clearTimeout(timer);
      watched?.watcher.dispose();
      for (const each of subscriptions) each.dispose();
    },
  };
}

/** Takes the user to an item’s line. */
async function openItem(item: PlacedItem | undefined): Promise<void> {
  if (item === undefined) return;
  const { bank, place } = item;
  const target = bank.facts.items[place]?.target;
  const selection = target && toRange(bank, { start: target.start, end: target.start });
  await vscode.window.showTextDocument(bank.uri, selection === undefined ? {} : { selection });
}

function timeZoneAt(now: number): number {
  return -new Date(now).getTimezoneOffset();
}

function isOld(at: number | undefined, now: number): boolean {
  if (at === undefined) return false;
  return now - at > STALE_MS || dayOf(at, timeZoneAt(at)) !== dayOf(now, timeZoneAt(now));
}

function isEmpty(progress: Progress | undefined): boolean {
  return progress !== undefined && progress.total.reviews + progress.total.attempts === 0;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, count]) => b.get(key) === count);
}
