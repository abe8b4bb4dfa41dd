import * as vscode from 'vscode';
import { urisInList } from '../service/uri-list.js';
import type { TreeElement } from './bank-tree.js';

const type = 'text/uri-list';

/** Files that are dropped onto the view of banks are imported; those that are banks already are opened. */
export async function dropOnBanks(dropped: vscode.DataTransfer): Promise<void> {
  const list = await dropped.get(type)?.asString();
  const uris = urisInList(list ?? '').map((uri) => vscode.Uri.parse(uri, true));
  const isBank = ({ path }: vscode.Uri): boolean => /\.quiz\.ya?ml$/i.test(path);
  for (const uri of uris.filter(isBank)) {
    // oxlint-disable-next-line no-await-in-loop -- so that they are opened in their order
    await vscode.commands.executeCommand('vscode.open', uri);
  }
  const others = uris.filter((uri) => !isBank(uri));
  if (others.length === 0) return;
  await vscode.commands.executeCommand('quizwright.importFile', others[0], others);
}

export const dropFiles: vscode.TreeDragAndDropController<TreeElement> = {
  dropMimeTypes: [type],
  dragMimeTypes: [],
  handleDrop: (_, dropped) => dropOnBanks(dropped),
};
