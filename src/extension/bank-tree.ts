import * as vscode from 'vscode';
import {
  type BankFacts,
  bankFactsInSteps,
  inSteps,
  linesBelow,
  type ListedBank,
  sectionLines,
  type TreeEntry,
  treeEntry,
  type TreeLine,
} from '../service/index.js';
import type { OpenBanks } from './open-banks.js';
import { type Positioned, toRange } from './positions.js';
import type { DueCards } from './progress/register-progress.js';
import { countProblems, shownProblems } from './problem-counts.js';
import { takeTurns } from './take-turns.js';
import { toTreeItem } from './tree-items.js';
import type { WorkspaceBanks } from './workspace-banks.js';

/** A bank that the tree shows, as it was when it was last looked at. */
interface TreeBank extends Positioned {
  readonly path: string;
  readonly facts: BankFacts;
  /** How many cards are due in it. */
  readonly due: number;
}

/** A line of the tree; without `line`, the bank itself. */
export interface TreeElement {
  readonly bank: TreeBank;
  readonly line?: TreeLine;
}

/** How long nothing must have happened before the tree is drawn again. */
const PAUSE_MS = 400;

/**
 * The banks of the workspace, and those from elsewhere that are open. Nothing is read before somebody
 * looks; of a long list, only the part that is opened is handed over.
 */
export class BankTree implements vscode.TreeDataProvider<TreeElement>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #shown: ReadonlySet<string> | undefined;
  #timer: number | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly workspace: WorkspaceBanks,
    private readonly open: OpenBanks,
    private readonly due: DueCards,
  ) {
    // What is typed in a bank of the workspace is told by `workspace`, after a pause of its own.
    const outside = ({ document }: { readonly document: vscode.TextDocument }): void => {
      if (!this.#isOfWorkspace(document.uri)) this.#refresh();
    };
    this.#subscriptions = [
      this.#changed,
      workspace.onDidChange(() => this.#refresh()),
      due.onDidChange(() => this.#refresh()),
      open.onDidOpen(outside),
      open.onDidChange(outside),
      open.onDidClose(() => this.#refresh()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.#shown?.has(uri.toString()) === true)) this.#refresh();
      }),
    ];
  }

  async getChildren(element?: TreeElement): Promise<TreeElement[]> {
    if (element === undefined) {
      const banks = await this.#banks();
      this.#shown = new Set(banks.map(({ uri }) => uri.toString()));
      return banks.map((bank) => ({ bank }));
    }
    const { bank, line } = element;
    const below = line === undefined ? sectionLines(bank.facts) : linesBelow(bank.facts, line);
    return below.map((each) => ({ bank, line: each }));
  }

  getTreeItem(element: TreeElement): vscode.TreeItem {
    const { bank } = element;
    return toTreeItem(entryOf(element), bank.uri, (offset) => bank.positionAt(offset));
  }

  dispose(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Those of the workspace in the order of their paths, behind them the others. */
  async #banks(): Promise<readonly TreeBank[]> {
    const listed = await this.workspace.all();
    const banks = listed.map((bank): TreeBank => ({ ...bank, due: this.due.of(bank.uri) }));
    for (const { document, bank } of this.open.all()) {
      if (this.#isOfWorkspace(document.uri)) continue;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
      const facts = await inSteps(bankFactsInSteps(bank), takeTurns());
      if (facts === undefined) continue;
      const { uri } = document;
      const path = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      const due = this.due.of(uri);
      banks.push({ uri, path, facts, due, positionAt: (offset) => document.positionAt(offset) });
    }
    return banks;
  }

  #isOfWorkspace(uri: vscode.Uri): boolean {
    const name = uri.toString();
    return this.workspace.known.some((bank) => bank.uri.toString() === name);
  }

  /** Once the tree has been looked at, and nothing more happens. */
  #refresh(): void {
    if (this.#shown === undefined) return;
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(undefined), PAUSE_MS);
  }
}

/** What a line of the tree says and leads to. */
export function entryOf({ bank, line }: TreeElement): TreeEntry {
  const shown = shownProblems(bank.uri);
  const listed: ListedBank = {
    path: bank.path,
    facts: bank.facts,
    due: bank.due,
    problems: (span) => countProblems(shown, span && toRange(bank, span)),
  };
  return treeEntry(listed, line, vscode.l10n.t);
}
