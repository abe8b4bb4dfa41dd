/** Runs sessions one after another and counts their scenarios. */
import type { Browser, Page } from 'playwright-core';
import { closeEditors } from './editor.js';
import { openWorkbench, type OpenWorkbench } from './open-workbench.js';
import type { Session } from './session.js';
import { startTimeLimit } from '../host/time-limit.js';

export interface Place {
  browser: Browser;
  /** Of VS Code's server. */
  authority: string;
  shoot: (page: Page, name: string) => Promise<void>;
}

export interface Outcome {
  passed: number;
  failures: string[];
}

const SCENARIO_LIMIT_MS = 300_000;

export async function runSession(place: Place, session: Session): Promise<Outcome> {
  console.log(`\n  ${session.name}`);
  const outcome: Outcome = { passed: 0, failures: [] };
  let open: OpenWorkbench | undefined;
  for (const scenario of session.scenarios) {
    const began = Date.now();
    const shoot = (page: Page, name: string): Promise<void> =>
      place.shoot(page, `${session.name} ${name}`);
    const problem = await withLimit(async () => {
      // One workbench for all, as long as nothing went wrong in it.
      open ??= await openWorkbench(place.browser, place.authority, session, shoot);
      await scenario.run(open.workbench);
      if (scenario !== session.scenarios.at(-1)) await closeEditors(open.workbench);
    });
    const seconds = `(${((Date.now() - began) / 1000).toFixed(1)} s)`;
    if (problem === undefined) {
      outcome.passed += 1;
      console.log(`    ✔ ${scenario.name} ${seconds}`);
      continue;
    }
    outcome.failures.push(`${session.name}: ${scenario.name}: ${inOneLine(problem)}`);
    console.log(`    ✘ ${scenario.name} ${seconds}\n${problem.replaceAll(/^/gm, '      ')}`);
    await open?.workbench.shoot(`failed ${scenario.name}`);
    await open?.close();
    open = undefined;
  }
  await open?.close();
  return outcome;
}

/** What went wrong, if anything did. */
async function withLimit(run: () => Promise<void>): Promise<string | undefined> {
  const limit = startTimeLimit(SCENARIO_LIMIT_MS);
  const done = run().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  return Promise.race([done, limit.passed]).finally(limit.clear);
}

/** What failed, and, where something did not appear, what that was. */
function inOneLine(problem: string): string {
  const waited = /waiting for (.+?)(?:\u001b|\n|$)/.exec(problem)?.[1];
  const [first = ''] = problem.split('\n', 1);
  return waited === undefined ? first : `${first} ${waited}`;
}
