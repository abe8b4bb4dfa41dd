/** Pages in webviews: where they are, and the keyboard in them. */
import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { press } from './editor.js';
import { until } from './look-again.js';
import type { Workbench } from './open-workbench.js';

/** The page of the only webview that is seen; VS Code puts it into a frame of its own in another. */
export function webviewOf({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** Gives the keyboard to a webview beside the text. */
export async function focusWebview(workbench: Workbench): Promise<void> {
  const body = webviewOf(workbench).locator('body');
  await body.waitFor();
  await press(workbench, 'ControlOrMeta+Digit2');
  await until(() => body.evaluate(() => document.hasFocus()), 'the page has no keyboard');
}

/** More than any page has that a person would go through by keyboard. */
const MOST_TABS = 60;

/** Goes on with Tab until something has the keyboard. */
export async function reach(workbench: Workbench, wanted: Locator): Promise<void> {
  await wanted.first().waitFor();
  const hasFocus = (): Promise<boolean> =>
    wanted.evaluateAll((all) => all.some((each) => each === document.activeElement));
  for (let tries = 0; tries < MOST_TABS; tries++) {
    // oxlint-disable-next-line no-await-in-loop
    if (await hasFocus()) return;
    // oxlint-disable-next-line no-await-in-loop
    await press(workbench, 'Tab');
  }
  assert.fail(`the keyboard does not reach ${wanted.toString()}`);
}

/** Waits until something can be seen without scrolling. */
export async function isInSight(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  await until(
    () =>
      wanted.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    `${wanted.toString()} is out of sight`,
  );
}
