import * as vscode from 'vscode';
import {
  bankFileName,
  bankLanguage,
  type Beginning,
  beginnings,
  newBankParts,
} from '../service/new-bank.js';
import { exists } from './file-exists.js';
import { languageId } from './language.js';

/** What another command, or a test, knows already and need not be asked for. */
interface Wanted {
  readonly title?: string;
  readonly beginning?: Beginning;
  readonly folder?: vscode.Uri;
}

/** “New Question Bank”: asks for its title and what to begin with, and opens it, not yet saved. */
export function registerNewBank(): vscode.Disposable {
  return vscode.commands.registerCommand('quizwright.newBank', async (given?: unknown) => {
    const wanted = given instanceof vscode.Uri ? { folder: given } : ((given ?? {}) as Wanted);
    const title = wanted.title ?? (await askForTitle());
    if (title === undefined) return;
    const beginning = wanted.beginning ?? (await askForBeginning());
    if (beginning === undefined) return;
    const folder = wanted.folder ?? (await folderForBanks());
    const document = await openUnsaved(folder, title);
    const language = bankLanguage(vscode.env.language);
    const bank = { title, beginning, language, isNamed: folder !== undefined };
    const snippet = new vscode.SnippetString();
    for (const part of newBankParts(bank, vscode.l10n.t)) {
      if (typeof part === 'string') snippet.appendText(part);
      else snippet.appendPlaceholder(part.placeholder);
    }
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await editor.insertSnippet(snippet.appendTabstop(0), new vscode.Position(0, 0));
  });
}

/** Opens a document that is no file yet; saving it proposes a name made of the title. */
export async function openUnsaved(
  folder: vscode.Uri | undefined,
  title: string,
): Promise<vscode.TextDocument> {
  if (folder === undefined) return vscode.workspace.openTextDocument({ language: languageId });
  let uri: vscode.Uri;
  let count = 0;
  do {
    count++;
    uri = vscode.Uri.joinPath(folder, bankFileName(title, count));
    // oxlint-disable-next-line no-await-in-loop -- until there is a name that is free
  } while (await isTaken(uri));
  const document = await openNamed(uri);
  return vscode.languages.setTextDocumentLanguage(document, languageId);
}

/** Where the folder's disk is not there, the bank waits without a name until it is saved. */
async function openNamed(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  } catch {
    return vscode.workspace.openTextDocument({ language: languageId });
  }
}

async function isTaken(uri: vscode.Uri): Promise<boolean> {
  const { path } = uri;
  const { textDocuments } = vscode.workspace;
  return (
    textDocuments.some((open) => open.isUntitled && open.uri.path === path) || (await exists(uri))
  );
}

/** Beside the bank that is being worked on, else in the workspace’s folder. */
export async function folderForBanks(): Promise<vscode.Uri | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === languageId && vscode.workspace.getWorkspaceFolder(active.uri)) {
    return vscode.Uri.joinPath(active.uri, '..');
  }
  if (workspaceFolders.length < 2) return workspaceFolders[0]?.uri;
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Where shall the bank be?'),
  });
  return (picked ?? workspaceFolders[0])?.uri;
}

async function askForTitle(): Promise<string | undefined> {
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New question bank'),
    prompt: vscode.l10n.t('What is it about? This becomes its title.'),
    placeHolder: vscode.l10n.t('Cell biology, chapter 3'),
    validateInput: (text) =>
      text.trim() === '' ? vscode.l10n.t('A bank needs a title.') : undefined,
  });
  return title?.trim();
}

async function askForBeginning(): Promise<Beginning | undefined> {
  const says: Readonly<Record<Beginning, Omit<vscode.QuickPickItem, 'kind'>>> = {
    questions: {
      label: vscode.l10n.t('A question'),
      detail: vscode.l10n.t('with choices, to type over'),
      iconPath: new vscode.ThemeIcon('question'),
    },
    flashcards: {
      label: vscode.l10n.t('A flashcard'),
      detail: vscode.l10n.t('a term on the front, what it means on the back'),
      iconPath: new vscode.ThemeIcon('note'),
    },
    empty: {
      label: vscode.l10n.t('Nothing'),
      detail: vscode.l10n.t('the title only; I know the format'),
      iconPath: new vscode.ThemeIcon('file'),
    },
  };
  const items = beginnings.map((beginning) => ({ ...says[beginning], beginning }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New question bank'),
    placeHolder: vscode.l10n.t('What shall it begin with?'),
  });
  return picked?.beginning;
}
