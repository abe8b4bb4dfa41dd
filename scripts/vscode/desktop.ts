/** Starts a desktop VS Code with empty settings of its own, apart from any that is already running. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CannotGetError } from './cannot-get.js';
import { endGroup, stopGroup } from './child-group.js';
import { cleanEnvironment } from './clean-environment.js';
import { writeProfile } from './profile.js';

export interface DesktopOptions {
  executable: string;
  extensionPath: string;
  /** Another extension, beside it. */
  alongside?: string | undefined;
  /** The bundle whose `run()` the extension host calls; VS Code then ends with its verdict. */
  testsPath?: string;
  /** A folder and files to open. */
  open: string[];
  /** Where what somebody learns is kept; else it goes with the window. */
  history?: string;
  onLog: (line: string) => void;
}

export interface Desktop {
  /** Resolves with the exit code when the window is closed, the tests are over, or it was stopped. */
  ended: Promise<number>;
  stop(): Promise<void>;
}

export async function startDesktop(options: DesktopOptions): Promise<Desktop> {
  // In the system's folder for temporary files, whose short path leaves room for socket names.
  const data = await mkdtemp(join(tmpdir(), 'quizwright-vscode-'));
  await writeProfile(join(data, 'user'));
  const child = spawn(options.executable, desktopArguments(options, data), {
    env: {
      ...cleanEnvironment(),
      QUIZWRIGHT_HISTORY: options.history ?? join(data, 'history'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', options.onLog);
  }
  const killAtExit = (): void => {
    endGroup(child, 'SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', killAtExit);
  // `close`, not `exit`: the last lines of the tests must have been read.
  const closed = new Promise<number>((resolve, reject) => {
    child.once('error', ({ message }) => {
      reject(new CannotGetError(`VS Code does not start: ${message}.`));
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
  const ended = closed.finally(async () => {
    process.removeListener('exit', killAtExit);
    await rm(data, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  });
  const stop = async (): Promise<void> => {
    await stopGroup(child);
    await ended.catch(() => undefined);
  };
  return { ended, stop };
}

function desktopArguments(options: DesktopOptions, data: string): string[] {
  return [
    ...options.open,
    `--extensionDevelopmentPath=${options.extensionPath}`,
    ...(options.alongside === undefined ? [] : [`--extensionDevelopmentPath=${options.alongside}`]),
    ...(options.testsPath === undefined ? [] : [`--extensionTestsPath=${options.testsPath}`]),
    `--user-data-dir=${join(data, 'user')}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    '--disable-updates',
    '--disable-telemetry',
    '--disable-crash-reporter',
    '--disable-workspace-trust',
    '--skip-welcome',
    '--skip-release-notes',
    // Chromium's sandbox refuses to run as root, and in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu-sandbox'] : []),
  ];
}
