/** What a bank looks like in each sort of theme, in a narrow window, and much enlarged. */
import assert from 'node:assert/strict';
import { contrasts } from '../contrast.js';
import { goBehind, openFile, press, visibleLines, waitForBreadcrumb } from '../editor.js';
import { WINDOW, writeSettings, type Workbench } from '../open-workbench.js';
import type { Scenario, Session } from '../session.js';

const BANK = 'programming.quiz.yaml';

/** The least that a text of this size may have, and that VS Code's own themes keep to. */
const LEAST_CONTRAST = 4;

export const looks: Session = {
  name: 'looks',
  examples: true,
  scenarios: [
    inTheme('Light 2026', 'vs'),
    inTheme('Dark 2026', 'vs-dark'),
    inTheme('Default High Contrast', 'hc-black'),
    inTheme('Default High Contrast Light', 'hc-light'),
    {
      name: 'in a narrow window, whole lines',
      async run(workbench) {
        await workbench.page.setViewportSize({ width: 560, height: 800 });
        await lookAtWholeLines(workbench, 'narrow');
      },
    },
    {
      name: 'at 200 %, whole lines',
      async run(workbench) {
        const devtools = await workbench.page.context().newCDPSession(workbench.page);
        await devtools.send('Emulation.setDeviceMetricsOverride', {
          width: WINDOW.width / 2,
          height: WINDOW.height / 2,
          deviceScaleFactor: 2,
          mobile: false,
        });
        await lookAtWholeLines(workbench, '200 percent');
      },
    },
  ],
};

function inTheme(theme: string, style: string): Scenario {
  return {
    name: `in ${theme}, readable`,
    async run(workbench) {
      await writeSettings(workbench.folder, { 'workbench.colorTheme': theme });
      await workbench.page.locator(`.monaco-workbench.${style}`).waitFor();
      await openFile(workbench, BANK);
      await goBehind(workbench, 'title:');
      await waitForBreadcrumb(workbench, 'title');
      await workbench.shoot(theme);
      for (const [colour, contrast] of await contrasts(workbench)) {
        assert.ok(contrast >= LEAST_CONTRAST, `${colour} has a contrast of ${contrast.toFixed(1)}`);
      }
    },
  };
}

/** With the side bar out of the way: nothing of a line may be outside the window, prose is wrapped. */
async function lookAtWholeLines(workbench: Workbench, name: string): Promise<void> {
  const { page } = workbench;
  await press(workbench, 'ControlOrMeta+KeyB');
  await openFile(workbench, BANK);
  const lines = await visibleLines(workbench);
  assert.ok(lines.length > 3, 'there is too little to be seen');
  const isCut = await page.evaluate(() => {
    const right = document.querySelector('.editor-instance .view-lines')!.getBoundingClientRect();
    const spans = document.querySelectorAll('.editor-instance .view-line > span');
    return [...spans].some((span) => span.getBoundingClientRect().right > right.right + 1);
  });
  await workbench.shoot(name);
  await press(workbench, 'ControlOrMeta+KeyB');
  assert.ok(!isCut, 'a line goes on outside the window');
}
