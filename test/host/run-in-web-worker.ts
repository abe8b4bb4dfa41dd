/** Runs a bundle in the web worker extension host, which is the one of vscode.dev: no machine, no disk. */
import { installVscode } from '../../scripts/vscode/install-server.js';
import { startStaticWorkbench } from '../../scripts/vscode/static-workbench.js';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.js';
import { runInBrowser } from './run-in-browser.js';
import type { Ending, PreparedRun } from './run-in-host.js';

export async function runInWebWorker(run: PreparedRun): Promise<Ending> {
  const { extensionPath, alongside, bundle: testsPath, workspace: folder } = run;
  const vscodeFolder = await installVscode(run.onProgress);
  const workbench = await startStaticWorkbench({
    ...{ vscodeFolder, extensionPath, alongside, testsPath },
  });
  try {
    return await runInBrowser(run, workbenchAddress({ authority: workbench.authority, folder }));
  } finally {
    await workbench.stop();
  }
}
