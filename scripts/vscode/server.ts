/**
 * Starts a VS Code server on a free port of 127.0.0.1, with empty settings of its own, and stops it
 * with everything that it started. Nothing of the person's own VS Code is read or written.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CannotGetError } from './cannot-get.js';
import { endGroup, stopGroup } from './child-group.js';
import { cleanEnvironment } from './clean-environment.js';
import type { InstalledServer } from './install-server.js';
import { writeProfile } from './profile.js';
import { quietLines } from './quiet-server-log.js';
import { runCommand } from './run-command.js';

export interface VscodeServer {
  /** `127.0.0.1:PORT`, which is also the authority of its `vscode-remote:` addresses. */
  authority: string;
  /** Resolves with a sentence when the server ends, asked or not. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 180_000;

/** Without a gallery of extensions, nothing is asked of the network. */
const NO_GALLERY = { EXTENSIONS_GALLERY: '{}' };

export interface ServerOptions {
  /** A packed extension that is installed first, as a user would. */
  readonly vsix?: string;
  /** Where what somebody learns is kept, else it goes with the server. */
  readonly history?: string;
  /** The folder of another extension, which is there as if it had been installed. */
  readonly alongside?: string;
}

export async function startServer(
  installed: InstalledServer,
  onLog: (line: string) => void,
  { vsix, history, alongside }: ServerOptions = {},
): Promise<VscodeServer> {
  const data = await mkdtemp(join(tmpdir(), 'quizwright-vscode-'));
  await writeProfile(join(data, 'user'));
  const main = join(installed.vscodeFolder, 'out', 'server-main.js');
  if (alongside !== undefined) await placeExtension(alongside, join(data, 'extensions'));
  if (vsix !== undefined) {
    const install = [main, `--install-extension=${vsix}`, ...placeArguments(data)];
    await runCommand(installed.node, install, { timeoutMs: START_TIMEOUT_MS, env: NO_GALLERY });
  }
  const child = spawn(installed.node, [main, ...serverArguments(data)], {
    env: {
      ...cleanEnvironment(),
      ...NO_GALLERY,
      QUIZWRIGHT_HISTORY: history ?? join(data, 'history'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that extension hosts end with it.
    detached: process.platform !== 'win32',
  });
  const killAtExit = (): void => {
    endGroup(child, 'SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', killAtExit);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`VS Code's server did not start: ${error.message}`));
    child.once('exit', (code, signal) => resolve(`VS Code's server ended (${signal ?? code}).`));
  });
  const stop = async (): Promise<void> => {
    await stopGroup(child);
    process.removeListener('exit', killAtExit);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await readPort(child, ended, onLog);
    return { authority: `127.0.0.1:${port}`, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs an extension by hand: nothing asks a server to load a second one from where it is. */
async function placeExtension(folder: string, extensions: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<
    'publisher' | 'name' | 'version',
    string
  >;
  const { publisher, name, version } = manifest;
  const relativeLocation = `${publisher}.${name}-${version}`;
  const path = join(extensions, relativeLocation);
  await cp(folder, path, { recursive: true });
  const location = { $mid: 1, scheme: 'file', path };
  const entry = { identifier: { id: `${publisher}.${name}` }, version, location, relativeLocation };
  await writeFile(join(extensions, 'extensions.json'), JSON.stringify([entry]));
}

function serverArguments(data: string): string[] {
  return [
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-workspace-trust',
    '--telemetry-level=off',
    // Without it, a built VS Code ignores an extension under development and its tests.
    '--enable-smoke-test-driver',
    ...placeArguments(data),
  ];
}

function placeArguments(data: string): string[] {
  return [
    `--server-data-dir=${join(data, 'server')}`,
    `--user-data-dir=${join(data, 'user')}`,
    `--extensions-dir=${join(data, 'extensions')}`,
  ];
}

function readPort(
  child: ChildProcess,
  ended: Promise<string>,
  onLog: (line: string) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const last: string[] = [];
    const log = quietLines((line) => {
      onLog(line);
      last.push(line);
      if (last.length > 20) last.shift();
    });
    const fail = (sentence: string): void => {
      reject(new CannotGetError(`${sentence}\n${last.join('\n')}`));
    };
    const patience = setTimeout(
      () => fail(`VS Code's server did not answer within ${START_TIMEOUT_MS / 1000} s.`),
      START_TIMEOUT_MS,
    );
    void ended.then(fail).finally(() => clearTimeout(patience));
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface(stream).on('line', (line) => {
        log(line);
        const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port === undefined) return;
        clearTimeout(patience);
        resolve(Number(port));
      });
    }
  });
}
