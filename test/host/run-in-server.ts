/** Runs a bundle in the node extension host of a VS Code server, shown by a headless Chromium. */
import { installServer } from '../../scripts/vscode/install-server.js';
import { startServer } from '../../scripts/vscode/server.js';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.js';
import { runInBrowser } from './run-in-browser.js';
import type { Ending, PreparedRun } from './run-in-host.js';

export async function runInServer(run: PreparedRun): Promise<Ending> {
  const { extensionPath, alongside, workspace, bundle: testsPath, onLog, onProgress } = run;
  const server = await startServer(await installServer(onProgress), onLog, {
    ...(alongside === undefined ? {} : { alongside }),
  });
  try {
    const { authority, ended } = server;
    const address = workbenchAddress({ authority, extensionPath, testsPath, workspace });
    return await runInBrowser(run, address, ended);
  } finally {
    await server.stop();
  }
}
