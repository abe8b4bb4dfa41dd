/**
 * Looks whether `npm start` shows what it should: opens its address in a headless Chromium, reads the
 * language of the open bank, opens the bank with mistakes by keyboard and waits for its underlines. Leaves
 * a screenshot in `.vscode-test/screenshots/start.png`.
 */
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { CannotGetError } from './cannot-get.js';
import { installChromium } from './install-chromium.js';
import { installServer } from './install-server.js';
import { screenshotsFolder } from './places.js';
import { startServer } from './server.js';
import type { StartContent } from './start-content.js';
import { workbenchAddress } from './workbench-address.js';

const TIMEOUT_MS = 180_000;
const BANK_WITH_MISTAKES = 'ten-mistakes.quiz.yaml';

export async function checkStart(
  content: StartContent,
  onProgress: (line: string) => void,
): Promise<void> {
  const chromium = await installChromium(onProgress);
  const server = await startServer(await installServer(onProgress), () => undefined);
  try {
    const browser = await launchBrowser(chromium);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.setDefaultTimeout(TIMEOUT_MS);
      await page.goto(workbenchAddress({ authority: server.authority, ...content }));
      await look(page, content).finally(() => shoot(page));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function look(page: Page, content: StartContent): Promise<void> {
  await expectBank(page, basename(content.bank));
  await openByKeyboard(page, BANK_WITH_MISTAKES);
  await expectBank(page, BANK_WITH_MISTAKES);
  await page
    .locator('.squiggly-error')
    .first()
    .waitFor()
    .catch(explain('no mistake is underlined'));
  console.log(`The extension underlines the mistakes of ${BANK_WITH_MISTAKES}.`);
}

async function expectBank(page: Page, name: string): Promise<void> {
  const tab = page.locator('.tab.active', { hasText: name });
  await tab.waitFor().catch(explain(`${name} is not open`));
  const mode = page.locator('#status\\.editor\\.mode', { hasText: 'Question Bank' });
  await mode.waitFor().catch(explain(`${name} is no Question Bank to VS Code`));
  console.log(`${name} is open as a Question Bank.`);
}

async function openByKeyboard(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+KeyP');
  await page.keyboard.type(name);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name });
  await row
    .first()
    .waitFor()
    .catch(explain(`quick open does not find ${name}`));
  await page.keyboard.press('Enter');
}

function explain(what: string): () => never {
  return () => {
    throw new CannotGetError(`After ${TIMEOUT_MS / 1000} s, ${what}.`);
  };
}

async function shoot(page: Page): Promise<void> {
  await mkdir(screenshotsFolder, { recursive: true });
  await page.screenshot({ path: join(screenshotsFolder, 'start.png') });
}
