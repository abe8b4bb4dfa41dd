import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type BankDocument, readBank } from '../../core/document/index.js';
import { bankKey, itemText, keyedItems, type PresentItem } from '../../core/history/index.js';
import { isFailure } from '../failure.js';
import { decode } from '../files/decode.js';
import { discover } from '../files/discover.js';
import { createConfigurationFinder } from '../files/find-configuration.js';
import { readBytes } from '../files/read-file.js';

/** What is in banks, drafts and unfinished items too. */
export interface PresentBanks {
  readonly items: readonly PresentItem[];
  /** Whether a bank of this name stands beside one of these, or may for all that can be read. */
  readonly mayBeBeside: (bank: string) => boolean;
}

/** In a folder with more, nobody renames one bank and expects us to find out. */
const mostBeside = 200;

/** Reads the banks that the operands mean, to know which items are there. */
export async function presentBanks(
  operands: readonly string[],
  cwd: string,
): Promise<PresentBanks> {
  const configurationOf = createConfigurationFinder({ from: 'look-up' }, cwd);
  const { files } = await discover(operands, cwd, configurationOf);
  const items: PresentItem[] = [];
  for (const { path } of files) {
    const bank = bankIn(path);
    for (const { name, placed } of bank === undefined ? [] : keyedItems(bank, path)) {
      items.push({ name, ...itemText(placed.reading) });
    }
  }
  let beside: ReadonlySet<string> | undefined;
  let isKnown = false;
  return {
    items,
    mayBeBeside(bank) {
      if (!isKnown) beside = banksBeside(files.map(({ path }) => dirname(path)));
      isKnown = true;
      return beside === undefined || beside.has(bank);
    },
  };
}

/** The names of the banks in these folders; undefined where not all can be known. */
function banksBeside(folders: readonly string[]): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const folder of new Set(folders)) {
    const files = readdirSync(folder).filter((name) => /\.quiz\.ya?ml$/i.test(name));
    if (files.length > mostBeside) return undefined;
    for (const file of files) {
      const bank = bankIn(join(folder, file));
      if (bank === undefined) return undefined;
      names.add(bankKey(bank, file));
    }
  }
  return names;
}

function bankIn(path: string): BankDocument | undefined {
  try {
    const decoded = decode(readBytes(path, path));
    return decoded.state === 'bad' ? undefined : readBank(decoded.text);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}
