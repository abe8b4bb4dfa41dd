import type { ExportBank } from '../../core/convert/exporters.js';
import { readExportBank } from '../../core/convert/exporters.js';
import { type BankDocument, readBank } from '../../core/document/index.js';
import { isFailure } from '../failure.js';
import { decode } from '../files/decode.js';
import { discover } from '../files/discover.js';
import { createConfigurationFinder } from '../files/find-configuration.js';
import { readBytes } from '../files/read-file.js';
import type { Io } from '../io.js';

/** A bank that is to become something else. */
export interface BankToExport {
  /** Absolute. */
  readonly path: string;
  /** How messages call it. */
  readonly name: string;
  readonly document: BankDocument;
  readonly bank: ExportBank;
}

/** Reads the banks that the operands mean; what could not be read is a sentence each. */
export async function banksToExport(
  operands: readonly string[],
  options: { readonly drafts: boolean },
  io: Io,
): Promise<{ readonly banks: readonly BankToExport[]; readonly faults: readonly string[] }> {
  const configurationOf = createConfigurationFinder({ from: 'look-up' }, io.cwd);
  const { files, faults } = await discover(operands, io.cwd, configurationOf);
  const unread: string[] = [];
  const banks: BankToExport[] = [];
  for (const { path, name } of files) {
    try {
      const decoded = decode(readBytes(path, name));
      if (decoded.state === 'bad') {
        unread.push(`\`${name}\` is no text in UTF-8.`);
        continue;
      }
      const document = readBank(decoded.text);
      banks.push({ path, name, document, bank: readExportBank(document, path, options) });
    } catch (error) {
      if (!isFailure(error)) throw error;
      unread.push([error.message, error.hint].filter((line) => line !== undefined).join(' '));
    }
  }
  return { banks, faults: [...faults, ...unread] };
}
