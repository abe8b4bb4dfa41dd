import * as vscode from 'vscode';
import type { OpenBank, OpenBanks } from './open-banks.js';

/**
 * The bank of a text as it is now, which is another once it is read under another configuration. Once its document is
 * closed, the last is as good as any.
 */
export function presentBank(banks: OpenBanks, first: OpenBank): () => OpenBank {
  const key = first.document.uri.toString();
  let last = first;
  return () => {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    return (last = (document && banks.get(document)) ?? last);
  };
}
