import * as vscode from 'vscode';
import type { SheetName } from '../../core/print/page-options.js';
import {
  imageAddressInSteps,
  pageMediaInSteps,
  printPageInSteps,
} from '../../service/export/index.js';
import { inSteps } from '../../service/in-steps.js';
import { printable } from '../../service/printable.js';
import type { OpenBank } from '../open-banks.js';
import { takeTurns } from '../take-turns.js';

/** Larger images, and more of them, would make a page that no browser opens gladly. */
const [largestImage, largestAll] = [5_000_000, 25_000_000];

/** What another command, or a test, knows already and need not be asked for. */
export interface WantedPage {
  readonly sheet?: SheetName;
  readonly drafts?: boolean;
  readonly target?: vscode.Uri;
}

/** “Export as HTML…”: a sheet of a bank as one page that is made for paper. */
export async function exportHtml(bank: OpenBank, wanted: WantedPage): Promise<void> {
  const sheet = wanted.sheet ?? (await askForSheet(bank));
  if (sheet === undefined) return;
  const drafts = wanted.drafts ?? (await askForDrafts(bank, sheet));
  if (drafts === undefined) return;
  const target = wanted.target ?? (await askForTarget(bank.document.uri, sheet));
  if (target === undefined) return;
  const missing = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Exporting…') },
    () => write(bank, { sheet, drafts, target }),
  );
  if (missing !== undefined) void offerToOpen(target, missing);
}

async function askForSheet({ bank }: OpenBank): Promise<SheetName | undefined> {
  const { questions, flashcards } = printable(bank);
  const asked = [
    {
      sheet: 'questions' as const,
      label: vscode.l10n.t('Question sheet'),
      detail: vscode.l10n.t('The questions with room to answer, and no answers.'),
      iconPath: new vscode.ThemeIcon('checklist'),
    },
    {
      sheet: 'answers' as const,
      label: vscode.l10n.t('Answer key'),
      detail: vscode.l10n.t('The answers by the numbers of the question sheet, with explanations.'),
      iconPath: new vscode.ThemeIcon('key'),
    },
  ];
  const cards = {
    sheet: 'flashcards' as const,
    label: vscode.l10n.t('Flashcards to cut out'),
    detail: vscode.l10n.t('Fronts and backs on two sides of the paper.'),
    iconPath: new vscode.ThemeIcon('note'),
  };
  const items = [
    ...(questions.items + questions.drafts > 0 ? asked : []),
    ...(flashcards.items + flashcards.drafts > 0 ? [cards] : []),
  ];
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This bank has no questions and no flashcards to print yet.'),
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export as HTML'),
    placeHolder: vscode.l10n.t('What shall be printed?'),
  });
  return picked?.sheet;
}

/** Only where there are some: drafts are left out unless asked for. */
async function askForDrafts({ bank }: OpenBank, sheet: SheetName): Promise<boolean | undefined> {
  const { items, drafts } = printable(bank)[sheet === 'flashcards' ? 'flashcards' : 'questions'];
  if (drafts === 0) return false;
  const without = { label: vscode.l10n.t('Leave drafts out'), drafts: false };
  const withThem = { label: vscode.l10n.t('With drafts ({0})', drafts), drafts: true };
  const choices = items === 0 ? [withThem, without] : [without, withThem];
  const picked = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Export as HTML'),
    placeHolder: vscode.l10n.t('Some items are drafts.'),
  });
  return picked?.drafts;
}

function askForTarget(bank: vscode.Uri, sheet: SheetName): Thenable<vscode.Uri | undefined> {
  const name = bank.path.slice(bank.path.lastIndexOf('/') + 1);
  const page = `${name.replace(/(?:\.quiz)?\.ya?ml$/i, '')}.${sheet}.html`;
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

/** Writes the page, and tells how many images are not on it; undefined where it could not be written. */
async function write(
  bank: OpenBank,
  { sheet, drafts, target }: Required<WantedPage>,
): Promise<number | undefined> {
  const turns = takeTurns();
  // What is typed meanwhile is no part of it.
  const document = bank.bank;
  const options = { sheet, drafts, language: vscode.env.language };
  const paths = (await inSteps(pageMediaInSteps(document, options), turns)) ?? [];
  const images = await readImages(bank, paths);
  const media = (path: string): string | undefined => images.get(path);
  const html = await inSteps(printPageInSteps(document, { ...options, media }), turns);
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html ?? ''));
  } catch {
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    void vscode.window.showErrorMessage(vscode.l10n.t('“{0}” could not be written.', name));
    return undefined;
  }
  return paths.length - images.size;
}

/** The images that lie beside the bank; the resolver lets none through that does not. */
async function readImages(
  bank: OpenBank,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  const found = await bank.findMedia(paths);
  let total = 0;
  for (const [path, status] of found) {
    if (status.state !== 'found' && status.state !== 'other-case') continue;
    const actual = status.state === 'other-case' ? status.actual : path;
    const file = vscode.Uri.joinPath(bank.document.uri, '..', actual);
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > largestImage || total + size > largestAll) continue;
      // oxlint-disable-next-line no-await-in-loop
      const bytes = await vscode.workspace.fs.readFile(file);
      // oxlint-disable-next-line no-await-in-loop
      const address = await inSteps(imageAddressInSteps(path, bytes), takeTurns());
      if (address === undefined) continue;
      total += bytes.length;
      images.set(path, address);
    } catch {
      // Gone since the folder was listed: its description is on the page.
    }
  }
  return images;
}

async function offerToOpen(target: vscode.Uri, missing: number): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const open = vscode.l10n.t('Open');
  const written = vscode.l10n.t('“{0}” is written. Open it in a browser and print it.', name);
  const chosen =
    missing === 0
      ? await vscode.window.showInformationMessage(written, open)
      : await vscode.window.showWarningMessage(
          `${written} ${vscode.l10n.t('Images that are described instead of shown, as they were not found or are larger than {0} MB: {1}.', largestImage / 1_000_000, missing)}`,
          open,
        );
  if (chosen !== open) return;
  const { uiKind, remoteName, openExternal } = vscode.env;
  // Where the file is on no disk of the user's, no browser can reach it: the editor can.
  const isNear = uiKind === vscode.UIKind.Desktop && remoteName === undefined;
  if (isNear && target.scheme === 'file') await openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
