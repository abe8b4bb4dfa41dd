import * as vscode from 'vscode';
import { webviewPage } from '../service/webview-page.js';
import { freshNonce } from './fresh-nonce.js';

/** What a page of ours is, and what it may load. */
export interface PanelPage {
  /** Of this extension. */
  readonly extension: vscode.Uri;
  /** The page’s script and style, without their endings. */
  readonly name: string;
  /** The panel’s own, if nothing is said. */
  readonly title?: string;
  /** Where the media of its banks are. */
  readonly folders?: readonly vscode.Uri[];
  /** Of the web, as far as the user said so; undefined where the page shows and plays nothing. */
  readonly origins?: readonly string[];
  /** Files beside the page’s own that it loads by itself: by the name under which it finds their address. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What sets math and marks code, for pages that show texts of banks. */
export const richTextFiles = {
  'math-script': 'math.js',
  'math-style': 'math.css',
  'code-script': 'code.js',
} as const;

/** Fills a panel with its page, anew where it has one. */
export function fillPanel(
  { webview, title: own }: vscode.WebviewPanel,
  { extension, name, title = own, folders = [], origins, files = {} }: PanelPage,
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
    ...(origins === undefined ? {} : { media: { origins } }),
    data: Object.fromEntries(Object.entries(files).map(([key, file]) => [key, local(file)])),
  });
}
