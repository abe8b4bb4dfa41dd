/**
 * Which VS Code this machine gets: a desktop one where there is one or one can be downloaded, else the
 * server in a browser. `QUIZWRIGHT_VSCODE=desktop` or `server` settles it.
 */
import { CannotGetError } from './cannot-get.js';
import {
  desktopFromEnvironment,
  downloadDesktop,
  hasDisplay,
  installedDesktop,
} from './desktop-executable.js';

export type ChosenVscode = { kind: 'desktop'; executable: string } | { kind: 'server' };

export interface ChoiceOptions {
  /** Whether the person's own VS Code will do. Tests want the pinned version instead. */
  acceptInstalled: boolean;
  onProgress: (line: string) => void;
}

export async function chooseVscode(options: ChoiceOptions): Promise<ChosenVscode> {
  const wish = process.env['QUIZWRIGHT_VSCODE'] ?? '';
  if (!['', 'desktop', 'server'].includes(wish)) {
    throw new CannotGetError(`QUIZWRIGHT_VSCODE is ${wish}; it may be desktop or server.`);
  }
  if (wish === 'server') return { kind: 'server' };
  const asked = desktopFromEnvironment();
  if (asked !== undefined) return { kind: 'desktop', executable: asked };
  if (!hasDisplay()) {
    if (wish === '') return { kind: 'server' };
    throw new CannotGetError('A desktop VS Code needs a display; try it under `xvfb-run`.');
  }
  const installed = options.acceptInstalled ? installedDesktop() : undefined;
  if (installed !== undefined) return { kind: 'desktop', executable: installed };
  try {
    return { kind: 'desktop', executable: await downloadDesktop(options.onProgress) };
  } catch (error) {
    // The downloader also throws plain texts.
    const reason = error instanceof Error ? error.message : String(error);
    if (wish === 'desktop') {
      throw new CannotGetError(`VS Code for the desktop cannot be downloaded here (${reason}).`);
    }
    options.onProgress(`No desktop VS Code to be had (${reason}): taking the server from npm.`);
    return { kind: 'server' };
  }
}
