import * as vscode from 'vscode';
import type { ExportBank, FileStateOf } from '../../core/convert/exporters.js';
import type { OpenBank } from '../open-banks.js';

/** Larger, and more of them, no file travels with questions. */
export const travelling: FileLimits = { one: 50_000_000, all: 200_000_000 };

/** In bytes. */
export interface FileLimits {
  readonly one: number;
  readonly all: number;
}

/** The files that banks show. */
export interface BankFiles {
  readonly read: (bank: ExportBank, address: string) => Uint8Array | undefined;
  readonly stateOf: FileStateOf;
}

/** Reads the files that banks show, as far as they lie beside them; the resolver lets no other through. */
export async function filesOfBanks(
  banks: readonly OpenBank[],
  made: readonly ExportBank[],
  addressesOf: (bank: ExportBank) => Promise<readonly string[]> | readonly string[],
  limits: FileLimits,
): Promise<BankFiles> {
  const all = new Map<ExportBank, ReadonlyMap<string, Uint8Array | 'large'>>();
  let total = 0;
  for (const [i, bank] of banks.entries()) {
    const files = new Map<string, Uint8Array | 'large'>();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory
    const found = await bank.findMedia(await addressesOf(made[i]!));
    for (const [path, status] of found) {
      if (status.state !== 'found' && status.state !== 'other-case') continue;
      const actual = status.state === 'other-case' ? status.actual : path;
      const most = Math.min(limits.one, limits.all - total);
      // oxlint-disable-next-line no-await-in-loop
      const bytes = await read(vscode.Uri.joinPath(bank.document.uri, '..', actual), most);
      if (bytes === undefined) continue;
      files.set(path, bytes);
      if (bytes !== 'large') total += bytes.length;
    }
    all.set(made[i]!, files);
  }
  const at = (bank: ExportBank, address: string): Uint8Array | 'large' | undefined =>
    all.get(bank)?.get(address);
  return {
    read(bank, address) {
      const bytes = at(bank, address);
      return bytes === 'large' ? undefined : bytes;
    },
    stateOf(bank, address) {
      const bytes = at(bank, address);
      return bytes === undefined ? 'missing' : bytes === 'large' ? 'large' : 'found';
    },
  };
}

async function read(file: vscode.Uri, most: number): Promise<Uint8Array | 'large' | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    return size > most ? 'large' : await vscode.workspace.fs.readFile(file);
  } catch {
    // Gone since the folder was listed.
    return undefined;
  }
}
