/** An author looks at a bank as its learners will see it, beside the text. */
import assert from 'node:assert/strict';
import { generateBank } from '../../../bench/generate-bank.js';
import { hostileVectors } from '../../webview/long/hostile-vectors.js';
import { goBehind, openFile, press, type, waitForBreadcrumb } from '../editor.js';
import { until } from '../look-again.js';
import { runCommand } from '../quick-input.js';
import type { Workbench } from '../open-workbench.js';
import type { Session } from '../session.js';
import { webviewOf } from '../webview.js';

const RIVERS = 'rivers.quiz.yaml';
const HOSTILE = 'hostile.quiz.yaml';
const LARGE = 'large.quiz.yaml';

const rivers = `quizwright: 1
title: Rivers
questions:
${['Paris', 'Vienna', 'Rome', 'London', 'Cairo', 'Berlin', 'Prague']
  .map(
    (city) => `  - id: ${city.toLowerCase()}
    question: Which river flows through ${city}?
    choices:
      - Loire
      - text: The river of ${city}
        correct: true
      - Rhône
    explanation: It is on every map of ${city}.
`,
  )
  .join('')}  - question: "![A secret](../../secret.png) ![Another](/etc/passwd)"
    answer: true
flashcards:
  - front: Seine
    back: Paris
`;

/** As JSON, which is YAML: no text needs any care. */
const hostile = JSON.stringify({
  title: 'Hostile',
  questions: hostileVectors.map((text) => ({
    question: text,
    choices: [text, { text: `${text}.`, correct: true, feedback: text }],
    hints: [text],
    explanation: text,
  })),
});

async function openPreview(workbench: Workbench, name: string): Promise<void> {
  await openFile(workbench, name);
  await press(workbench, 'ControlOrMeta+KeyK', 'KeyV');
}

export const previewing: Session = {
  name: 'preview',
  files: { [RIVERS]: rivers, [HOSTILE]: hostile, [LARGE]: generateBank(10_000, 20) },
  scenarios: [
    {
      name: 'beside the text, by the keyboard, in step both ways',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        await goBehind(workbench, 'through Vienna');
        await press(workbench, 'ControlOrMeta+KeyK', 'KeyV');
        const page = webviewOf(workbench);
        await page.getByRole('heading', { name: 'Rivers' }).waitFor();
        // The cursor's item is marked; the cursor stays in the text.
        await page.locator('[data-row="2"] .marked').waitFor();
        await type(workbench, ', the capital of Austria');
        await page.getByText('Which river flows through Vienna, the capital of Austria?').waitFor();
        await goBehind(workbench, 'through Prague');
        const marked = page.locator('[data-row="7"] .marked');
        await marked.waitFor();
        await until(async () => ((await marked.boundingBox())?.y ?? -1) > 0, 'it is out of sight');
        // A click on an item puts the cursor there.
        await page.locator('[data-row="6"] h2').first().click();
        await page.locator('[data-row="6"] .marked').waitFor();
        await page.getByRole('button', { name: 'Show the answers' }).click();
        await page.getByText('It is on every map of Berlin.').waitFor();
        await workbench.shoot('the preview beside its text');
        const source = page
          .locator('[data-row="6"]')
          .getByRole('button', { name: 'Go to the text' });
        await source.click();
        await waitForBreadcrumb(workbench, 'Which river flows through Berlin?');
        // What a text refers to outside the bank's folder is not shown.
        await goBehind(workbench, '![A secret]');
        await page.getByText('The file is not in the folder of the bank').first().waitFor();
        assert.equal(await page.locator('img').count(), 0);
      },
    },
    {
      name: 'comes back with the window',
      async run(workbench) {
        await openPreview(workbench, RIVERS);
        const page = webviewOf(workbench);
        await page.getByRole('button', { name: 'The author’s view' }).click();
        await page.getByText('Id', { exact: true }).first().waitFor();
        await page.getByRole('searchbox').fill('river');
        await page.getByText('7 of 9 items').waitFor();
        // By command: what a window keeps is written when it is closed in order.
        await runCommand(workbench, 'Developer: Reload Window');
        await page.getByText('7 of 9 items').waitFor({ state: 'detached' });
        await page.getByText('7 of 9 items').waitFor();
        await page.getByText('Id', { exact: true }).first().waitFor();
        await workbench.shoot('after the window was loaded again');
      },
    },
    {
      name: 'of 10,000 items, from top to end',
      async run(workbench) {
        await openPreview(workbench, LARGE);
        const page = webviewOf(workbench);
        await page.locator('[data-row="1"] .panel').waitFor();
        const box = page.locator('.scroll');
        for (const share of [0.2, 0.5, 0.8, 1]) {
          // oxlint-disable-next-line no-await-in-loop
          await box.evaluate((element, to) => {
            element.scrollTop = element.scrollHeight * to;
          }, share);
          // oxlint-disable-next-line no-await-in-loop
          await until(
            async () => (await page.locator('.coming').count()) === 0,
            'some rows did not come',
          );
          // oxlint-disable-next-line no-await-in-loop
          assert.ok((await page.locator('.row').count()) < 40, 'the page holds too much');
        }
        // The last of the bank, and the text has followed.
        await page.locator('[data-index="10000"]').waitFor();
      },
    },
    {
      name: 'runs nothing of a hostile bank and asks for nothing',
      async run(workbench) {
        const asked: string[] = [];
        const own = new URL(workbench.page.url()).origin;
        workbench.page.on('request', (request) => {
          const { origin, protocol, hostname, pathname } = new URL(request.url());
          // VS Code's own host for the files of an extension; nothing of it leaves the machine.
          const isOurs =
            hostname.endsWith('.vscode-resource.vscode-cdn.net') && pathname.includes('/dist/');
          if (/^https?:/.test(protocol) && origin !== own && !isOurs) asked.push(request.url());
        });
        const dialogs: string[] = [];
        workbench.page.on('dialog', (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
        await openPreview(workbench, HOSTILE);
        const page = webviewOf(workbench);
        await page.getByRole('heading', { name: 'Hostile' }).waitFor();
        await page.getByRole('button', { name: 'Show the answers' }).click();
        const box = page.locator('.scroll');
        const steps = 40;
        for (let i = 0; i <= steps; i++) {
          // oxlint-disable-next-line no-await-in-loop
          await box.evaluate((element, share) => {
            element.scrollTop = element.scrollHeight * share;
          }, i / steps);
          // oxlint-disable-next-line no-await-in-loop
          await until(
            async () => (await page.locator('.coming').count()) === 0,
            'some rows did not come',
          );
          // oxlint-disable-next-line no-await-in-loop
          assert.ok(await box.evaluate(() => !('hit' in window)), 'something has run');
        }
        assert.deepEqual(asked, []);
        assert.deepEqual(dialogs, []);
      },
    },
  ],
};
