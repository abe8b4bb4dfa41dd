import * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import { type History, mergeRecords } from '../../core/history/index.js';
import { type ItemMastery, knownItem, masteryByItemInSteps } from '../../core/progress/index.js';
import { quizItems } from '../../core/quiz/index.js';
import { inSteps } from '../../service/in-steps.js';
import { HistoryLogs } from '../progress/history-logs.js';
import { reviewSettings } from '../settings.js';
import { takeTurns } from '../take-turns.js';
import type { MindMapParts } from './mind-map-bundle.js';

/** How long nothing more must be written before it is counted again. */
const WRITTEN_MS = 400;

/** What the learner’s history says of the items of a bank. */
export class LearnerKnows implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #logs = new HistoryLogs();
  readonly #folder: () => vscode.Uri;
  readonly #held: vscode.Disposable[];
  #timer: number | undefined;

  constructor({ folder, onDidWrite }: Pick<MindMapParts, 'folder' | 'onDidWrite'>) {
    this.#folder = folder;
    const later = (): void => {
      if (this.#timer !== undefined) clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#changed.fire(), WRITTEN_MS);
    };
    this.#held = [
      this.#changed,
      onDidWrite(later),
      // What other programs write, too.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) later();
      }),
    ];
  }

  /** Something was learnt. */
  get onDidChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  /** By the key of each item; of what cannot be asked there is nothing. */
  async of(bank: BankDocument, path: string): Promise<ReadonlyMap<string, ItemMastery>> {
    const now = Date.now();
    const records = await this.#logs.read(this.#folder());
    const history: History = mergeRecords(records, now);
    const items = quizItems(bank, path).items.map(knownItem);
    const work = masteryByItemInSteps(history, items, now, reviewSettings(now));
    return (await inSteps(work, takeTurns())) ?? new Map<string, ItemMastery>();
  }

  dispose(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    for (const each of this.#held) each.dispose();
  }
}
