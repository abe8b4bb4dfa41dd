/** A mocha reporter that sends what happens to the runner, where there is a terminal to print it on. */
import { sendEvent } from './send-event.js';

const ERROR_LIMIT = 20_000;

export class EventReporter {
  constructor(runner: Mocha.Runner) {
    let depth = 0;
    runner.on('suite', (suite) => {
      if (suite.root) return;
      sendEvent({ type: 'suite', title: suite.title, depth });
      depth += 1;
    });
    runner.on('suite end', (suite) => {
      if (!suite.root) depth -= 1;
    });
    runner.on('pass', (test) => {
      const durationMs = test.duration ?? 0;
      const slow = durationMs > test.slow();
      sendEvent({ type: 'passed', title: test.title, depth, durationMs, slow });
    });
    runner.on('pending', (test) => {
      sendEvent({ type: 'skipped', title: test.title, depth });
    });
    runner.on('fail', (test, error: unknown) => {
      const path = test.titlePath().join(' › ');
      sendEvent({ type: 'failed', title: test.title, depth, path, error: describeError(error) });
    });
  }
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, ERROR_LIMIT);
  const frames = (error.stack ?? '').split('\n').filter((line) => isOurFrame(line));
  return [error.message, ...frames].join('\n').slice(0, ERROR_LIMIT);
}

/** Frames of mocha and of VS Code say nothing about what went wrong in a test. */
function isOurFrame(line: string): boolean {
  return /^\s+at /.test(line) && !/node_modules|extensionHost|node:internal/.test(line);
}
