/** A quiz in a page of its own, with the conversation of the extension behind it. */
import type { Page } from 'playwright-core';
import type { QuizRequest } from '../../../src/core/quiz/index.js';
import { QuizDesk } from '../../unit/extension/quiz-desk.js';
import { openPage, ORIGIN, type PageOptions } from '../open-page.js';

export interface OpenQuiz {
  readonly page: Page;
  readonly desk: QuizDesk;
  readonly faults: readonly string[];
  reload(): Promise<void>;
  close(): Promise<void>;
}

export async function openQuiz(
  bank: string,
  request: Partial<QuizRequest> = {},
  options: PageOptions & { readonly translations?: Readonly<Record<string, string>> } = {},
): Promise<OpenQuiz> {
  const desk = new QuizDesk(bank);
  const { translations = {} } = options;
  const tell = (sentence: string, ...args: readonly (string | number)[]): string =>
    (translations[sentence] ?? sentence).replaceAll(/\{(\d+)\}/g, (place, i) =>
      String(args[Number(i)] ?? place),
    );
  desk.begin(request, { translations, tell });
  const opened = await openPage(
    'quiz',
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
  return { page, desk, faults, reload: () => opened.reload(), close: () => opened.close() };
}
