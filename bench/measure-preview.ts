import { closeBrowser } from '../test/webview/browser.js';
import { openPreview } from '../test/webview/preview/open-preview.js';
import { SHOW_MS } from '../src/extension/preview/show-pause.js';
import { generateBank } from './generate-bank.js';
import type { Row } from './measures.js';

const edits = 40;

/**
 * P10: from an edit of the text to the frame in which a browser shows it, at 10,000 items; with the
 * pause that the extension makes before it.
 */
export async function measurePreview(): Promise<Row[]> {
  const text = generateBank(10_000, 1);
  const preview = await openPreview(text, { height: 800 });
  const { page } = preview;
  await page.locator('[data-row="1"] .panel').waitFor();
  const place = text.indexOf('question: ') + 'question: '.length;
  const times: number[] = [];
  let rows = 0;
  for (let i = 0; i < edits; i++) {
    const mark = `edit${i}x`;
    const painted = page.evaluate(
      (word) =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!document.querySelector('.rows')!.textContent.includes(word)) return;
            observer.disconnect();
            // The frame behind it: what was changed has been painted by then.
            requestAnimationFrame(() =>
              setTimeout(() => resolve(performance.timeOrigin + performance.now())),
            );
          });
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
      mark,
    );
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as keys are pressed
    await page.evaluate(() => undefined);
    const began = performance.timeOrigin + performance.now();
    preview.type({ start: place, end: place, text: `${mark} ` });
    // oxlint-disable-next-line no-await-in-loop
    times.push((await painted) - began);
    // oxlint-disable-next-line no-await-in-loop
    rows = Math.max(rows, await page.locator('.row').count());
  }
  await preview.close();
  await closeBrowser();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.ceil(share * times.length) - 1]!;
  return [
    {
      id: 'P10',
      what: 'preview of 10,000 items: from an edit to the frame that shows it, p95 in ms',
      value: at(0.95) + SHOW_MS,
      bar: 100,
      detail: `median ${(at(0.5) + SHOW_MS).toFixed(0)} ms, of which ${SHOW_MS} ms are a pause; at most ${rows} rows in the document`,
    },
  ];
}
