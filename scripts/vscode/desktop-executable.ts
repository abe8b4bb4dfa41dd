/**
 * Finds a desktop VS Code: what VSCODE_PATH says, an installed one (`code` on PATH), or the one that
 * `@vscode/test-electron` downloads. What is wanted is the program itself, not the `code` script, since
 * only the program stays in the foreground and can be ended.
 */
import { download, SilentReporter } from '@vscode/test-electron';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { CannotGetError } from './cannot-get.js';
import { cacheFolder } from './places.js';
import { VSCODE_VERSION } from './versions.js';

/** Without any byte for this long, the download is given up. */
const SILENCE_TIMEOUT_MS = 5_000;

/** A desktop needs a desktop: on Linux that is a display, real or of `xvfb-run`. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

export function desktopFromEnvironment(): string | undefined {
  const asked = process.env['VSCODE_PATH'];
  if (asked === undefined || asked === '') return undefined;
  if (existsSync(asked)) return programOf(asked);
  throw new CannotGetError(`VSCODE_PATH is set to ${asked}, where there is no file.`);
}

export function installedDesktop(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const script = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  return script === undefined ? undefined : programOf(script);
}

export async function downloadDesktop(onProgress: (line: string) => void): Promise<string> {
  const cachePath = join(cacheFolder, 'desktop');
  await mkdir(cachePath, { recursive: true });
  onProgress(`Looking for VS Code ${VSCODE_VERSION} for the desktop…`);
  const reporter = new SilentReporter();
  return download({ version: VSCODE_VERSION, cachePath, reporter, timeout: SILENCE_TIMEOUT_MS });
}

/** The program that a `code` script starts; the path itself where it is none of the usual layouts. */
function programOf(path: string): string {
  const real = realpathSync(path);
  const bin = dirname(real);
  if (basename(bin) !== 'bin') return path;
  if (process.platform === 'darwin') {
    // …/Visual Studio Code.app/Contents/Resources/app/bin/code
    const folder = join(bin, '..', '..', '..', 'MacOS');
    const [program] = existsSync(folder) ? readdirSync(folder) : [];
    return program === undefined ? path : join(folder, program);
  }
  const name = process.platform === 'win32' ? 'Code.exe' : basename(real);
  const program = join(bin, '..', name);
  return existsSync(program) ? program : path;
}
