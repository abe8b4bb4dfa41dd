/** What pops up over a text: suggestions, the explanation under the mouse, the light bulb's list. */
import type { Locator } from 'playwright-core';
import { waitForFocus } from './editor.js';
import { lookAgain } from './look-again.js';
import type { Workbench } from './open-workbench.js';

const SUGGESTIONS = '.suggest-widget.visible';
const ACTIONS = '.action-widget .monaco-list-row.action';

/** Asks for suggestions, and gives their names once `wanted` is among them. */
export async function suggestionsWith(workbench: Workbench, wanted: string): Promise<string[]> {
  const { page } = workbench;
  await page.keyboard.press('Control+Space');
  await suggestion(workbench, wanted).waitFor();
  return page.locator(`${SUGGESTIONS} .monaco-list-row .label-name`).allTextContents();
}

export function suggestion({ page }: Workbench, name: string): Locator {
  const exact = new RegExp(`^${name}$`);
  const label = page.locator('.label-name', { hasText: exact });
  return page.locator(`${SUGGESTIONS} .monaco-list-row`).filter({ has: label });
}

/** Moves down to a suggestion and takes it. */
export async function acceptSuggestion(workbench: Workbench, name: string): Promise<void> {
  await moveDownTo(workbench, suggestion(workbench, name), /focused/);
  await workbench.page.keyboard.press('Enter');
  await workbench.page.locator(SUGGESTIONS).waitFor({ state: 'detached' });
}

/** Opens the light bulb's list at the cursor, and gives the titles of what it offers. */
export function openQuickFixes(workbench: Workbench): Promise<string[]> {
  return openActions(workbench, 'Control+Period');
}

/** As above, of what may be done where nothing is wrong. */
export function openRefactorings(workbench: Workbench): Promise<string[]> {
  return openActions(workbench, 'ControlOrMeta+Shift+KeyR');
}

/** So many looks after which one who sees nothing at all asks again. */
const PATIENCE = 100;

/**
 * Who is told that there is nothing, since a bank is still being looked through, tries again. So does who
 * is told nothing: VS Code drops what was asked, without a word, if the problems of the text change while
 * the answer takes longer than half a second.
 */
async function openActions(workbench: Workbench, keys: string): Promise<string[]> {
  const { page } = workbench;
  const rows = page.locator(ACTIONS);
  const nothing = page.locator('.monaco-editor-overlaymessage:visible', { hasText: /^No / });
  await waitForFocus(workbench);
  await page.keyboard.press(keys);
  let asked: number | undefined;
  for await (const left of lookAgain()) {
    asked ??= left;
    if (left === 0 || (await rows.first().isVisible())) break;
    const isDenied = await nothing.first().isVisible();
    if (!isDenied && asked - left < PATIENCE) continue;
    if (isDenied) {
      await page.keyboard.press('Escape');
      await nothing.first().waitFor({ state: 'hidden' });
    }
    await page.keyboard.press(keys);
    asked = left;
  }
  await rows.first().waitFor();
  return page.locator(`${ACTIONS} .title`).allTextContents();
}

export async function acceptQuickFix(workbench: Workbench, title: string): Promise<void> {
  const row = workbench.page.locator(ACTIONS, { hasText: title }).first();
  await moveDownTo(workbench, row, /focused/);
  await workbench.page.keyboard.press('Enter');
  await row.waitFor({ state: 'detached' });
}

/** Shows the explanation of what is at the cursor, and gives it as text. */
export async function hoverText(workbench: Workbench, part: string): Promise<string> {
  const { page } = workbench;
  await waitForFocus(workbench);
  await page.keyboard.press('ControlOrMeta+KeyK');
  await page.keyboard.press('ControlOrMeta+KeyI');
  const hover = page.locator('.monaco-hover:visible', { hasText: part });
  await hover.first().waitFor();
  return hover.first().innerText();
}

export async function closeHover({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
}

/** Gives the name at the cursor another one. */
export async function rename(workbench: Workbench, from: string, to: string): Promise<void> {
  const { page } = workbench;
  await waitForFocus(workbench);
  await page.keyboard.press('F2');
  const input = page.locator('.rename-box input.rename-input:focus');
  await input.waitFor();
  const offered = await input.inputValue();
  if (offered !== from) throw new Error(`“${offered}” is offered for another name.`);
  await page.keyboard.press('ControlOrMeta+KeyA');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'detached' });
}

/** Longer than any list that a person would go through with the arrow. */
const MOST_ROWS = 40;

async function moveDownTo({ page }: Workbench, row: Locator, mark: RegExp): Promise<void> {
  for (let tries = 0; tries < MOST_ROWS; tries++) {
    if (mark.test((await row.getAttribute('class')) ?? '')) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('The arrow did not come to what was looked for.');
}
