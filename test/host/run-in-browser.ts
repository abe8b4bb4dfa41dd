/**
 * Opens a workbench that runs a bundle in a headless Chromium, and waits for the bundle. VS Code's own
 * test automation calls two functions of the page: with what is logged, and with how `run()` ended.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.js';
import { installChromium } from '../../scripts/vscode/install-chromium.js';
import { quietMessages } from '../../scripts/vscode/quiet-server-log.js';
import { parseHostEvent } from './host-events.js';
import type { Ending, PreparedRun } from './run-in-host.js';
import { takeScreenshot } from './screenshots.js';
import { startTimeLimit } from './time-limit.js';

/** An error in the extension itself, told by VS Code: by its id, or by a stack that leads to its bundle. */
const OURS = /quizwright\.quizwright|dist[\\/]extension-(?:node|web)\.cjs/;

const never = new Promise<never>(() => undefined);

/** `serverEnded` tells, with a sentence, that nothing more can come. */
export async function runInBrowser(
  run: PreparedRun,
  address: string,
  serverEnded: Promise<string> = never,
): Promise<Ending> {
  const browser = await launchBrowser(await installChromium(run.onProgress));
  const patience = startTimeLimit(run.timeoutMs);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const shots: Promise<void>[] = [];
    const shoot = (name: string): void => {
      if (run.screenshots === undefined) return;
      shots.push(takeScreenshot(page, join(run.screenshots, run.host), name));
    };
    const { exited } = await listen(page, run, shoot);
    await page.goto(address, { timeout: run.timeoutMs });
    const broken = Promise.race([patience.passed, serverEnded, breakdown(page, browser)]);
    const ending = await Promise.race([
      exited,
      broken.then((problem) => ({ succeeded: false, problem })),
    ]);
    if (ending.problem !== undefined) shoot(`${run.host} host`);
    await Promise.all(shots);
    return ending;
  } finally {
    patience.clear();
    await browser.close();
  }
}

/** Must be done before the page is loaded. `exited` tells how the bundle's `run()` ended. */
async function listen(
  page: Page,
  run: PreparedRun,
  shoot: (name: string) => void,
): Promise<{ exited: Promise<Ending> }> {
  const log = quietMessages(run.onLog);
  page.on('pageerror', (error) => log(`error in the page: ${error.stack ?? error.message}`));
  const tellOfOurs = (text: string): void => {
    if (OURS.test(text)) run.onEvent({ type: 'console', level: 'error', text });
  };
  // VS Code marks its log lines; what comes without a mark is an extension that did not start, and such.
  page.on('console', (message) => {
    if (message.type() !== 'error' || message.text().startsWith('%c')) return;
    log(message.text());
    tellOfOurs(message.text());
  });
  await page.exposeFunction('codeAutomationLog', (level: string, values: unknown[]) => {
    const text = values.map(String).join(' ');
    const event = parseHostEvent(text);
    if (event === undefined) {
      log(text);
      if (level === 'error') tellOfOurs(text);
      return;
    }
    run.onEvent(event);
    if (event.type === 'failing') shoot(event.path);
  });
  let tell: (code: number) => void = () => undefined;
  const exited = new Promise<Ending>((resolve) => {
    tell = (code) => resolve({ succeeded: code === 0 });
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => tell(code));
  return { exited };
}

function breakdown(page: Page, browser: Browser): Promise<string> {
  return new Promise((resolve) => {
    page.once('crash', () => resolve('The page crashed.'));
    browser.once('disconnected', () => resolve('Chromium ended.'));
  });
}
