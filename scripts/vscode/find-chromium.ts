/**
 * Finds a browser of the Chromium family that is already here: what CHROME_PATH says, the usual
 * places of Chrome, Chromium and Edge, then the browsers that Playwright keeps.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join, relative, sep } from 'node:path';
import { chromium } from 'playwright-core';
import { CannotGetError } from './cannot-get.js';

export function findChromium(): string | undefined {
  const asked = process.env['CHROME_PATH'];
  if (asked !== undefined && asked !== '') {
    if (existsSync(asked)) return asked;
    throw new CannotGetError(`CHROME_PATH is set to ${asked}, where there is no file.`);
  }
  return [...usualPlaces(), ...playwrightPlaces()].find((path) => existsSync(path));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return macPlaces();
  if (process.platform === 'win32') return windowsPlaces();
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...names, 'chrome', 'microsoft-edge'].flatMap((name) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)),
  );
}

function macPlaces(): string[] {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsPlaces(): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return roots.flatMap((root) => [
    join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(root, 'Chromium', 'Application', 'chrome.exe'),
    join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
}

/** The version that our Playwright expects, then any other in the same cache: protocol drift is small. */
function playwrightPlaces(): string[] {
  const expected = chromium.executablePath();
  let folder = dirname(expected);
  while (!/^chromium-\d+$/.test(basename(folder))) {
    if (folder === dirname(folder)) return [expected];
    folder = dirname(folder);
  }
  const cache = dirname(folder);
  if (!existsSync(cache)) return [];
  const inside = relative(folder, expected).split(sep);
  const others = readdirSync(cache).filter((entry) => /^chromium-\d+$/.test(entry));
  return [expected, ...others.map((entry) => join(cache, entry, ...inside))];
}
