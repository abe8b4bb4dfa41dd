import * as vscode from 'vscode';
import { configurationFileName } from '../core/configuration/index.js';
import { problemsInWords } from '../service/index.js';
import { openConfiguration } from './bank-configuration.js';
import { Configurations, relativePath } from './configurations.js';
import { bankSelector, languageId } from './language.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { shownProblems } from './problem-counts.js';

/** What VS Code shows behind `{}` for a bank: how many problems, and which configuration holds. */
export function registerLanguageStatus(
  banks: OpenBanks,
  version: string,
  onShown: vscode.Event<vscode.Uri>,
): vscode.Disposable {
  const problems = vscode.languages.createLanguageStatusItem('quizwright.problems', bankSelector);
  problems.name = vscode.l10n.t('Question bank: problems');
  problems.detail = `Quizwright ${version}`;
  problems.command = {
    command: 'workbench.actions.view.problems',
    title: vscode.l10n.t('Show Problems'),
  };
  const rules = vscode.languages.createLanguageStatusItem('quizwright.configuration', bankSelector);
  rules.name = vscode.l10n.t('Question bank: configuration');

  const active = (): OpenBank | undefined => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === languageId ? banks.get(document) : undefined;
  };
  const update = (): void => {
    const bank = active();
    if (bank === undefined) return;
    const count = shownProblems(bank.document.uri).length;
    problems.text =
      count === 0 ? vscode.l10n.t('No problems') : problemsInWords(count, vscode.l10n.t);
    const { text, detail, isWrong } = describe(bank);
    rules.text = text;
    rules.detail = detail;
    rules.severity = isWrong
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    rules.command = {
      command: 'quizwright.openConfiguration',
      title: bank.configuration.uri === undefined ? vscode.l10n.t('Create') : vscode.l10n.t('Open'),
    };
  };
  return vscode.Disposable.from(
    problems,
    rules,
    banks.onDidOpen(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    onShown((uri) => {
      if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) update();
    }),
    vscode.commands.registerCommand('quizwright.openConfiguration', async () => {
      const document = vscode.window.activeTextEditor?.document;
      const bank = document && (await banks.when(document));
      return openConfiguration(bank?.configuration, bank?.document.uri);
    }),
  );
}

interface Described {
  readonly text: string;
  readonly detail: string;
  readonly isWrong: boolean;
}

/** Which configuration holds for a bank, and what a person should know of that. */
function describe({ document, configuration }: OpenBank): Described {
  const { uri, problems, paths } = configuration;
  if (uri === undefined) {
    const detail = vscode.l10n.t('recommended rules');
    return { text: vscode.l10n.t('No configuration'), detail, isWrong: false };
  }
  const text = vscode.workspace.asRelativePath(uri);
  if (problems.length > 0) {
    const detail = vscode.l10n.t('{0} has mistakes: recommended rules', configurationFileName);
    return { text, detail, isWrong: true };
  }
  if (paths.isIgnored(relativePath(document.uri, uri))) {
    const detail = vscode.l10n.t('checked only while it is open: `ignore` names this bank');
    return { text, detail, isWrong: true };
  }
  if (Configurations.settingsFor(document.uri, configuration).rules.size === 0) {
    return { text, detail: vscode.l10n.t('not checked: all rules are off'), isWrong: true };
  }
  return { text, detail: vscode.l10n.t('configuration in force'), isWrong: false };
}
