/**
 * Runs one bundle inside a real VS Code and gives back what it reported: the way in for the test suite
 * and for benchmarks. It ends in any case: with the bundle, when VS Code dies, or at the time limit.
 */
import { chooseVscode } from '../../scripts/vscode/choose-vscode.js';
import { repositoryRoot } from '../../scripts/vscode/places.js';
import type { Host } from './build.js';
import type { HostEvent } from './host-events.js';
import { runInDesktop } from './run-in-desktop.js';
import { runInServer } from './run-in-server.js';
import { runInWebWorker } from './run-in-web-worker.js';

export interface HostRun {
  /** `node` is the desktop's host, and a remote machine's; `web` is the web worker of vscode.dev. */
  host: Host;
  /** A CommonJS bundle that exports `run(): Promise<void>`, as `buildTestBundle` makes it. */
  bundle: string;
  /** The extension under development; by default this repository. */
  extensionPath?: string;
  /** Another extension that is loaded beside it. */
  alongside?: string;
  /** What to open: a `.code-workspace` file in hosts that have a disk, in others a folder’s address. */
  workspace?: string;
  /** How long the bundle may take, from the moment that VS Code is started. */
  timeoutMs?: number;
  /** Where screenshots of failures go; none are taken without it. */
  screenshots?: string;
  onEvent?: (event: HostEvent) => void;
  /** What VS Code itself logs. */
  onLog?: (line: string) => void;
  /** What is being fetched or waited for. */
  onProgress?: (line: string) => void;
}

export interface HostOutcome {
  /** Whether `run()` resolved. */
  succeeded: boolean;
  /** The value of the bundle's last `result` event. */
  result: unknown;
  /** Why it ended, when it did not end by itself. */
  problem?: string;
}

export type Ending = Omit<HostOutcome, 'result'>;

export type PreparedRun = Required<Omit<HostRun, 'workspace' | 'screenshots' | 'alongside'>> &
  Pick<HostRun, 'workspace' | 'screenshots' | 'alongside'>;

const DEFAULT_TIMEOUT_MS = 10 * 60 * 1000;

export async function runInHost(run: HostRun): Promise<HostOutcome> {
  let result: unknown;
  const { onEvent = ignore, onLog = ignore, onProgress = ignore } = run;
  const prepared: PreparedRun = {
    extensionPath: repositoryRoot,
    timeoutMs: DEFAULT_TIMEOUT_MS,
    ...run,
    onLog,
    onProgress,
    onEvent: (event) => {
      if (event.type === 'result') result = event.value;
      onEvent(event);
    },
  };
  const outcome = await start(prepared);
  return { ...outcome, result };
}

async function start(run: PreparedRun): Promise<Ending> {
  if (run.host === 'web') return runInWebWorker(run);
  const chosen = await chooseVscode({ acceptInstalled: false, onProgress: run.onProgress });
  return chosen.kind === 'server' ? runInServer(run) : runInDesktop(run, chosen.executable);
}

function ignore(): void {}
