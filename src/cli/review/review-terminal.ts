import type { ReviewRating } from '../../core/history/index.js';
import { cardSides, type Tell } from '../../core/quiz/index.js';
import { textsOf } from '../../core/model/kinds/shown.js';
import {
  flipCard,
  lastReview,
  leechOf,
  previewRatings,
  type ReviewSession,
  skipCard,
} from '../../core/review/index.js';
import { visible } from '../formats/visible.js';
import { askKey, type Choice, type Conversation } from '../terminal/ask.js';
import { terminalText } from '../terminal/terminal-text.js';
import { askQuestion } from './ask-question.js';
import type { Rated, ReviewLog } from './review-log.js';
import { askedQuestion } from './review-question.js';
import { dueWords, shortTime } from './time-words.js';

export interface TerminalReview {
  readonly talk: Conversation;
  readonly log: ReviewLog;
  readonly now: () => number;
  readonly tell: Tell;
  readonly seed: string;
}

type Does =
  'flip' | 'undo' | 'skip' | 'hint' | 'leave' | 'help' | { readonly rating: ReviewRating };

const always: readonly Choice<Does>[] = [
  { keys: ['u'], means: 'undo' },
  { keys: ['s'], means: 'skip' },
  { keys: ['h'], means: 'hint' },
  { keys: ['q', 'escape'], means: 'leave' },
  { keys: ['?'], means: 'help' },
];
const front: readonly Choice<Does>[] = [{ keys: ['space', 'enter'], means: 'flip' }, ...always];
const back: readonly Choice<Does>[] = [
  ...([1, 2, 3, 4] as const).map((rating) => ({ keys: [String(rating)], means: { rating } })),
  ...always,
];
const names: readonly string[] = ['', 'Again', 'Hard', 'Good', 'Easy'];

const help = [
  'Space or Enter shows the answer. Then say how it went:',
  '1 Again: I did not know it · 2 Hard: with effort · 3 Good: I knew it · 4 Easy: without thinking.',
  'u takes the last rating back · s leaves this card for another time · h shows a hint · q ends.',
];

/** Reviews in a terminal, from key to key. Resolves to where the learner stopped. */
export async function reviewOnTerminal(
  begun: ReviewSession,
  review: TerminalReview,
): Promise<ReviewSession> {
  let session = begun;
  while (session.current !== undefined) {
    const step = await askCard(session, review);
    if (step === undefined) return session;
    session = step;
  }
  return session;
}

/** Asks one card until it is rated, skipped or left; undefined when the learner leaves. */
async function askCard(
  begun: ReviewSession,
  review: TerminalReview,
): Promise<ReviewSession | undefined> {
  const { talk, log, now, seed } = review;
  const { card } = begun.current!;
  const since = now();
  showHead(begun, talk);
  const asked = askedQuestion(card.entry, seed, since);
  let hints = 0;
  let attempt: Rated['attempt'];
  let suggested: ReviewRating = 3;
  let session = begun;
  if (asked !== undefined) {
    const answer = await askQuestion(asked, review);
    if (answer === 'leave') return undefined;
    if (answer === 'skip') return skipCard(session, now());
    if (answer === 'undo') return undone(session, review);
    ({ attempt, suggested } = answer);
    session = flipCard(session);
  } else talk.say(...terminalText(cardSides(card.entry).front, talk.place), '');
  for (;;) {
    const flipped = session.current!.flipped;
    if (flipped) talk.say(ratingsLine(session, suggested, talk, now()));
    else talk.say(dim('Space shows the answer.', talk));
    const choices: readonly Choice<Does>[] = flipped
      ? [{ keys: ['space', 'enter'], means: { rating: suggested } }, ...back]
      : front;
    const does = await askKey(talk, choices, 'Type one of these, or `?` for help.');
    if (does === undefined || does === 'leave') return undefined;
    if (does === 'help') talk.say(...help, '');
    else if (does === 'undo') return undone(session, review);
    else if (does === 'skip') return skipCard(session, now());
    else if (does === 'hint') hints = showHint(session, hints, talk);
    else if (does === 'flip') {
      session = flipCard(session);
      talk.say(...terminalText(cardSides(card.entry).back, talk.place), '');
    } else {
      const { rating } = does;
      const after = await log.rate(session, { rating, ms: now() - since, attempt });
      showRated(after, rating, review);
      return after;
    }
  }
}

async function undone(
  session: ReviewSession,
  { talk, log }: TerminalReview,
): Promise<ReviewSession> {
  const before = await log.undo(session);
  talk.say(
    before === undefined
      ? 'There is nothing to take back in this session.'
      : 'Taken back. Here is that card again.',
    '',
  );
  return before ?? session;
}

function showHead({ current, counts }: ReviewSession, talk: Conversation): void {
  const { bank } = current!.card.entry.item;
  const left = [
    ...(counts.newCards > 0 ? [`${counts.newCards} new`] : []),
    ...(counts.learning > 0 ? [`${counts.learning} learning`] : []),
    ...(counts.reviews > 0 ? [`${counts.reviews} to review`] : []),
  ];
  talk.say(talk.place.paint([visible(bank.title), ...left].join(' · '), 'bold'));
}

function showHint({ current }: ReviewSession, shown: number, talk: Conversation): number {
  const hints = textsOf(current!.card.entry.item.reading.data['hints']);
  const hint = hints[shown];
  if (hint === undefined) {
    talk.say(hints.length === 0 ? 'This card has no hint.' : 'There are no more hints.', '');
    return shown;
  }
  talk.say(...terminalText(`Hint: ${hint}`, talk.place), '');
  return shown + 1;
}

/** `1 Again <1 min · 2 Hard 6 min · 3 Good 10 min · 4 Easy 8 days`, the suggested one marked. */
function ratingsLine(
  session: ReviewSession,
  suggested: ReviewRating,
  talk: Conversation,
  now: number,
): string {
  const due = previewRatings(session, now);
  const ratings = ([1, 2, 3, 4] as const).map((rating) => {
    const text = `${rating} ${names[rating]} ${shortTime(due[rating] - now)}`;
    return rating === suggested ? `[${text}]` : text;
  });
  return dim(ratings.join(' · '), talk);
}

function showRated(after: ReviewSession, rating: ReviewRating, { talk }: TerminalReview): void {
  const { review, state } = lastReview(after)!;
  talk.say(
    dim(`${names[rating]}: it comes back ${dueWords(state.due, Date.parse(review.t))}.`, talk),
  );
  const leech = leechOf(after);
  if (leech !== undefined) {
    const { name } = leech.entry.item;
    talk.say(
      `You have forgotten this card ${state.lapses} times. Perhaps it asks for too much at once: it may be easier to learn if you write \`${visible(name)}\` anew in \`${visible(review.bank)}\`, or split it.`,
    );
  }
  talk.say('');
}

function dim(text: string, { place }: Conversation): string {
  return place.paint(text, 'dim');
}
