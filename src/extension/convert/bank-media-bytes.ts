import * as vscode from 'vscode';
import { bankMediaOf, type ExportBank } from '../../core/convert/exporters.js';
import type { OpenBank } from '../open-banks.js';

/** Larger, and more of them, no file travels with questions. */
const [largest, largestAll] = [50_000_000, 200_000_000];

/** The files that banks show, as far as they lie beside them: by bank, then by address. */
export async function mediaOfBanks(
  banks: readonly OpenBank[],
  made: readonly ExportBank[],
): Promise<ReadonlyMap<ExportBank, ReadonlyMap<string, Uint8Array>>> {
  const all = new Map<ExportBank, ReadonlyMap<string, Uint8Array>>();
  let total = 0;
  for (const [i, bank] of banks.entries()) {
    const files = new Map<string, Uint8Array>();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory
    const found = await bank.findMedia(bankMediaOf(made[i]!));
    for (const [path, status] of found) {
      if (status.state !== 'found' && status.state !== 'other-case') continue;
      const actual = status.state === 'other-case' ? status.actual : path;
      // oxlint-disable-next-line no-await-in-loop
      const bytes = await read(vscode.Uri.joinPath(bank.document.uri, '..', actual));
      if (bytes === undefined || total + bytes.length > largestAll) continue;
      total += bytes.length;
      files.set(path, bytes);
    }
    all.set(made[i]!, files);
  }
  return all;
}

async function read(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    return size > largest ? undefined : await vscode.workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}
