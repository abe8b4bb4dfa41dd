import * as vscode from 'vscode';
import type { HistoryRecord } from '../../core/history/index.js';
import type { HistoryStore } from '../quiz/history-store.js';
import { type Doubt, doubtKey, type KnownAgain, linkKey, linkRecords } from './known-again.js';

const memoryKey = 'history:different';
/** So many answers are remembered. */
const mostDenied = 1000;

/** What the learner has said is not the same. */
export class Denied {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  has = (key: string): boolean => this.#keys().includes(key);

  add(keys: readonly string[]): PromiseLike<void> {
    const others = this.#keys().filter((key) => !keys.includes(key));
    return this.#memory.update(memoryKey, [...others, ...keys].slice(-mostDenied));
  }

  /** What an older version has left may be anything. */
  #keys(): readonly string[] {
    const kept: unknown = this.#memory.get(memoryKey);
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  }
}

/**
 * Keeps what is known of items that have another name now: tells what is certain, and asks of what is
 * not. Resolves to whether the history is another then.
 */
export async function settleKnownAgain(
  { sure, doubts }: KnownAgain,
  history: HistoryStore,
  denied: Denied,
  undone: () => void,
): Promise<boolean> {
  const links = [...sure];
  for (const doubt of doubts) {
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const answer = await ask(doubt);
    // Who leaves the question is not asked the next ones, either.
    if (answer === undefined) break;
    if (answer === 'same') links.push(...doubt.links);
    // oxlint-disable-next-line no-await-in-loop
    if (answer === 'different') await denied.add([doubtKey(doubt)]);
  }
  if (links.length === 0) return false;
  const written = await history.append(linkRecords(links));
  if (sure.length > 0) {
    void offerUndo(sure.length, async () => {
      await history.append(written.slice(0, sure.length).map(undoOf));
      await denied.add(sure.map(linkKey));
      undone();
    });
  }
  return true;
}

function undoOf({ bank, item, n }: HistoryRecord) {
  return { type: 'undo', bank, item, of: n } as const;
}

async function offerUndo(count: number, undo: () => Promise<void>): Promise<void> {
  const { l10n } = vscode;
  const text =
    count === 1
      ? l10n.t(
          'One item that was edited or renamed was recognized: what you learned of it is kept.',
        )
      : l10n.t(
          '{0} items that were edited or renamed were recognized: what you learned of them is kept.',
          count,
        );
  const answer = await vscode.window.showInformationMessage(text, l10n.t('Undo'));
  if (answer === undefined) return;
  try {
    await undo();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(l10n.t('This could not be saved: {0}', why));
  }
}

async function ask(doubt: Doubt): Promise<'same' | 'different' | 'later' | undefined> {
  const { l10n } = vscode;
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(check) ${l10n.t('The same')}`,
        detail: l10n.t('What you learned of it is kept.'),
        value: 'same' as const,
      },
      {
        label: `$(close) ${l10n.t('Different')}`,
        detail: l10n.t('It is asked as something new.'),
        value: 'different' as const,
      },
      { label: `$(clock) ${l10n.t('Ask later')}`, value: 'later' as const },
    ],
    {
      title: titleOf(doubt),
      placeHolder: detailOf(doubt),
      ignoreFocusOut: true,
    },
  );
  return picked?.value;
}

function titleOf(doubt: Doubt): string {
  const { l10n } = vscode;
  return doubt.type === 'bank'
    ? l10n.t('Was the bank “{0}” renamed to “{1}”?', doubt.from, doubt.to)
    : l10n.t('Is this still the same item?');
}

function detailOf(doubt: Doubt): string {
  const { l10n } = vscode;
  return doubt.type === 'bank'
    ? l10n.t('{0} items that you know from the one are in the other.', doubt.links.length)
    : l10n.t('Before: {0} – Now: {1}', short(doubt.before.text), short(doubt.now.text));
}

function short(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text;
}
