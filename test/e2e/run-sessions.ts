/** Runs the sessions of windows one after another and counts their scenarios. */
import type { Browser, Page } from 'playwright-core';
import { closeEditors } from './editor.js';
import { openWorkbench, type OpenWorkbench } from './open-workbench.js';
import { needsOf, type Session, type SharedWindow } from './session.js';
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

/**
 * VS Code loses a key now and then on a busy machine, as it would to a person, who would press it again. So
 * what fails is tried once more, in a new window; both are told.
 */
const TRIES = 2;

/** Windows of which each lane takes the next; those that measure come last, and alone. */
export async function runWindows(
  place: Place,
  windows: readonly SharedWindow[],
  lanes: number,
  total: Outcome,
): Promise<void> {
  const beside = windows.filter(({ isAlone }) => isAlone !== true);
  const work = async (): Promise<void> => {
    for (let next = beside.shift(); next !== undefined; next = beside.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- one window of a lane after the other
      await runWindow(place, next, total);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  for (const window of windows.filter(({ isAlone }) => isAlone === true)) {
    // oxlint-disable-next-line no-await-in-loop
    await runWindow(place, window, total);
  }
}

async function runWindow(place: Place, window: SharedWindow, total: Outcome): Promise<void> {
  const needs = needsOf(window);
  let open: OpenWorkbench | undefined;
  const last = window.sessions.at(-1)?.scenarios.at(-1);
  for (const session of window.sessions) {
    // Told at once when it is over: other sessions are run beside it.
    const said = [`\n  ${session.name}`];
    const shoot = shootIn(place, session);
    const log = (line: string): void => void said.push(`      ${line}`);
    for (const scenario of session.scenarios) {
      for (let tries = 1; tries <= TRIES; tries++) {
        const began = Date.now();
        // oxlint-disable-next-line no-await-in-loop -- as a person would
        const problem = await withLimit(async () => {
          // One workbench for all, as long as nothing went wrong in it.
          open ??= await openWorkbench(place.browser, place.authority, needs);
          const { page, folder } = open;
          await scenario.run({ page, folder, log, shoot: (name) => shoot(page, name) });
          if (scenario !== last) await closeEditors(open);
        });
        const told = `${scenario.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`;
        if (problem === undefined) {
          total.passed += 1;
          said.push(`    ✔ ${told}${tries > 1 ? ', at the second try' : ''}`);
          break;
        }
        const isOver = tries === TRIES;
        if (isOver) total.failures.push(`${session.name}: ${scenario.name}: ${inOneLine(problem)}`);
        said.push(`    ${isOver ? '✘' : '↻'} ${told}\n${problem.replaceAll(/^/gm, '      ')}`);
        // oxlint-disable-next-line no-await-in-loop
        if (open !== undefined) await shoot(open.page, `failed ${scenario.name}`);
        // oxlint-disable-next-line no-await-in-loop
        await open?.close();
        open = undefined;
      }
    }
    console.log(said.join('\n'));
  }
  await open?.close();
}

/** Pictures are called after their session, in its order. */
function shootIn(place: Place, session: Session): Place['shoot'] {
  let taken = 0;
  return (page, name) =>
    place.shoot(page, `${session.name} ${String(++taken).padStart(2, '0')} ${name}`);
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
