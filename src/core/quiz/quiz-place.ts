import type { Tell } from '../model/kinds/graded.js';
import { chosenForWords } from './chosen-for.js';
import type { QuizSession } from './quiz-session.js';

/** How many questions a quiz has; one that adapts knows more than it asks. */
export function quizSize({ setup, entries }: Pick<QuizSession, 'setup' | 'entries'>): number {
  return Math.min(setup.adaptive?.asks ?? Infinity, entries.length);
}

/** Which question this is, from 1. */
export function placeInQuiz(session: QuizSession): number {
  if (session.setup.adaptive === undefined) return session.at + 1;
  const others = [...session.states].filter(([i, { verdict }]) => i !== session.at && verdict);
  return others.length + 1;
}

/** Whether nothing comes behind what is looked at, if it is right. */
export function isLastEntry(session: QuizSession): boolean {
  const { setup, at, entries, line } = session;
  if (setup.mode === 'exam') return at === entries.length - 1;
  if (line.length === 0) return true;
  return setup.adaptive !== undefined && placeInQuiz(session) >= quizSize(session);
}

/** Why this question comes now, in a sentence or two; undefined where the quiz does not adapt. */
export function whyAsked(session: QuizSession, tell: Tell): string | undefined {
  const reason = session.setup.adaptive?.reasons[session.entries[session.at]?.ref ?? ''];
  if (reason === undefined) return undefined;
  const { went } = session.level ?? {};
  return [
    chosenForWords(reason, tell),
    ...(went === 'up' ? [tell('It is harder than the one before.')] : []),
    ...(went === 'down' ? [tell('It is easier than the one before.')] : []),
  ].join(' ');
}
