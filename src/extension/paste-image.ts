import * as vscode from 'vscode';
import {
  imageInsertionAt,
  itemAt,
  mediaFolderOf,
  mediaName,
  mediaReference,
} from '../service/index.js';
import type { OpenBanks } from './open-banks.js';

export const imageKind = vscode.DocumentDropOrPasteEditKind.Empty.append('quizwright', 'image');

/** What pasting or dropping an image does: a file beside the bank, and a link to it. */
export interface MediaEdit {
  readonly title: string;
  readonly insertText: vscode.SnippetString;
  /** The file, where there is none yet. */
  readonly additionalEdit: vscode.WorkspaceEdit | undefined;
}

/** An image as it comes: from a program or another window, or a file of the workspace. */
interface ComingImage {
  readonly name: string;
  readonly mime: string | undefined;
  readonly uri: vscode.Uri | undefined;
  readonly read: () => Thenable<Uint8Array>;
}

/** Larger ones belong on a web server, and not into a repository. */
const largestImage = 20_000_000;

/** Programs call what is on the clipboard so. */
const noName = /^(?:image|clipboard|untitled|unknown|screenshot)?(?:\.\w+)?$/i;

/** The edits for an image among what is pasted or dropped; undefined where there is none. */
export async function imageEdit(
  banks: OpenBanks,
  document: vscode.TextDocument,
  position: vscode.Position,
  dataTransfer: vscode.DataTransfer,
): Promise<MediaEdit | undefined> {
  const image = await imageIn(dataTransfer);
  const bank = image && (await banks.when(document));
  if (image === undefined || bank === undefined) return undefined;
  if (document.isUntitled) {
    const message = vscode.l10n.t('Save the bank first: the image is kept in a folder beside it.');
    void vscode.window.showWarningMessage(message);
    return undefined;
  }
  const at = document.offsetAt(position);
  const top = vscode.Uri.joinPath(document.uri, '..');
  let additionalEdit: vscode.WorkspaceEdit | undefined;
  let reference = pathBelow(top, image.uri);
  if (reference === undefined) {
    const folder = mediaFolderOf(bank.bank);
    const named = noName.test(image.name) ? itemAt(bank.bank, at)?.reading.id : undefined;
    const wanted = named === undefined ? image.name : `${named}.${image.name.split('.').at(-1)}`;
    const place = vscode.Uri.joinPath(top, folder);
    const name = mediaName(wanted, image.mime, await namesIn(place));
    if (name === undefined) return undefined;
    const contents = await image.read();
    if (contents.length > largestImage) {
      const message = vscode.l10n.t('This image is too large for a bank ({0} MB at most).', 20);
      void vscode.window.showWarningMessage(message);
      return undefined;
    }
    additionalEdit = new vscode.WorkspaceEdit();
    additionalEdit.createFile(vscode.Uri.joinPath(place, name), { contents });
    reference = mediaReference(folder, name);
  }
  const insertion = imageInsertionAt(bank.bank, at, reference);
  if (insertion === undefined) return undefined;
  const insertText = new vscode.SnippetString()
    .appendText(insertion.before)
    .appendPlaceholder(vscode.l10n.t('what the image shows'))
    .appendText(insertion.after);
  return { title: vscode.l10n.t('Insert the image'), insertText, additionalEdit };
}

async function imageIn(dataTransfer: vscode.DataTransfer): Promise<ComingImage | undefined> {
  for (const [mime, item] of dataTransfer) {
    const file = item.asFile();
    if (file === undefined) continue;
    const { name, uri } = file;
    const type = mime.startsWith('image/') ? mime : undefined;
    if (mediaName(name, type, []) === undefined) continue;
    return { name, mime: type, uri, read: () => file.data() };
  }
  const list = await dataTransfer.get('text/uri-list')?.asString();
  for (const line of list?.split(/\r?\n/) ?? []) {
    if (!/^[a-z][a-z\d+.-]+:/i.test(line) || /^https?:/i.test(line)) continue;
    const uri = vscode.Uri.parse(line);
    const name = uri.path.split('/').at(-1) ?? '';
    if (mediaName(name, undefined, []) === undefined) continue;
    return { name, mime: undefined, uri, read: () => vscode.workspace.fs.readFile(uri) };
  }
  return undefined;
}

/** How a bank refers to a file that lies below its folder already. */
function pathBelow(top: vscode.Uri, file: vscode.Uri | undefined): string | undefined {
  if (file === undefined || file.scheme !== top.scheme || file.authority !== top.authority) {
    return undefined;
  }
  const folder = top.path.endsWith('/') ? top.path : `${top.path}/`;
  return file.path.startsWith(folder)
    ? mediaReference('', file.path.slice(folder.length))
    : undefined;
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // It is made with its first image.
    return [];
  }
}
