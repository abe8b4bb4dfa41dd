/** A quiz in a page of its own. */
import type { QuizRequest } from '../../../src/core/quiz/index.js';
import { QuizDesk } from '../../unit/extension/quiz-desk.js';
import type { PageOptions } from '../open-page.js';
import { type OpenStudy, openStudy } from '../open-study.js';

export type OpenQuiz = OpenStudy<QuizDesk>;

export function openQuiz(
  bank: string,
  request: Partial<QuizRequest> = {},
  options: PageOptions & { readonly translations?: Readonly<Record<string, string>> } = {},
): Promise<OpenQuiz> {
  const { translations = {} } = options;
  const tell = (sentence: string, ...args: readonly (string | number)[]): string =>
    (translations[sentence] ?? sentence).replaceAll(/\{(\d+)\}/g, (place, i) =>
      String(args[Number(i)] ?? place),
    );
  return openStudy('quiz', new QuizDesk(bank).begin(request, { translations, tell }), options);
}
