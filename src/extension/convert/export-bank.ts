import * as vscode from 'vscode';
import {
  bankMediaOf,
  type ExportBank,
  type Exporter,
  exporters,
  findExporter,
  hasNotesFor,
  isWritten,
  readExportBank,
} from '../../core/convert/exporters.js';
import { exportFormats } from '../../service/export/index.js';
import type { OpenBank } from '../open-banks.js';
import { askAboutLosses } from './ask-about-losses.js';
import { type BankFiles, filesOfBanks, travelling } from './bank-files.js';
import { exportHtml, type WantedPage } from './export-html.js';

/** What another command, or a test, knows already and need not be asked for. */
export interface WantedExport {
  /** A name of `exporters`. */
  readonly to?: string;
  readonly drafts?: boolean;
  readonly target?: vscode.Uri;
  /** Whether it is known that something is lost. */
  readonly knowingly?: boolean;
}

/** “Export…”: banks as a file of another system, after what it cannot carry was shown. */
export async function exportBanks(banks: readonly OpenBank[], wanted: WantedExport): Promise<void> {
  const picked = wanted.to === undefined ? await askForFormat() : findExporter(wanted.to);
  if (picked === undefined) return;
  if (picked.id === 'html') return exportHtml(banks, htmlWanted(wanted));
  const read = (drafts: boolean): readonly ExportBank[] =>
    banks.map(({ bank, document }) => readExportBank(bank, document.uri.path, { drafts }));
  const drafts = wanted.drafts ?? (await askForDrafts(read(false)));
  if (drafts === undefined) return;
  const made = read(drafts);
  const hasAny = (bank: ExportBank): boolean =>
    hasNotesFor(bank, picked) || bank.items.some((item) => isWritten(item, picked));
  if (!made.some(hasAny)) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('There is nothing here that {0} could hold.', picked.title),
    );
    return;
  }
  const files = await filesOfBanks(
    banks,
    made,
    picked.takesFiles === true ? bankMediaOf : () => [],
    travelling,
  );
  const isKnown =
    wanted.knowingly === true ||
    (await askAboutLosses(banks, made, picked, { fileState: files.stateOf }));
  if (!isKnown) return;
  const target = wanted.target ?? (await askForTarget(banks[0]!, picked));
  if (target === undefined) return;
  const hasWritten = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Exporting…') },
    () => write(made, picked, files, target),
  );
  if (hasWritten && wanted.target === undefined) void tellOf(target);
}

/** Paper asks questions of its own. */
function htmlWanted({ drafts, target, knowingly }: WantedExport): WantedPage {
  return {
    ...(drafts === undefined ? {} : { drafts }),
    ...(target === undefined ? {} : { target }),
    ...(knowingly === undefined ? {} : { knowingly }),
  };
}

interface FormatPick extends vscode.QuickPickItem {
  readonly exporter?: Exporter;
}

async function askForFormat(): Promise<Exporter | undefined> {
  const groups = exportFormats(exporters, vscode.l10n.t);
  const items = groups.flatMap(({ name, formats }): readonly FormatPick[] => [
    { label: name, kind: vscode.QuickPickItemKind.Separator },
    ...formats.map(({ exporter, taker }) => ({
      label: exporter.title,
      description: exporter.extension,
      detail: taker,
      exporter,
    })),
  ]);
  const picked = await vscode.window.showQuickPick<FormatPick>(items, {
    title: vscode.l10n.t('Export'),
    placeHolder: vscode.l10n.t('Where shall the questions go?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.exporter;
}

/** Only where there are some: drafts are left out unless asked for. */
async function askForDrafts(banks: readonly ExportBank[]): Promise<boolean | undefined> {
  const count = banks.reduce(
    (sum, { leftOut }) => sum + leftOut.filter(({ why }) => why === 'draft').length,
    0,
  );
  if (count === 0) return false;
  const choices = [
    { label: vscode.l10n.t('Leave drafts out'), drafts: false },
    { label: vscode.l10n.t('With drafts ({0})', count), drafts: true },
  ];
  const picked = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Export'),
    placeHolder: vscode.l10n.t('Some items are drafts.'),
  });
  return picked?.drafts;
}

function askForTarget(
  { document }: OpenBank,
  { title, extension }: Exporter,
): Thenable<vscode.Uri | undefined> {
  const { uri } = document;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const file = `${name.replace(/(?:\.quiz)?\.ya?ml$/i, '')}${extension}`;
  const folder =
    uri.scheme === 'untitled'
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(uri, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [title]: [extension.slice(extension.lastIndexOf('.') + 1)] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
}

async function write(
  made: readonly ExportBank[],
  exporter: Exporter,
  files: BankFiles,
  target: vscode.Uri,
): Promise<boolean> {
  const content = await exporter.export(made, { media: files.read, now: Date.now() });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
    return true;
  } catch {
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    void vscode.window.showErrorMessage(vscode.l10n.t('“{0}” could not be written.', name));
    return false;
  }
}

async function tellOf(target: vscode.Uri): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const reveal = vscode.l10n.t('Show File');
  const buttons = target.scheme === 'file' ? [reveal] : [];
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('“{0}” is written.', name),
    ...buttons,
  );
  if (chosen === reveal) await vscode.commands.executeCommand('revealFileInOS', target);
}
