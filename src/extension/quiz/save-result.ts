import * as vscode from 'vscode';
import {
  type QuizResult,
  type QuizSession,
  resultCsv,
  resultJson,
  resultMarkdown,
  type Tell,
} from '../../core/quiz/index.js';
import type { SaveFormat } from './quiz-host.js';

const extensions: Readonly<Record<SaveFormat, string>> = {
  markdown: 'md',
  json: 'json',
  csv: 'csv',
};

/** Asks for a file, and writes the result of a quiz there. */
export async function saveResult(
  format: SaveFormat,
  result: QuizResult,
  { setup, entries }: QuizSession,
  title: string,
): Promise<void> {
  const { bank } = entries[0]?.item ?? {};
  const ended = new Date().toISOString();
  const head = {
    title: bank?.title ?? title,
    mode: setup.mode,
    ended,
    language: vscode.env.language,
  };
  const tell: Tell = vscode.l10n.t;
  const text =
    format === 'markdown'
      ? resultMarkdown(result, head, tell)
      : format === 'json'
        ? resultJson(result, head)
        : resultCsv(result, tell);
  const name = `${bank?.key ?? 'quiz'}-${ended.slice(0, 10)}.${extensions[format]}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [extensions[format].toUpperCase()]: [extensions[format]] },
    title: vscode.l10n.t('Save the result'),
  });
  if (uri === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The result could not be saved: {0}', String(error)),
    );
    return;
  }
  const open = vscode.l10n.t('Open');
  const saved = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const wanted = await vscode.window.showInformationMessage(
    vscode.l10n.t('The result is saved: {0}', saved),
    open,
  );
  if (wanted === open) await vscode.commands.executeCommand('vscode.open', uri);
}
