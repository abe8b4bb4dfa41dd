/**
 * Holds a failing test for a moment before its hooks clear the screen, so that the runner can take a
 * picture of what went wrong. Nothing can tell this side that it has: hence a pause, in failures only.
 */
import { sendEvent } from './send-event.js';

const PAUSE_MS = 500;

export function holdFailuresForScreenshots(suite: Mocha.Suite): void {
  suite.eachTest((test) => {
    const { fn } = test;
    if (fn === undefined) return;
    test.fn = async function (this: Mocha.Context) {
      try {
        await (fn as Mocha.AsyncFunc).call(this);
      } catch (error) {
        if (!test.isPending()) {
          sendEvent({ type: 'failing', path: test.titlePath().join(' › ') });
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        }
        throw error;
      }
    };
  });
}
