import * as vscode from 'vscode';

/** Puts the files that an imported bank shows beside it. What lies there already stays as it is. */
export async function writeMedia(
  folder: vscode.Uri | undefined,
  media: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  if (folder === undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The bank shows {0} files, which have no place yet: open a folder, and import again.',
        media.size,
      ),
    );
    return;
  }
  const kept: string[] = [];
  for (const [path, bytes] of media) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory
    if (!(await writeOne(vscode.Uri.joinPath(folder, path), bytes))) kept.push(path);
  }
  if (kept.length === 0) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'These files were there already, or could not be written, and are as they were: {0}',
      kept.join(', '),
    ),
  );
}

/** Whether the file is there now. */
async function writeOne(file: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  const { fs } = vscode.workspace;
  try {
    const there = await fs.readFile(file);
    return there.length === bytes.length && there.every((byte, i) => byte === bytes[i]);
  } catch {
    // It is not there yet.
  }
  try {
    await fs.writeFile(file, bytes);
    return true;
  } catch {
    return false;
  }
}
