/** The text editor: opening, typing, and what can be read in it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookAgain } from './look-again.js';
import type { Workbench } from './open-workbench.js';
import { pickInQuickInput } from './quick-input.js';

const EDITOR = '.editor-instance .monaco-editor';

/** About as quick as a person who types well: what reacts to typing gets its turn. */
const KEY_DELAY_MS = 25;

/** By quick open, as one does without the mouse. */
export async function openFile(workbench: Workbench, name: string): Promise<void> {
  const { page } = workbench;
  await pickInQuickInput(workbench, 'ControlOrMeta+KeyP', name);
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator(`${EDITOR} .view-line`).first().waitFor();
  await page.locator('#status\\.editor\\.mode', { hasText: 'Question Bank' }).waitFor();
  // What the extension says of every bank, and so a sign that it has been started.
  await page.locator('#status\\.languageStatus').waitFor();
}

/** Leaves a quiz or a review by its key, until its tab is gone and an editor has the keyboard. */
export async function leaveStudy(workbench: Workbench, title: string): Promise<void> {
  await press(workbench, 'Escape');
  await workbench.page.locator('.tab', { hasText: title }).waitFor({ state: 'detached' });
  await waitForFocus(workbench);
}

export async function closeEditors(workbench: Pick<Workbench, 'page'>): Promise<void> {
  const { page } = workbench;
  // Whatever list or panel has the keyboard now.
  await press(workbench, 'Escape', 'Escape');
  await pickInQuickInput(workbench, 'F1', 'View: Close All Editors');
  await page.locator('.tab').first().waitFor({ state: 'detached' });
}

export async function type({ page }: Workbench, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: KEY_DELAY_MS });
}

export async function press({ page }: Pick<Workbench, 'page'>, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Puts the cursor at a place, lines and columns counted from 1. */
export async function goTo(workbench: Workbench, line: number, column = 1): Promise<void> {
  const { page } = workbench;
  await pickInQuickInput(workbench, 'Control+KeyG', `${line}:${column}`, `line ${line}`);
  await page
    .locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` })
    .waitFor();
}

/** Puts the cursor behind the first place that has this text, in capitals or not: by searching for it. */
export async function goBehind(workbench: Workbench, text: string): Promise<void> {
  const { page } = workbench;
  await waitForFocus(workbench);
  await press(workbench, 'ControlOrMeta+Home', 'ControlOrMeta+KeyF');
  await page.locator('.find-widget.visible textarea:focus').first().waitFor();
  await page.keyboard.type(text);
  const place = page.locator('#status\\.editor\\.selection');
  await place.filter({ hasText: `(${text.length} selected)` }).waitFor();
  await press(workbench, 'Escape', 'ArrowRight');
  await place.filter({ hasNotText: 'selected' }).waitFor();
}

/** Waits until the extension has said what the cursor is in, and so is there. */
export async function waitForBreadcrumb({ page }: Workbench, part: string): Promise<void> {
  await page.locator('.breadcrumbs-control', { hasText: part }).waitFor();
}

/** Waits until this, and nothing about problems, stands above the bank. */
export async function waitForCodeLens({ page }: Workbench, text: string): Promise<void> {
  const lens = page.locator('.codelens-decoration').first();
  await lens.filter({ hasText: text, hasNotText: 'problem' }).waitFor();
}

/** Waits until VS Code, which saves by itself, has saved such a text, and gives it. */
export async function waitForSaved(
  { folder }: Workbench,
  file: string,
  fits: (text: string) => boolean,
): Promise<string> {
  let text = '';
  for await (const left of lookAgain()) {
    // A new bank is no file before it is saved for the first time.
    text = await readFile(join(folder, file), 'utf8').catch(() => '');
    if (fits(text)) return text;
    if (left === 0) break;
  }
  throw new Error(`What is saved in ${file} is not what was waited for:\n${text}`);
}

/** The lines on the screen, as they are shown. */
export async function visibleLines({ page }: Workbench): Promise<string[]> {
  return page.locator(`${EDITOR} .view-lines`).first().evaluate(readLines);
}

function readLines(element: Element): string[] {
  const lines = [...element.querySelectorAll<HTMLElement>('.view-line')];
  lines.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
  return lines.map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '));
}

/** Waits until the keyboard is the editor's: whatever was above it gives it back a moment after it is gone. */
export async function waitForFocus({ page }: Workbench): Promise<void> {
  await page.locator(`${EDITOR}.focused`).first().waitFor();
}

/** Waits until words have colours: then VS Code has loaded what it knows of the language, indenting too. */
export async function waitForColours({ page }: Workbench): Promise<void> {
  await page.locator(`${EDITOR} .view-line span[class*="mtk"]:not(.mtk1)`).first().waitFor();
}

/** Until what the language says of typing is there: a bracket closes by itself. */
export async function waitForTypingRules(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  for (let tries = 0; tries < 60; tries++) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.type('(', { delay: 50 });
    const closed = page.locator(`${EDITOR} .view-line`, { hasText: '()' }).first();
    // oxlint-disable-next-line no-await-in-loop
    const isThere = await closed.waitFor({ timeout: 500 }).then(
      () => true,
      () => false,
    );
    // Between brackets that closed by themselves it takes both.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Backspace');
    if (isThere) return;
  }
  throw new Error('no bracket ever closed by itself');
}

export async function waitForSquiggle({ page }: Workbench, kind = 'error'): Promise<void> {
  await page.locator(`${EDITOR} .squiggly-${kind}`).first().waitFor();
}
