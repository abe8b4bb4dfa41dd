import * as vscode from 'vscode';
import { beginsLikeBank, configurationFileName, hasBankName } from '../core/configuration/index.js';
import type { Configurations } from './configurations.js';
import { languageId } from './language.js';
import { isOn, onSwitch } from './settings.js';

/** The beginning of a text that is looked at: a few remarks may stand before the first key. */
const LINES = 50;
const SIGNS = 200;

/**
 * Gives YAML documents that are banks our language: those whose first key is `quizwright`, and those that
 * the configuration's `files` names. What the name says is left as VS Code has it, and what somebody has
 * switched back stays as it is until the window is closed.
 */
export function registerBankDetection(configurations: Configurations): vscode.Disposable {
  const wereBanks = new WeakSet<vscode.TextDocument>();
  const declined = new Set<string>();

  const mayBeBank = (document: vscode.TextDocument): boolean =>
    document.languageId === 'yaml' &&
    !document.isClosed &&
    !declined.has(document.uri.toString()) &&
    // A bank's name that is YAML here was made so in the settings, or by hand.
    !hasBankName(document.uri.path) &&
    !document.uri.path.endsWith(`/${configurationFileName}`) &&
    isOn('detectBanks', document);

  const look = async (document: vscode.TextDocument): Promise<void> => {
    if (!mayBeBank(document)) return;
    const isBank =
      beginsLikeBank(beginningOf(document)) ||
      (document.uri.scheme !== 'untitled' && (await configurations.judge(document.uri)) === 'bank');
    if (!isBank || !mayBeBank(document)) return;
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  };
  const lookAtAll = (): void => {
    for (const document of vscode.workspace.textDocuments) open(document);
  };
  const open = (document: vscode.TextDocument): void => {
    // VS Code says that a document is opened anew when its language becomes another.
    if (document.languageId === languageId) wereBanks.add(document);
    else if (wereBanks.has(document)) declined.add(document.uri.toString());
    else void look(document);
  };
  lookAtAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== 'yaml') return;
      if (contentChanges.some(({ range }) => range.start.line < LINES)) void look(document);
    }),
    configurations.onDidChange(lookAtAll),
    onSwitch('detectBanks', lookAtAll),
  );
}

function beginningOf(document: vscode.TextDocument): string {
  const lines: string[] = [];
  for (let line = 0; line < Math.min(document.lineCount, LINES); line++) {
    lines.push(document.lineAt(line).text.slice(0, SIGNS));
  }
  return lines.join('\n');
}
