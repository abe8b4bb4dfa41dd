/**
 * `npm run test:e2e`: the packed extension, installed in a VS Code and used by keyboard as a person would.
 *
 *   node --import tsx test/e2e/run.ts [--grep TEXT] [--vsix FILE] [--limit SECONDS]
 *
 * What is on the screen is kept in `.vscode-test/screenshots/e2e`, to be looked at.
 */
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.js';
import { describeError } from '../../scripts/vscode/cannot-get.js';
import { endOnSignals } from '../../scripts/vscode/end-on-signals.js';
import { installChromium } from '../../scripts/vscode/install-chromium.js';
import { installServer } from '../../scripts/vscode/install-server.js';
import { screenshotsFolder } from '../../scripts/vscode/places.js';
import { startServer } from '../../scripts/vscode/server.js';
import { takeScreenshot } from '../host/screenshots.js';
import { startTimeLimit } from '../host/time-limit.js';
import { VscodeLog } from '../host/vscode-log.js';
import { packExtension } from './pack-extension.js';
import { runWindows, type Outcome } from './run-sessions.js';
import type { Scenario, Session, SharedWindow } from './session.js';
import { windows } from './sessions/index.js';

const { values: options } = parseArgs({
  options: {
    // Only sessions or scenarios whose name has this in it.
    grep: { type: 'string', default: '' },
    // A package that is there already.
    vsix: { type: 'string' },
    limit: { type: 'string', default: '1200' },
  },
});

/** So many windows at a time: each mostly waits, for what is typed to be read and saved. */
const LANES = 2;

async function main(): Promise<Outcome> {
  const total: Outcome = { passed: 0, failures: [] };
  const chosen = chooseWindows(options.grep);
  if (chosen.length === 0) throw new Error(`No session and no scenario has ${options.grep} in it.`);
  const onProgress = (line: string): void => console.log(`  ${line}`);
  onProgress('Packing the extension…');
  const vsix = options.vsix ?? (await packExtension());
  const folder = join(screenshotsFolder, 'e2e');
  await rm(folder, { recursive: true, force: true });
  const shoot = (page: Page, name: string): Promise<void> => takeScreenshot(page, folder, name);
  const chromium = await installChromium(onProgress);
  const log = new VscodeLog('e2e', false);
  const server = await startServer(await installServer(onProgress), (line) => log.add(line), {
    vsix,
  });
  const limit = startTimeLimit(Number(options.limit) * 1000);
  try {
    const browser = await launchBrowser(chromium);
    try {
      const place = { browser, authority: server.authority, shoot };
      const why = await Promise.race([
        runWindows(place, chosen, Math.min(LANES, availableParallelism()), total),
        limit.passed,
        server.ended,
      ]);
      if (why !== undefined) total.failures.push(why);
    } finally {
      await browser.close();
    }
  } finally {
    limit.clear();
    await server.stop();
    await log.close();
  }
  return total;
}

function chooseWindows(part: string): SharedWindow[] {
  const has = ({ name }: Scenario | Session): boolean => name.includes(part);
  return windows.flatMap((window) => {
    const sessions = window.sessions.flatMap((session) => {
      const scenarios = has(session) ? session.scenarios : session.scenarios.filter(has);
      return scenarios.length === 0 ? [] : [{ ...session, scenarios }];
    });
    return sessions.length === 0 ? [] : [{ ...window, sessions }];
  });
}

endOnSignals();
main()
  .catch((error: unknown): Outcome => {
    const problem = describeError(error);
    console.error(problem);
    return { passed: 0, failures: [problem.split('\n', 1)[0] ?? ''] };
  })
  .then(({ passed, failures }) => {
    console.log();
    for (const failure of failures) console.log(`failed: ${failure}`);
    console.log(`${passed} passed, ${failures.length} failed`);
    process.exitCode = failures.length === 0 ? 0 : 1;
  })
  .catch(() => {
    process.exitCode = 1;
  });
