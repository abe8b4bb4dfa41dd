import {
  type QuizResult,
  quizResult,
  type QuizSession,
  waitingEntries,
} from '../../core/quiz/index.js';
import type { QuizRequest } from '../../protocol/quiz.js';
import type { QuizHost } from './quiz-host.js';

/** What the result offers to do next. */
type HandOn = Extract<QuizRequest, { readonly type: 'retry' | 'review' | 'save' }>;

/** Hands on what came out of a quiz that is over: the questions and cards that were not right, or all of it. */
export function handOn(request: HandOn, session: QuizSession, now: number, host: QuizHost): void {
  if (session.phase !== 'finished') return;
  const result = quizResult(session, now);
  if (request.type === 'save') return host.save(request.format, result);
  const wrong = wrongItems(session, result).map(({ entry }) => entry.ref);
  if (wrong.length > 0) host[request.type](wrong);
}

/** What was not right; what its writer has still to grade is not wrong yet. */
export function wrongItems(
  session: QuizSession,
  { items }: QuizResult,
): readonly QuizResult['items'][number][] {
  const waiting = new Set(waitingEntries(session));
  return items.filter(({ outcome }, i) => outcome !== 'correct' && !waiting.has(i));
}
