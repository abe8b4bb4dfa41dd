/**
 * Sets mocha up inside an extension host; a suite imports this before its tests, which then find
 * `describe` and `it`. The browser build of mocha serves both hosts, so that a test means the same in
 * each, and it is bundled, since a web worker can load nothing more.
 */
import 'mocha/mocha.js';
import { EventReporter } from './event-reporter.js';
import { holdFailuresForScreenshots } from './hold-failures.js';
import { runData } from './run-data.js';
import { forwardConsole, sendEvent } from './send-event.js';

const TEST_TIMEOUT_MS = 150_000;

forwardConsole();
mocha.setup({
  ui: 'bdd',
  timeout: TEST_TIMEOUT_MS,
  slow: 300,
  // Its typings ask for all of the base reporter's statics; mocha itself only constructs it.
  reporter: EventReporter as unknown as Mocha.ReporterConstructor,
  ...(runData.grep !== undefined && { grep: runData.grep }),
});

export function runMocha(): Promise<void> {
  holdFailuresForScreenshots(mocha.suite);
  return new Promise((resolve, reject) => {
    // Not `mocha.run`: the browser build's own reads the page's address, and there is no page here.
    const runner = Mocha.prototype.run.call(mocha, (failed: number) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      sendEvent({ type: 'finished', passed: passes, failed, skipped: pending });
      if (failed === 0) resolve();
      else reject(new Error(`${failed} failed`));
    });
  });
}
