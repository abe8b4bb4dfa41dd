import * as vscode from 'vscode';
import { bankKey } from '../../core/history/index.js';
import { type QuizItems, quizItems, type QuizSession } from '../../core/quiz/index.js';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import type { StudyBanks } from '../study/study-panel.js';

/** The banks of a quiz, as they are now; of one whose document was closed, as it was last. */
export class QuizBanks implements StudyBanks {
  readonly #open: OpenBanks;
  readonly #last: Map<string, OpenBank>;
  #following: vscode.Disposable | undefined;

  constructor(open: OpenBanks, banks: readonly OpenBank[]) {
    this.#open = open;
    this.#last = new Map(banks.map((bank) => [bank.document.uri.toString(), bank]));
  }

  items(): readonly QuizItems[] {
    return this.#present().map(({ bank, document }) => quizItems(bank, document.uri.path));
  }

  uris(): readonly vscode.Uri[] {
    return this.#present().map(({ document }) => document.uri);
  }

  named(key: string): ReturnType<StudyBanks['named']> {
    const open = this.#named(key);
    return open === undefined ? undefined : { uri: open.document.uri, bank: open.bank };
  }

  opened(key: string): Promise<OpenBank | undefined> {
    return Promise.resolve(this.#named(key));
  }

  /** Whether all that a quiz asks reads as it did: mostly, what is typed in a bank is no part of it. */
  areUntouched(session: QuizSession): boolean {
    // What left may be there again.
    const isWhole = (session.away ?? []).length === 0;
    return isWhole && this.#present().every((bank) => isUntouched(session, bank));
  }

  follow(changed: () => void): void {
    this.#following = this.#open.onDidChange(({ document }) => {
      if (this.#last.has(document.uri.toString())) changed();
    });
  }

  dispose(): void {
    this.#following?.dispose();
  }

  #present(): readonly OpenBank[] {
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      const bank = this.#last.has(key) ? this.#open.get(document) : undefined;
      if (bank !== undefined) this.#last.set(key, bank);
    }
    return [...this.#last.values()];
  }

  #named(key: string): OpenBank | undefined {
    return this.#present().find(({ bank, document }) => bankKey(bank, document.uri.path) === key);
  }
}

function isUntouched({ entries }: QuizSession, { bank, document }: OpenBank): boolean {
  const key = bankKey(bank, document.uri.path);
  const readings = new Set(bank.items.map(({ reading }) => reading));
  const stimuli = JSON.stringify(bank.head.data['stimuli'] ?? {});
  const own = entries.filter(({ item }) => item.bank.key === key);
  return (
    own.length > 0 &&
    own.every(({ item }) => readings.has(item.reading)) &&
    own.every(({ item }, i) => i > 0 || JSON.stringify(item.bank.stimuli) === stimuli)
  );
}
