import * as vscode from 'vscode';
import type { PageMedia } from '../../protocol/media.js';
import type { OpenBank } from '../open-banks.js';

/** What references of a bank lead to, as addresses that a page may load. */
export async function bankMedia(
  bank: OpenBank | undefined,
  paths: readonly string[],
  webview: vscode.Webview,
): Promise<Readonly<Record<string, PageMedia>>> {
  const found = await bank?.findMedia(paths);
  return Object.fromEntries(
    paths.map((path): [string, PageMedia] => {
      const status = found?.get(path);
      if (status?.state === 'missing' || status?.state === 'outside') {
        return [path, { state: status.state }];
      }
      if (status === undefined || bank === undefined || bank.document.isUntitled) {
        return [path, { state: 'unknown' }];
      }
      const actual = status.state === 'other-case' ? status.actual : path;
      const file = vscode.Uri.joinPath(bank.document.uri, '..', actual);
      return [path, { state: 'found', address: webview.asWebviewUri(file).toString() }];
    }),
  );
}
