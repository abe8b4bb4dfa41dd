import * as vscode from 'vscode';
import {
  type ExportBank,
  findExporter,
  type PaperOptions,
  readExportBank,
} from '../../core/convert/exporters.js';
import {
  imageAddressInSteps,
  pageMediaInSteps,
  printPageInSteps,
} from '../../service/export/index.js';
import { inSteps } from '../../service/in-steps.js';
import type { OpenBank } from '../open-banks.js';
import { takeTurns } from '../take-turns.js';
import { askAboutLosses } from './ask-about-losses.js';
import { askForDrafts, askForSheet, askForVersions, type Sheet } from './ask-for-paper.js';
import { type BankFiles, filesOfBanks } from './bank-files.js';

/** Larger images, and more of them, would make a page that no browser opens gladly. */
const limits = { one: 5_000_000, all: 25_000_000 };

/** What another command, or a test, knows already and need not be asked for. */
export interface WantedPage {
  readonly sheet?: Sheet;
  readonly drafts?: boolean;
  readonly versions?: number;
  readonly target?: vscode.Uri;
  /** Whether it is known that something is lost. */
  readonly knowingly?: boolean;
}

/** “Export as HTML…”: sheets of banks as one page that is made for paper. */
export async function exportHtml(banks: readonly OpenBank[], wanted: WantedPage): Promise<void> {
  const sheet = wanted.sheet ?? (await askForSheet(banks));
  if (sheet === undefined) return;
  const drafts = wanted.drafts ?? (await askForDrafts(banks, sheet));
  if (drafts === undefined) return;
  const versions = wanted.versions ?? (await askForVersions(sheet));
  if (versions === undefined) return;
  // One is in the bank's own order.
  const paper: PaperOptions = { sheet, ...(versions > 1 ? { versions } : {}) };
  const made = banks.map(({ bank, document }) =>
    readExportBank(bank, document.uri.path, { drafts }),
  );
  const files = await filesOfBanks(banks, made, (bank) => shownFiles(bank, paper), limits);
  const isAsked =
    wanted.knowingly === true ||
    (await askAboutLosses(banks, made, findExporter('html')!, {
      fileState: files.stateOf,
      list: sheet === 'all' ? undefined : sheet === 'flashcards' ? sheet : 'questions',
    }));
  if (!isAsked) return;
  const target = wanted.target ?? (await askForTarget(banks[0]!.document.uri, sheet));
  if (target === undefined) return;
  const isWritten = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Exporting…') },
    () => write(made, paper, files, target),
  );
  if (isWritten && wanted.target === undefined) void offerToOpen(target);
}

async function shownFiles(
  { document, withDrafts }: ExportBank,
  paper: PaperOptions,
): Promise<readonly string[]> {
  const options = { ...paper, drafts: withDrafts, language: vscode.env.language };
  return (await inSteps(pageMediaInSteps(document, options), takeTurns())) ?? [];
}

function askForTarget(bank: vscode.Uri, sheet: Sheet): Thenable<vscode.Uri | undefined> {
  const name = bank.path.slice(bank.path.lastIndexOf('/') + 1);
  const end = sheet === 'all' ? 'html' : `${sheet}.html`;
  const page = `${name.replace(/(?:\.quiz)?\.ya?ml$/i, '')}.${end}`;
  const folder =
    bank.scheme !== 'untitled'
      ? vscode.Uri.joinPath(bank, '..')
      : vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export as HTML'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { HTML: ['html'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, page) }),
  });
}

/** Whether the page could be written. What is typed meanwhile is no part of it. */
async function write(
  made: readonly ExportBank[],
  paper: PaperOptions,
  files: BankFiles,
  target: vscode.Uri,
): Promise<boolean> {
  const images = new Map<ExportBank, ReadonlyMap<string, string>>();
  // oxlint-disable-next-line no-await-in-loop -- they share the host's turns
  for (const bank of made) images.set(bank, await imagesOf(bank, paper, files));
  const work = printPageInSteps(
    made.map(({ document }) => document),
    {
      ...paper,
      drafts: made.some(({ withDrafts }) => withDrafts),
      language: vscode.env.language,
      media: (path, document) =>
        images.get(made.find((bank) => bank.document === document)!)?.get(path),
    },
  );
  const html = await inSteps(work, takeTurns());
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html ?? ''));
    return true;
  } catch {
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    void vscode.window.showErrorMessage(vscode.l10n.t('“{0}” could not be written.', name));
    return false;
  }
}

async function imagesOf(
  bank: ExportBank,
  paper: PaperOptions,
  files: BankFiles,
): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  for (const path of await shownFiles(bank, paper)) {
    const bytes = files.read(bank, path);
    if (bytes === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory
    const address = await inSteps(imageAddressInSteps(path, bytes), takeTurns());
    if (address !== undefined) images.set(path, address);
  }
  return images;
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const open = vscode.l10n.t('Open');
  const written = vscode.l10n.t('“{0}” is written. Open it in a browser and print it.', name);
  if ((await vscode.window.showInformationMessage(written, open)) !== open) return;
  const { uiKind, remoteName, openExternal } = vscode.env;
  // Where the file is on no disk of the user's, no browser can reach it: the editor can.
  const isNear = uiKind === vscode.UIKind.Desktop && remoteName === undefined;
  if (isNear && target.scheme === 'file') await openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
