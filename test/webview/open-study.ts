/** The page of a quiz or a review, with the conversation of the extension behind it. */
import type { Page } from 'playwright-core';
import { openPage, ORIGIN, type PageOptions } from './open-page.js';

/** What answers the page: a desk of the unit tests. */
interface Talker {
  readonly conversation: { receive(message: unknown): void; settled(): Promise<void> };
  listener: (message: never) => void;
}

export interface OpenStudy<Desk> {
  readonly page: Page;
  readonly desk: Desk;
  readonly faults: readonly string[];
  /** Presses keys, and waits after each until it has happened. */
  press(...keys: readonly string[]): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

export async function openStudy<Desk extends Talker>(
  name: 'quiz' | 'review',
  desk: Desk,
  options: PageOptions,
): Promise<OpenStudy<Desk>> {
  const opened = await openPage(
    name,
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
  const talker: Talker = desk;
  talker.listener = (message) => opened.send(message);
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
