/** One headless Chromium for all tests of webviews; it is started with the first and closed at the end. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.js';
import { installChromium } from '../../scripts/vscode/install-chromium.js';

let browser: Promise<Browser> | undefined;

export function testBrowser(): Promise<Browser> {
  return (browser ??= installChromium(() => undefined).then(launchBrowser));
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

// The bench has no such hook, and closes it itself.
if ('after' in globalThis) after(closeBrowser);
