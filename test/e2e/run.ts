/**
 * `npm run test:e2e`: the packed extension, installed in a VS Code and used by keyboard as a person would.
 *
 *   node --import tsx test/e2e/run.ts [--grep TEXT] [--vsix FILE] [--limit SECONDS]
 *
 * What is on the screen is kept in `.vscode-test/screenshots/e2e`, to be looked at.
 */
import { rm } from 'node:fs/promises';
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
import { runSession, type Outcome } from './run-sessions.js';
import type { Scenario, Session } from './session.js';
import { sessions } from './sessions/index.js';

const { values: options } = parseArgs({
  options: {
    // Only sessions or scenarios whose name has this in it.
    grep: { type: 'string', default: '' },
    // A package that is there already.
    vsix: { type: 'string' },
    limit: { type: 'string', default: '1200' },
  },
});

async function main(): Promise<Outcome> {
  const total: Outcome = { passed: 0, failures: [] };
  const chosen = chooseSessions(options.grep);
  if (chosen.length === 0) throw new Error(`No session and no scenario has ${options.grep} in it.`);
  const onProgress = (line: string): void => console.log(`  ${line}`);
  onProgress('Packing the extension…');
  const vsix = options.vsix ?? (await packExtension());
  const folder = join(screenshotsFolder, 'e2e');
  await rm(folder, { recursive: true, force: true });
  let taken = 0;
  const shoot = (page: Page, name: string): Promise<void> =>
    takeScreenshot(page, folder, `${String(++taken).padStart(2, '0')} ${name}`);
  const chromium = await installChromium(onProgress);
  const log = new VscodeLog('e2e', false);
  const server = await startServer(await installServer(onProgress), (line) => log.add(line), {
    vsix,
  });
  const limit = startTimeLimit(Number(options.limit) * 1000);
  try {
    const browser = await launchBrowser(chromium);
    let isOver = false;
    const end = Promise.race([limit.passed, server.ended]).finally(() => (isOver = true));
    try {
      const place = { browser, authority: server.authority, shoot };
      for (const session of chosen) {
        const outcome = await Promise.race([
          runSession(place, session),
          end.then((why): Outcome => ({ passed: 0, failures: [`${session.name}: ${why}`] })),
        ]);
        total.passed += outcome.passed;
        total.failures.push(...outcome.failures);
        if (isOver) break;
      }
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

function chooseSessions(part: string): Session[] {
  return sessions.flatMap((session) => {
    const has = ({ name }: Scenario | Session): boolean => name.includes(part);
    const scenarios = has(session) ? session.scenarios : session.scenarios.filter(has);
    return scenarios.length === 0 ? [] : [{ ...session, scenarios }];
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
