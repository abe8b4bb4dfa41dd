import * as vscode from 'vscode';

/** As much of the built-in git extension as is needed. */
interface GitApi {
  getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null;
}

/** A file as it is in the last commit; undefined where there is none, or no git. */
export async function lastCommit(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    if (git === undefined) return undefined;
    const api = (await git.activate()).getAPI(1);
    return await api.getRepository(uri)?.show('HEAD', uri.fsPath);
  } catch {
    // It is turned off, or the file is new.
    return undefined;
  }
}
