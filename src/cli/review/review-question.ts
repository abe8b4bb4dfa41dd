import {
  type Answer,
  answerQuiz,
  beginQuiz,
  type QuizEntry,
  type QuizSession,
  type QuizSetup,
  stateOf,
  type Tell,
} from '../../core/quiz/index.js';
import { ratingOfVerdict } from '../../core/review/index.js';
import type { ReviewRating } from '../../core/history/index.js';
import { questionLine, type QuestionLine } from '../quiz/question-line.js';
import type { Rated } from './review-log.js';

/** A question that is asked in a review: a quiz of one. */
export interface AskedQuestion {
  readonly session: QuizSession;
  readonly line: QuestionLine;
}

/** What an answer to it was worth, and the rating that follows from that. */
export interface AnsweredQuestion {
  readonly session: QuizSession;
  readonly suggested: ReviewRating;
  /** Sentences. */
  readonly why: readonly string[];
  readonly attempt: NonNullable<Rated['attempt']>;
}

/**
 * The question of a card; undefined for flashcards and for open questions, which learners compare with
 * the other side and rate themselves.
 */
export function askedQuestion(
  entry: QuizEntry,
  seed: string,
  now: number,
): AskedQuestion | undefined {
  const { list, kind } = entry.item.reading;
  if (list !== 'questions' || kind === 'open') return undefined;
  const setup: QuizSetup = {
    mode: 'practice',
    seed,
    refs: [entry.ref],
    shuffleChoices: undefined,
    timeLimit: undefined,
    feedback: 'immediate',
    pass: undefined,
  };
  const session = beginQuiz('', setup, [entry], now);
  return { session, line: questionLine(session) };
}

export function answerQuestion(
  { session }: AskedQuestion,
  answer: Answer,
  { hints, now, tell }: { readonly hints: number; readonly now: number; readonly tell: Tell },
): AnsweredQuestion {
  const answered = answerQuiz(session, answer, now, tell);
  const { verdict, ms } = stateOf(answered, 0);
  const { share, score, points, correct, why } = verdict!;
  return {
    session: answered,
    why,
    suggested: ratingOfVerdict({ share, hints, ms }),
    attempt: { answer: answer as never, share, score, points, correct, ms: Math.round(ms) },
  };
}
