import * as vscode from 'vscode';
import { type BankDocument, readBankInSteps } from '../core/document/index.js';
import { inSteps, type Name, placesOfNameInSteps } from '../service/index.js';
import { readText } from './read-text.js';
import { type Positioned, positionedText, toRange } from './positions.js';
import { takeTurns } from './take-turns.js';
import type { WorkspaceBank, WorkspaceBanks } from './workspace-banks.js';

/** A bank of the workspace as it is now, with its text's lines. */
export interface ReadAgain {
  readonly path: string;
  readonly bank: BankDocument;
  readonly positioned: Positioned;
  /** Whether somebody has typed in it since. */
  isOutdated(): boolean;
}

/** Those of some banks in which a name stands, but for the one that was asked from. */
export function withName(
  { sort, text }: Name,
  from: vscode.Uri,
  banks: readonly WorkspaceBank[],
): readonly WorkspaceBank[] {
  // Only tags mean the same in every bank.
  if (sort !== 'tag') return [];
  const here = from.toString();
  return banks.filter(
    ({ uri, facts }) =>
      uri.toString() !== here &&
      facts.names.some((name) => name.sort === sort && name.name === text),
  );
}

/** Where a name stands in other banks of the workspace. */
export async function placesElsewhere(
  name: Name,
  from: vscode.Uri,
  banks: WorkspaceBanks,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const locations: vscode.Location[] = [];
  for (const bank of withName(name, from, await banks.all(token))) {
    const { uri, facts, open } = bank;
    const spans =
      open === undefined
        ? facts.names.filter((each) => each.sort === name.sort && each.name === name.text)
        : // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
          await inSteps(placesOfNameInSteps(open.bank.bank, name), takeTurns(token));
    const positioned = open?.bank.document ?? bank;
    for (const span of spans ?? []) {
      locations.push(new vscode.Location(uri, toRange(positioned, span)));
    }
  }
  return locations;
}

/**
 * The other banks in which a name stands, read anew: a file may have changed since its facts were taken,
 * and what is written into it must fit its text.
 */
export async function readBanksWithName(
  name: Name,
  from: vscode.Uri,
  banks: WorkspaceBanks,
  token: vscode.CancellationToken,
): Promise<readonly ReadAgain[]> {
  const read: ReadAgain[] = [];
  for (const { uri, path, open } of withName(name, from, await banks.all(token))) {
    if (open !== undefined && !open.bank.document.isClosed) {
      const { bank, document } = open.bank;
      const { version } = document;
      const isOutdated = (): boolean => document.version !== version;
      read.push({ path, bank, positioned: document, isOutdated });
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
    const text = await readText(uri);
    if (text === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- the same
    const bank = await inSteps(readBankInSteps(text), takeTurns(token));
    if (bank === undefined) continue;
    read.push({ path, bank, positioned: positionedText(uri, text), isOutdated: () => false });
  }
  return read;
}
