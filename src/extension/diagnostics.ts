import * as vscode from 'vscode';
import type { Problem, Severity } from '../core/lint/index.js';
import { rulePageUrl } from '../core/rules/rule-page-url.js';
import { doesNothing, Rounds } from '../service/index.js';
import { diagnosticSource } from './language.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { type Positioned, toRange } from './positions.js';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Shows the problems of every open bank; tells the address of each whose problems are up to date. */
export function registerDiagnostics(
  banks: OpenBanks,
  onShown: vscode.EventEmitter<vscode.Uri>,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  const shown = new WeakMap<OpenBank, readonly vscode.Diagnostic[]>();
  const timers = new Map<OpenBank, number>();
  const rounds = new WeakMap<OpenBank, Rounds>();
  const roundsOf = (bank: OpenBank): Rounds => {
    let known = rounds.get(bank);
    if (known === undefined) rounds.set(bank, (known = new Rounds()));
    return known;
  };
  /** Whose problems are being found: what is typed meanwhile is taken in on the way. */
  const busy = new Set<OpenBank>();
  const show = async (bank: OpenBank): Promise<void> => {
    timers.delete(bank);
    const { document } = bank;
    if (banks.get(document) !== bank || busy.has(bank)) return;
    const began = performance.now();
    busy.add(bank);
    await bank.bringUpToDate();
    busy.delete(bank);
    if (banks.get(document) !== bank) return;
    const before = shown.get(bank) ?? [];
    const diagnostics = bank.problems.map((problem, i) => {
      const known = before[i];
      return known !== undefined && says(known, problem, document)
        ? known
        : toDiagnostic(problem, document);
    });
    // Most keystrokes change no problem: then there is nothing to send to the window.
    const isSame =
      shown.has(bank) &&
      diagnostics.length === before.length &&
      diagnostics.every((diagnostic, i) => diagnostic === before[i]);
    if (!isSame) collection.set(document.uri, diagnostics);
    shown.set(bank, diagnostics);
    roundsOf(bank).add(performance.now() - began);
    onShown.fire(document.uri);
  };
  const schedule = (bank: OpenBank): void => {
    const timer = timers.get(bank);
    if (timer !== undefined) clearTimeout(timer);
    const pause = roundsOf(bank).pause;
    // A timer of no time at all may come ten milliseconds late when the host is busy.
    if (pause === 0) void show(bank);
    else {
      timers.set(
        bank,
        setTimeout(() => void show(bank), pause),
      );
    }
  };
  return vscode.Disposable.from(
    collection,
    banks.onDidChange(schedule),
    banks.onDidClose((uri) => collection.delete(uri)),
    { dispose: () => [...timers.values()].forEach(clearTimeout) },
  );
}

/** Whether a diagnostic that is shown says just what a problem does. */
function says(shown: vscode.Diagnostic, problem: Problem, document: Positioned): boolean {
  const { message, severity, related = [] } = problem;
  if (shown.message !== message || shown.severity !== severities[severity]) return false;
  if ((shown.code as { readonly value: unknown }).value !== problem.rule) return false;
  if (!shown.range.isEqual(toRange(document, problem))) return false;
  if ((shown.tags !== undefined) !== doesNothing(problem)) return false;
  const places = shown.relatedInformation ?? [];
  return (
    places.length === related.length &&
    related.every(
      (place, i) =>
        places[i]!.message === place.message &&
        places[i]!.location.range.isEqual(toRange(document, place)),
    )
  );
}

const pages = new Map<string, vscode.Uri>();

/** The address of a rule's page; read once, since a bank may have hundreds of problems. */
function pageOf(rule: string): vscode.Uri {
  let page = pages.get(rule);
  if (page === undefined) pages.set(rule, (page = vscode.Uri.parse(rulePageUrl(rule))));
  return page;
}

/**
 * A problem as VS Code shows it; its rule's page is one click away.
 *
 * @param other the bank that a place in another file is in
 */
export function toDiagnostic(
  problem: Problem,
  document: Positioned,
  other: (path: string) => Positioned | undefined = () => undefined,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, problem),
    problem.message,
    severities[problem.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: problem.rule, target: pageOf(problem.rule) };
  if (doesNothing(problem)) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  if (problem.related !== undefined) {
    diagnostic.relatedInformation = problem.related.flatMap((place) => {
      const file = place.path === undefined ? document : other(place.path);
      if (file === undefined) return [];
      const location = new vscode.Location(file.uri, toRange(file, place));
      return [new vscode.DiagnosticRelatedInformation(location, place.message)];
    });
  }
  return diagnostic;
}
