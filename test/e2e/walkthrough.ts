/** The page on which VS Code shows somebody around in an extension, step by step. */
import type { Workbench } from './open-workbench.js';

const STEP = '.gettingStartedContainer .getting-started-step';

/** From the view of banks, which offers it as long as there are none; it takes the view's room. */
export async function openWalkthrough({ page }: Workbench): Promise<void> {
  await page.getByRole('button', { name: 'Show How It Works' }).click();
  await page.locator(STEP).first().waitFor();
  await page.keyboard.press('ControlOrMeta+KeyB');
}

/** Opens a step, and waits until its picture is there; VS Code shows it where there is room. */
export async function openStep({ page }: Workbench, title: string): Promise<void> {
  const open = page.locator(`${STEP}.expanded .step-title`, { hasText: title });
  if (!(await open.isVisible())) {
    await page.locator(`${STEP} .step-title`, { hasText: title }).click();
    // A step takes the keyboard a moment after it is opened, from whatever has it then.
    await page.locator(`${STEP}.expanded:focus`, { hasText: title }).waitFor();
  }
  await page.locator('.gettingStartedContainer .getting-started-media').last().waitFor();
}

/** Presses a button of the step that is open. */
export async function pressButton({ page }: Workbench, label: string): Promise<void> {
  await page.locator(`${STEP}.expanded .monaco-button`, { hasText: label }).click();
}
