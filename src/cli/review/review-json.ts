import { textsOf } from '../../core/model/kinds/shown.js';
import type { ReviewRating } from '../../core/history/index.js';
import { answerMisfit, cardSides, type Tell } from '../../core/quiz/index.js';
import {
  lastReview,
  previewRatings,
  remaining,
  type ReviewSession,
  skipCard,
} from '../../core/review/index.js';
import { inOneLine } from '../quiz/in-one-line.js';
import { lineOfJson } from '../formats/json-line.js';
import type { Incoming, Output } from '../io.js';
import type { Rated, ReviewLog } from './review-log.js';
import { answerQuestion, type AskedQuestion, askedQuestion } from './review-question.js';
import { type Asks, readReply } from './reply.js';

export interface JsonReview {
  readonly incoming: Incoming;
  readonly stdout: Output;
  readonly log: ReviewLog;
  readonly now: () => number;
  readonly tell: Tell;
  readonly seed: string;
}

const names: Readonly<Record<ReviewRating, string>> = {
  1: 'again',
  2: 'hard',
  3: 'good',
  4: 'easy',
};

/**
 * Reviews by a program: a line of JSON out for each card, a line in for each rating, a line out once that
 * is on the disk, and at the end how much was done. A line that cannot be read leaves the card open.
 */
export async function reviewAsJson(begun: ReviewSession, review: JsonReview): Promise<void> {
  let session = begun;
  while (session.current !== undefined) {
    const next = await oneCard(session, review);
    if (next === undefined) break;
    session = next;
  }
  const next = session.nextDue;
  write(review, {
    type: 'result',
    reviewed: session.reviewed,
    remaining: remaining(session),
    nextDue: session.current !== undefined || next === undefined ? null : isoTime(next),
  });
}

/** Shows a card and takes lines until it is rated, skipped or taken back; undefined at their end. */
async function oneCard(
  session: ReviewSession,
  review: JsonReview,
): Promise<ReviewSession | undefined> {
  const { incoming, log, now, seed } = review;
  const { card } = session.current!;
  const since = now();
  const asked = askedQuestion(card.entry, seed, since);
  const named = { item: card.entry.item.name, card: card.card };
  write(review, cardLine(session, asked, since));
  let attempt: Rated['attempt'];
  for (;;) {
    const line = await incoming.line();
    if (line === undefined) return undefined;
    if (line.trim() === '') continue;
    const reply = readReply(line);
    if (reply.asks === 'rate') {
      const after = await log.rate(session, { rating: reply.rating, ms: now() - since, attempt });
      const { due } = lastReview(after)!.state;
      write(review, { type: 'review', ...named, rating: names[reply.rating], due: isoTime(due) });
      return after;
    }
    if (reply.asks === 'skip') return skipCard(session, now());
    if (reply.asks === 'undo') {
      const before = await log.undo(session);
      if (before !== undefined) {
        const { card } = before.current!;
        write(review, { type: 'undo', item: card.entry.item.name, card: card.card });
        return before;
      }
      write(review, { type: 'error', message: 'There is nothing to take back in this session.' });
    } else if (reply.asks === 'grade') attempt = graded(reply, asked, attempt, named, review);
    else write(review, { type: 'error', message: reply.message });
  }
}

/** Grades an answer, for programs that ask the question; the rating is theirs. */
function graded(
  { answer }: Extract<Asks, { readonly asks: 'grade' }>,
  asked: AskedQuestion | undefined,
  before: Rated['attempt'],
  named: { readonly item: string; readonly card: string },
  review: JsonReview,
): Rated['attempt'] {
  const { now, tell } = review;
  const message =
    asked === undefined
      ? 'This card is compared with its other side: rate it with a line such as {"rating": "good"}.'
      : answerMisfit(asked.session.entries[0]!.item, answer, tell);
  if (asked === undefined || message !== undefined) {
    write(review, { type: 'error', message });
    return before;
  }
  const result = answerQuestion(asked, answer as never, { hints: 0, now: now(), tell });
  const { share, score, points, correct } = result.attempt;
  write(review, {
    type: 'verdict',
    ...named,
    share,
    score,
    points,
    correct,
    why: inOneLine(result.why),
    rating: names[result.suggested],
  });
  return result.attempt;
}

function cardLine(session: ReviewSession, asked: AskedQuestion | undefined, now: number): object {
  const { card, state } = session.current!;
  const { entry, name } = card;
  const hints = textsOf(entry.item.reading.data['hints']);
  const due = previewRatings(session, now);
  const { type: _, item: __, hints: ___, ...question } = asked?.line ?? {};
  return {
    type: 'card',
    bank: name.bank,
    item: entry.item.name,
    card: card.card,
    ...cardSides(entry),
    ...(hints.length === 0 ? {} : { hints }),
    ...(asked === undefined ? {} : { question }),
    due: state.stage === 'new' ? null : isoTime(state.due),
    ratings: {
      again: isoTime(due[1]),
      hard: isoTime(due[2]),
      good: isoTime(due[3]),
      easy: isoTime(due[4]),
    },
  };
}

function isoTime(time: number): string {
  return new Date(time).toISOString();
}

function write({ stdout }: JsonReview, line: object): void {
  stdout.write(lineOfJson(line));
}
