import * as vscode from 'vscode';
import { webviewPage } from '../../service/webview-page.js';
import { freshNonce } from '../fresh-nonce.js';

/** What a page of a quiz or a review may load. */
export interface StudyPage {
  /** Of this extension. */
  readonly extension: vscode.Uri;
  /** The page’s script and style, without their endings. */
  readonly name: string;
  /** Where the media of its banks are. */
  readonly folders: readonly vscode.Uri[];
  /** Of the web, as far as the learner said so. */
  readonly origins: readonly string[];
}

/** Fills a panel with its page, anew where it has one. */
export function fillPanel(
  { webview, title }: vscode.WebviewPanel,
  { extension, name, folders, origins }: StudyPage,
): void {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const local = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist, ...folders] };
  webview.html = webviewPage({
    language: vscode.env.language,
    title,
    nonce: freshNonce(),
    script: local(`${name}.js`),
    style: local(`${name}.css`),
    source: webview.cspSource,
    media: { origins },
    data: {
      'math-script': local('math.js'),
      'math-style': local('math.css'),
      'code-script': local('code.js'),
    },
  });
}
