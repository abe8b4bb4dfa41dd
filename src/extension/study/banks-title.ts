import * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import { bankKey } from '../../core/history/index.js';

/** What several banks are called together. */
export function banksTitle(
  banks: readonly { readonly bank: BankDocument; readonly uri: vscode.Uri }[],
): string {
  const { l10n } = vscode;
  const [first = '', ...others] = banks.map(({ bank, uri }) => {
    const { title } = bank.head.data;
    return typeof title === 'string' ? title : bankKey(bank, uri.path);
  });
  if (others.length === 0) return first;
  return others.length === 1
    ? l10n.t('{0} and one other bank', first)
    : l10n.t('{0} and {1} other banks', first, others.length);
}
