import type * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import { showSpan } from '../show-span.js';

/** Shows an item in the text of its bank, beside what is looked at. */
export async function showItem(uri: vscode.Uri, bank: BankDocument, name: string): Promise<void> {
  const item = bank.items.find((each) => each.name === name);
  const start = item === undefined ? 0 : item.offset + (item.reading.span?.start ?? 0);
  return showSpan(uri, { start, end: start });
}
