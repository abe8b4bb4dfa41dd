import * as vscode from 'vscode';

/** A file's text without its byte order mark, as an editor and the command line have it. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
