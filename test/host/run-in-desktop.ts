/** Runs a bundle in a desktop VS Code, which prints what is logged and ends with the verdict of `run()`. */
import { startDesktop } from '../../scripts/vscode/desktop.js';
import { parseHostEvent } from './host-events.js';
import type { Ending, PreparedRun } from './run-in-host.js';
import { startTimeLimit } from './time-limit.js';

export async function runInDesktop(run: PreparedRun, executable: string): Promise<Ending> {
  const desktop = await startDesktop({
    executable,
    extensionPath: run.extensionPath,
    alongside: run.alongside,
    testsPath: run.bundle,
    open: run.workspace === undefined ? [] : [run.workspace],
    onLog: (line) => {
      const event = parseHostEvent(line);
      if (event === undefined) run.onLog(line);
      else run.onEvent(event);
    },
  });
  const patience = startTimeLimit(run.timeoutMs);
  try {
    return await Promise.race([
      desktop.ended.then((code) => ({ succeeded: code === 0 })),
      patience.passed.then((problem) => ({ succeeded: false, problem })),
    ]);
  } finally {
    patience.clear();
    await desktop.stop();
  }
}
