import * as vscode from 'vscode';
import type { Problem } from '../core/lint/index.js';
import type { BankFacts } from '../service/index.js';
import { checkBank } from './check-bank.js';
import { Configurations } from './configurations.js';
import { toDiagnostic } from './diagnostics.js';
import { diagnosticSource } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { positionedText } from './positions.js';
import type { WorkspaceBank, WorkspaceBanks } from './workspace-banks.js';

/** A closed bank as it was checked; it holds as long as its facts are the same. */
interface Checked {
  readonly facts: BankFacts;
  readonly among: boolean;
  readonly problems: readonly Problem[];
}

/**
 * The problems of banks that are not open. There are none before somebody asks for them; from then on they
 * follow the files, and make way when a bank is opened.
 */
export class ClosedBanks implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource}-closed`);
  readonly #checked = new Map<string, Checked>();
  readonly #stop = new vscode.CancellationTokenSource();
  readonly #subscriptions: readonly vscode.Disposable[];
  #isOn = false;
  #work: Promise<void> = Promise.resolve();

  constructor(
    private readonly workspace: WorkspaceBanks,
    open: OpenBanks,
    private readonly configurations: Configurations,
  ) {
    const again = (): void => {
      if (this.#isOn) void this.check(this.#stop.token);
    };
    this.#subscriptions = [
      this.#collection,
      this.#stop,
      workspace.onDidChange(again),
      configurations.onDidChange(() => {
        this.#checked.clear();
        again();
      }),
      open.onDidOpen(({ document }) => this.#forget(document.uri.toString())),
    ];
  }

  /** Checks those that have changed since, one after the other. `onStep` is told how many are left. */
  check(
    token: vscode.CancellationToken,
    onStep?: (left: number, all: number) => void,
  ): Promise<void> {
    this.#isOn = true;
    this.#work = this.#work.then(() => this.#checkAll(token, onStep)).catch(() => undefined);
    return this.#work;
  }

  problemsOf(uri: vscode.Uri): readonly Problem[] {
    return this.#checked.get(uri.toString())?.problems ?? [];
  }

  dispose(): void {
    this.#stop.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #checkAll(
    token: vscode.CancellationToken,
    onStep: ((left: number, all: number) => void) | undefined,
  ): Promise<void> {
    const all = await this.workspace.all(token);
    const closed = all.filter(({ open }) => open === undefined);
    const gone = new Set(this.#checked.keys());
    for (const { uri } of closed) gone.delete(uri.toString());
    for (const key of gone) this.#forget(key);
    for (const [i, bank] of closed.entries()) {
      if (token.isCancellationRequested || this.#stop.token.isCancellationRequested) return;
      onStep?.(closed.length - i, closed.length);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
      await this.#checkOne(bank, all.length > 1, token);
    }
  }

  async #checkOne(
    { uri, facts }: WorkspaceBank,
    among: boolean,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const key = uri.toString();
    const known = this.#checked.get(key);
    if (known?.facts === facts && known.among === among) return;
    const settings = Configurations.settingsFor(uri, await this.configurations.find(uri));
    const found = await checkBank(uri, settings, among, token);
    if (found === undefined) return;
    const file = positionedText(uri, found.text);
    this.#checked.set(key, { facts, among, problems: found.problems });
    this.#collection.set(
      uri,
      found.problems.map((problem) => toDiagnostic(problem, file)),
    );
  }

  #forget(key: string): void {
    this.#checked.delete(key);
    this.#collection.delete(vscode.Uri.parse(key));
  }
}
