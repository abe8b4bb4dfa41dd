/** Opens a workbench for some sessions: a browser profile and a folder that nobody has used before. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { repositoryRoot } from '../../scripts/vscode/places.js';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.js';
import type { Session } from './session.js';

export interface Workbench {
  page: Page;
  /** The folder that is open. */
  folder: string;
  /** Keeps what is on the screen now. */
  shoot: (name: string) => Promise<void>;
  /** Says something among the results. */
  log: (line: string) => void;
}

export interface OpenWorkbench extends Pick<Workbench, 'page' | 'folder'> {
  close: () => Promise<void>;
}

type Needs = Pick<Session, 'files' | 'examples' | 'language'>;

/** How long anything may take to appear. Two busy cores are slow; a healthy run needs a fraction. */
const PATIENCE_MS = 60_000;

/** What somebody with a small laptop has. */
export const WINDOW = { width: 1280, height: 800 };

export async function openWorkbench(
  browser: Browser,
  authority: string,
  needs: Needs,
): Promise<OpenWorkbench> {
  const parent = await mkdtemp(join(tmpdir(), 'quizwright-e2e-'));
  const folder = join(parent, 'banks');
  await fillFolder(folder, needs);
  const context = await browser.newContext({
    viewport: WINDOW,
    // Else pictures show what is half faded in.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const close = async (): Promise<void> => {
    await context.close();
    await rm(parent, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(setLanguage, needs.language);
    await page.goto(workbenchAddress({ authority, folder }));
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    return { page, folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Runs in the page. There is no language pack for VS Code's own words here; extensions are told the language
 * all the same.
 */
function setLanguage(language: string | undefined): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

async function fillFolder(folder: string, { examples = false, files = {} }: Needs): Promise<void> {
  await mkdir(folder);
  if (examples) await cp(join(repositoryRoot, 'examples'), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeInto(folder, name, text);
}

/** Settings of the folder; the workbench sees that the file changes. */
export function writeSettings(folder: string, settings: Record<string, unknown>): Promise<void> {
  return writeInto(folder, '.vscode/settings.json', JSON.stringify(settings));
}

async function writeInto(folder: string, name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}
