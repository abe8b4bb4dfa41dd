/** A review in a page of its own, with the conversation of the extension behind it. */
import type { Page } from 'playwright-core';
import { type DeskOptions, ReviewDesk } from '../../unit/extension/review-desk.js';
import { openPage, ORIGIN, type PageOptions } from '../open-page.js';

export interface OpenReview {
  readonly page: Page;
  readonly desk: ReviewDesk;
  readonly faults: readonly string[];
  /** Presses keys, and waits after each until it has happened. */
  press(...keys: readonly string[]): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

export async function openReview(
  bank: string,
  options: PageOptions & {
    readonly desk?: DeskOptions;
    /** Before the review begins. */
    readonly prepare?: (desk: ReviewDesk) => Promise<void>;
  } = {},
): Promise<OpenReview> {
  const desk = new ReviewDesk(bank, options.desk).begin();
  await options.prepare?.(desk);
  const opened = await openPage(
    'review',
    (message) => desk.conversation.receive(message),
    { width: 800, ...options },
    {
      media: { origins: [] },
      data: {
        'math-script': `${ORIGIN}/math.js`,
        'math-style': `${ORIGIN}/math.css`,
        'code-script': `${ORIGIN}/code.js`,
      },
    },
  );
  desk.listener = (message) => opened.send(message);
  const { page, faults } = opened;
  await page
    .locator('.question, .result')
    .first()
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(faults.join(), { cause: error });
    });
  return {
    page,
    desk,
    faults,
    async press(...keys) {
      for (const key of keys) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, as fingers do
        await page.keyboard.press(key);
        // What the page has sent is here once it answers.
        // oxlint-disable-next-line no-await-in-loop
        await page.evaluate(() => undefined);
        // oxlint-disable-next-line no-await-in-loop
        await desk.conversation.settled();
      }
    },
    reload: () => opened.reload(),
    close: () => opened.close(),
  };
}
