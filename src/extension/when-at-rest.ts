import type * as vscode from 'vscode';
import type { OpenBank, OpenBanks } from './open-banks.js';

/** Of a bank with more items, what is told of the whole of it is much to put together and to send. */
const manyItems = 1000;

/** Nobody types who has not for so many milliseconds. */
const REST = 500;

/**
 * The bank of a document, for what VS Code asks of the whole text after every edit (its outline, its folds,
 * its links): of a large one it is not made between two keystrokes, since sending it alone would hold the
 * host. Undefined where there is no bank, and where VS Code no longer wants to know.
 */
export async function whenAtRest(
  banks: OpenBanks,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<OpenBank | undefined> {
  const bank = await banks.when(document);
  if (bank === undefined || bank.bank.itemCount <= manyItems) return bank;
  while (!token.isCancellationRequested) {
    const left = bank.editedAt + REST - performance.now();
    if (left <= 0) return bank;
    // oxlint-disable-next-line no-await-in-loop -- somebody may have typed meanwhile
    await pause(left, token);
  }
  return undefined;
}

function pause(milliseconds: number, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    const subscription = token.onCancellationRequested(end);
  });
}
