/**
 * Runs a bundle through a VS Code server and a headless Chromium. VS Code's own test automation tells
 * the page what is logged and how `run()` ended.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.js';
import { installChromium } from '../../scripts/vscode/install-chromium.js';
import { installServer } from '../../scripts/vscode/install-server.js';
import { startServer, type VscodeServer } from '../../scripts/vscode/server.js';
import { routeWebWorkerWorkbench } from '../../scripts/vscode/web-worker-workbench.js';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.js';
import { parseHostEvent } from './host-events.js';
import type { HostOutcome, PreparedRun } from './run-in-host.js';
import { takeScreenshot } from './screenshots.js';
import { startTimeLimit } from './time-limit.js';

type Ending = Omit<HostOutcome, 'result'>;

export async function runInServer(run: PreparedRun): Promise<Ending> {
  const chromium = await installChromium(run.onProgress);
  const server = await startServer(await installServer(run.onProgress), run.onLog);
  try {
    const browser = await launchBrowser(chromium);
    try {
      return await runInBrowser(run, server, browser);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function runInBrowser(
  run: PreparedRun,
  server: VscodeServer,
  browser: Browser,
): Promise<Ending> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // The web worker host is made from a page whose content security policy we do not write.
    bypassCSP: run.host === 'web',
  });
  const { authority } = server;
  if (run.host === 'web') {
    const { extensionPath, bundle: testsPath } = run;
    await routeWebWorkerWorkbench(context, { authority, extensionPath, testsPath });
  }
  const page = await context.newPage();
  const shots: Promise<void>[] = [];
  const shoot = (name: string): void => {
    if (run.screenshots === undefined) return;
    shots.push(takeScreenshot(page, join(run.screenshots, run.host), name));
  };
  const { exited } = await listen(page, run, shoot);
  const patience = startTimeLimit(run.timeoutMs);
  const broken = Promise.race([
    patience.passed,
    server.ended,
    new Promise<string>((resolve) => {
      page.once('crash', () => resolve('The page crashed.'));
      browser.once('disconnected', () => resolve('Chromium ended.'));
    }),
  ]).then((problem): Ending => ({ succeeded: false, problem }));
  try {
    await page.goto(pageAddress(run, authority), { timeout: run.timeoutMs });
    const ending = await Promise.race([exited, broken]);
    if (ending.problem !== undefined) shoot(ending.problem);
    await Promise.all(shots);
    return ending;
  } finally {
    patience.clear();
  }
}

function pageAddress(run: PreparedRun, authority: string): string {
  if (run.host === 'web') return workbenchAddress({ authority });
  const { extensionPath, folder, bundle: testsPath } = run;
  return workbenchAddress({ authority, extensionPath, testsPath, folder });
}

/** Must be done before the page is loaded. `exited` tells how the bundle's `run()` ended. */
async function listen(
  page: Page,
  run: PreparedRun,
  shoot: (name: string) => void,
): Promise<{ exited: Promise<Ending> }> {
  page.on('pageerror', (error) => run.onLog(`error in the page: ${error.stack ?? error.message}`));
  await page.exposeFunction('codeAutomationLog', (_level: string, values: unknown[]) => {
    const line = values.map(String).join(' ');
    const event = parseHostEvent(line);
    if (event === undefined) return run.onLog(line);
    run.onEvent(event);
    if (event.type === 'failed') shoot(event.path);
  });
  let tell: (code: number) => void = () => undefined;
  const exited = new Promise<Ending>((resolve) => {
    tell = (code) => resolve({ succeeded: code === 0 });
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => tell(code));
  return { exited };
}
