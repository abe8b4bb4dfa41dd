/** Files in a folder of the workspace, written by a test and taken away after it. */
import * as vscode from 'vscode';
import { deleteMemoryFile, writeMemoryFile } from './memory-files.js';

const written = new Set<string>();

export function writeWorkspaceFile(path: string, text: string): vscode.Uri {
  const uri = writeMemoryFile(`workspace/${path}`, text);
  written.add(uri.toString());
  return uri;
}

/** Takes a file away with the others. */
export function takeAwayLater(uri: vscode.Uri): void {
  written.add(uri.toString());
}

export function deleteWorkspaceFile(uri: vscode.Uri): void {
  written.delete(uri.toString());
  deleteMemoryFile(uri);
}

export function deleteWorkspaceFiles(): void {
  for (const uri of written) deleteMemoryFile(vscode.Uri.parse(uri));
  written.clear();
}
