import { mergeRecords } from '../../core/history/index.js';
import {
  endedRecord,
  openQuizzes,
  type QuizItem,
  type QuizMode,
  quizSize,
  type ResumedQuiz,
  resumeQuiz,
  stateOf,
  type Tell,
} from '../../core/quiz/index.js';
import type { CommandHistory } from '../history/open-history.js';
import type { Conversation } from '../terminal/ask.js';

/** The latest quiz that was left (in this mode, where one is named) and has questions of these banks. */
export function leftQuiz(
  { records }: CommandHistory,
  items: readonly QuizItem[],
  mode: QuizMode | undefined,
  now: number,
  tell: Tell,
): ResumedQuiz | undefined {
  const { sessions, attempts } = mergeRecords(records, now);
  const past = [...sessions, ...attempts];
  for (const id of openQuizzes(sessions)) {
    const left = resumeQuiz(id, past, items, tell);
    if (left === undefined) continue;
    if (mode === undefined || left.session.setup.mode === mode) return left;
  }
  return undefined;
}

/**
 * Asks whether to go on with a quiz that was left; one that is not wanted is not asked of again. Undefined
 * when the learner leaves.
 */
export async function askToResume(
  { session }: ResumedQuiz,
  talk: Conversation,
  history: CommandHistory,
): Promise<boolean | undefined> {
  const done = session.entries.filter((_, i) => stateOf(session, i).answer !== undefined).length;
  talk.say(
    `You left a quiz on ${JSON.stringify(session.entries[0]!.item.bank.title)}: ${done} of ${quizSize(session)} answered. Go on with it? (y/n)`,
  );
  for (;;) {
    const line = (await talk.incoming.line())?.trim().toLowerCase();
    if (line === undefined) return undefined;
    if (/^(?:y|yes)?$/.test(line)) return true;
    if (/^(?:n|no)$/.test(line)) {
      await history.append(endedRecord(session, 'discarded'));
      return false;
    }
    talk.say('Type `y` to go on, or `n` to begin a new one.');
  }
}
