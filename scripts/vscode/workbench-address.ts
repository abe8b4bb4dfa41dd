/**
 * The address of a workbench on our server, with an extension under development in it: what the tests
 * load, and what `npm start` prints for a person's own browser.
 */
import { pathToFileURL } from 'node:url';

export interface WorkbenchAddress {
  /** `127.0.0.1:PORT`. */
  authority: string;
  /** The folder to open, by path or, without a machine, by address; none gives an empty window. */
  folder?: string | undefined;
  /** A `.code-workspace` file to open instead. */
  workspace?: string | undefined;
  /** A file to open in it. */
  bank?: string;
  /** The extension to load into the extension host of the server. */
  extensionPath?: string;
  /** The bundle whose `run()` the extension host calls. */
  testsPath?: string;
}

export function workbenchAddress(parts: WorkbenchAddress): string {
  const payload: [string, string][] = [['skipWelcome', 'true']];
  const remote = (path: string): string =>
    `vscode-remote://${parts.authority}${pathToFileURL(path).pathname}`;
  if (parts.extensionPath !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(parts.extensionPath)]);
  }
  if (parts.testsPath !== undefined) payload.push(['extensionTestsPath', remote(parts.testsPath)]);
  if (parts.bank !== undefined) payload.push(['openFile', remote(parts.bank)]);
  const query = new URLSearchParams();
  if (parts.workspace !== undefined) {
    query.set('workspace', decodeURIComponent(pathToFileURL(parts.workspace).pathname));
  } else if (parts.folder?.includes(':/') === true) {
    query.set('folder', parts.folder);
  } else if (parts.folder !== undefined) {
    query.set('folder', decodeURIComponent(pathToFileURL(parts.folder).pathname));
  } else {
    // Otherwise the workbench would open the folder of last time.
    query.set('ew', 'true');
  }
  query.set('payload', JSON.stringify(payload));
  // Slashes and colons need no escaping here, and a person may read this.
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
  return `http://${parts.authority}/?${text}`;
}
