import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { ExportBank, ExportOptions, FileStateOf } from '../../core/convert/exporters.js';
import { isFailure } from '../failure.js';
import { createMediaLookup } from '../files/media.js';
import { readBytes } from '../files/read-file.js';
import type { BankToExport } from './export-banks.js';

/** Larger, no file travels with a question. */
const largestMedia = 50 * 1024 * 1024;

export interface MediaReader {
  readonly read: NonNullable<ExportOptions['media']>;
  /** Whether a file can be read, before any is. */
  readonly stateOf: FileStateOf;
}

/** Hands out the files beside banks: only what lies in a bank’s own folder, whatever links say. */
export function mediaReader(banks: readonly BankToExport[]): MediaReader {
  const lookUp = createMediaLookup();
  const folders = new Map<ExportBank, string>(
    banks.map(({ bank, path }) => [bank, dirname(path)] as const),
  );
  const find = (
    bank: ExportBank,
    address: string,
  ): { readonly path: string; readonly name: string } | undefined => {
    const folder = folders.get(bank);
    if (folder === undefined) return undefined;
    const status = lookUp(folder).media?.(address);
    if (status?.state !== 'found' && status?.state !== 'other-case') return undefined;
    const name = status.state === 'other-case' ? status.actual : address;
    return { path: join(folder, name), name };
  };
  return {
    read(bank, address) {
      const file = find(bank, address);
      if (file === undefined) return undefined;
      try {
        return readBytes(file.path, file.name, largestMedia);
      } catch (error) {
        if (isFailure(error)) return undefined;
        throw error;
      }
    },
    stateOf(bank, address) {
      const file = find(bank, address);
      const size =
        file === undefined ? undefined : statSync(file.path, { throwIfNoEntry: false })?.size;
      return size === undefined ? 'missing' : size > largestMedia ? 'large' : 'found';
    },
  };
}
