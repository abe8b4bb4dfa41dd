/**
 * The start page of a workbench without a remote machine: VS Code's own page, with the settings that a
 * host such as vscode.dev would write into it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { profileSettings } from './profile.js';

const WORKBENCH = 'out/vs/code/browser/workbench';
export const WORKBENCH_SCRIPT = `${WORKBENCH}/workbench.js`;

/** What is served besides the workbench and the extension. */
export interface PageParts {
  readonly hasTests: boolean;
  readonly hasAlongside: boolean;
}

export async function startPage(
  vscodeFolder: string,
  authority: string,
  parts: PageParts,
): Promise<string> {
  const page = await readFile(join(vscodeFolder, WORKBENCH, 'workbench.html'), 'utf8');
  const messages = '/static/out/nls.messages.js';
  const values: Record<string, string> = {
    WORKBENCH_WEB_CONFIGURATION: escapeAttribute(JSON.stringify(configuration(authority, parts))),
    WORKBENCH_WEB_BASE_URL: '/static',
    WORKBENCH_NLS_URL: messages,
    WORKBENCH_NLS_FALLBACK_URL: messages,
  };
  return page.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '');
}

function configuration(
  authority: string,
  { hasTests, hasAlongside }: PageParts,
): Record<string, unknown> {
  const place = (path: string): Record<string, string> => ({ scheme: 'http', authority, path });
  return {
    serverBasePath: '/',
    webviewEndpoint: `http://${authority}/static/out/vs/workbench/contrib/webview/browser/pre`,
    userDataPath: '/user',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    enableWorkspaceTrust: false,
    callbackRoute: '/callback',
    productConfiguration: { embedderIdentifier: 'web', enableTelemetry: false },
    configurationDefaults: profileSettings,
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [place('/extension'), ...(hasAlongside ? [place('/alongside')] : [])],
      // Below the extension, so that its `require('vscode')` is the extension's.
      ...(hasTests && { extensionTestsPath: place('/extension/__tests.cjs') }),
    },
  };
}

/**
 * code-server writes into VS Code's script that there is always a machine behind the page. This takes it
 * out again: no connection is tried, and settings are kept in the browser.
 */
export function withoutRemoteMachine(script: string): string {
  const changes: [RegExp, string][] = [
    [/remoteAuthority:location\.host/, 'remoteAuthority:undefined'],
    [/(\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/, '$1vscodeUserData'],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`This VS Code's script has no ${from}: see versions.ts.`);
    return text.replace(from, to);
  }, script);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
