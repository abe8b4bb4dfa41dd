import * as vscode from 'vscode';
import {
  AcrossSession,
  acrossSettings,
  type BankPrints,
  type Problem,
} from '../core/lint/index.js';
import { inSteps } from '../service/index.js';
import { Configurations } from './configurations.js';
import { toDiagnostic } from './diagnostics.js';
import { diagnosticSource } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { takeTurns } from './take-turns.js';
import type { WorkspaceBank, WorkspaceBanks } from './workspace-banks.js';

/** A problem, and what is shown of it. */
export interface ShownProblem {
  readonly problem: Problem;
  readonly diagnostic: vscode.Diagnostic;
}

/** What an open bank has in common with others, as of a version of its text. */
interface Shown {
  readonly version: number;
  readonly problems: readonly ShownProblem[];
  /** What is shown, so that the same is not sent again. */
  readonly said: string;
}

/**
 * Shows in open banks what they have in common with other banks of the workspace. That is found after a
 * pause in the typing, step by step, and only what changed is compared.
 */
export class AcrossDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource}-across`);
  readonly #stop = new vscode.CancellationTokenSource();
  readonly #shown = new Map<string, Shown>();
  readonly #session = new AcrossSession();
  readonly #subscriptions: readonly vscode.Disposable[];
  #work: Promise<void> | undefined;
  #isStale = false;
  #includesClosed = false;

  constructor(
    private readonly workspace: WorkspaceBanks,
    private readonly open: OpenBanks,
    private readonly configurations: Configurations,
  ) {
    const compare = (): void => void this.#compare();
    this.#subscriptions = [
      this.#collection,
      this.#stop,
      workspace.onDidChange(compare),
      open.onDidOpen(compare),
      open.onDidClose((uri) => this.#clear(uri)),
    ];
    compare();
  }

  /** The problems of a bank that have to do with others, as long as its text is the one they are of. */
  problemsOf(document: vscode.TextDocument): readonly ShownProblem[] {
    const shown = this.#shown.get(document.uri.toString());
    return shown?.version === document.version ? shown.problems : [];
  }

  /** Shows also what closed banks have in common with others, from here on; resolves when it is shown. */
  async includeClosed(): Promise<void> {
    this.#includesClosed = true;
    await this.#work;
    await this.#compare();
  }

  /** The problems that a bank has with others, as they were when they were last shown. */
  lastOf(uri: vscode.Uri): readonly Problem[] {
    return this.#shown.get(uri.toString())?.problems.map(({ problem }) => problem) ?? [];
  }

  dispose(): void {
    this.#stop.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** One comparison at a time; what comes meanwhile makes another. */
  #compare(): Promise<void> {
    this.#isStale = true;
    return (this.#work ??= this.#compareWhileStale().finally(() => {
      this.#work = undefined;
    }));
  }

  async #compareWhileStale(): Promise<void> {
    const { token } = this.#stop;
    while (this.#isStale && !token.isCancellationRequested) {
      this.#isStale = false;
      // Without a bank that is open, nothing is looked for.
      if (!this.#includesClosed && [...this.open.all()].length === 0) return;
      // oxlint-disable-next-line no-await-in-loop -- again only when something changed meanwhile
      const banks = await this.workspace.all(token);
      // oxlint-disable-next-line no-await-in-loop
      const prints = await this.#printsOf(banks);
      // All steps are done in any case: the session would be left halfway.
      // oxlint-disable-next-line no-await-in-loop
      const found = await inSteps(this.#session.check(prints), takeTurns());
      if (found !== undefined) this.#show(banks, found);
    }
  }

  async #printsOf(banks: readonly WorkspaceBank[]): Promise<readonly BankPrints[]> {
    const prints: BankPrints[] = [];
    for (const { uri, path, facts } of banks) {
      // oxlint-disable-next-line no-await-in-loop -- known already for nearly all
      const found = await this.configurations.find(uri);
      const settings = acrossSettings(Configurations.settingsFor(uri, found));
      prints.push({ path, prints: facts.prints, settings });
    }
    return prints;
  }

  #show(banks: readonly WorkspaceBank[], found: readonly (readonly Problem[])[]): void {
    const byPath = new Map(banks.map((bank) => [bank.path, bank]));
    const left = new Set(this.#shown.keys());
    for (const [i, bank] of banks.entries()) {
      if (bank.open === undefined && !this.#includesClosed) continue;
      left.delete(bank.uri.toString());
      bank.open?.bank.setAmongOthers(banks.length > 1);
      // Somebody has typed meanwhile: it is compared again soon.
      if (bank.open?.bank.document.version !== bank.open?.version) continue;
      this.#showIn(bank, found[i]!, byPath);
    }
    for (const uri of left) this.#clear(vscode.Uri.parse(uri));
  }

  #showIn(
    { uri, positionAt, open }: WorkspaceBank,
    problems: readonly Problem[],
    byPath: ReadonlyMap<string, WorkspaceBank>,
  ): void {
    const key = uri.toString();
    const shown = problems.map((problem) => ({
      problem,
      diagnostic: toDiagnostic(problem, { uri, positionAt }, (path) => byPath.get(path)),
    }));
    const diagnostics = shown.map(({ diagnostic }) => diagnostic);
    const said = JSON.stringify(diagnostics);
    if (this.#shown.get(key)?.said !== said) this.#collection.set(uri, diagnostics);
    this.#shown.set(key, { version: open?.version ?? 0, problems: shown, said });
  }

  #clear(uri: vscode.Uri): void {
    this.#shown.delete(uri.toString());
    this.#collection.delete(uri);
  }
}
