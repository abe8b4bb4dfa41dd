import { type History, mergeRecords, nameKey } from '../../core/history/index.js';
import type { QuizItem } from '../../core/quiz/index.js';
import {
  beginReview,
  cardsOfItems,
  createScheduler,
  dayOf,
  remaining,
  type ReviewSession,
  type ReviewSettings,
  scheduleOf,
  usualSettings,
} from '../../core/review/index.js';
import type { Command, Input } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { createPaint } from '../formats/paint.js';
import { visible } from '../formats/visible.js';
import { openHistory } from '../history/open-history.js';
import { reconnectItems } from '../history/reconnect-items.js';
import { quizBanks, type QuizBanks } from '../quiz/quiz-banks.js';
import { reviewAsJson } from '../review/review-json.js';
import { createReviewLog } from '../review/review-log.js';
import { reviewOnTerminal } from '../review/review-terminal.js';
import { counted, dueWords } from '../review/time-words.js';
import { converse } from '../terminal/ask.js';
import { inEnglish } from '../terminal/in-english.js';

export const review: Command = {
  name: 'review',
  operands: '<files, folders or globs>',
  about: [
    'Asks what you are about to forget: the flashcards and questions of these banks that are due today,',
    'and a few new ones. You say how well you knew each, and that settles when it comes back (FSRS).',
    'Ratings are kept in your history, on this machine, unless you say otherwise. Drafts are left out.',
  ].join('\n'),
  options: [
    { name: 'new', value: 'N', help: `new cards a day (default: ${usualSettings.newPerDay})` },
    {
      name: 'max',
      value: 'N',
      help: `cards a day, new ones among them (default: ${usualSettings.reviewsPerDay})`,
    },
    { name: 'pick', value: 'N', help: 'ask no more than so many cards now' },
    { name: 'tag', value: 'TAG', repeatable: true, help: 'only items with this tag' },
    {
      name: 'seed',
      value: 'N',
      help: 'what chance follows: the same seed mixes cards the same way',
    },
    {
      name: 'history',
      value: 'FOLDER|none',
      help: 'where ratings are kept (default: your folder on this machine)',
    },
    { name: 'json', help: 'for programs: cards and ratings as lines of JSON' },
  ],
  examples: [
    { line: 'quizwright review banks/cells.quiz.yaml', does: 'what is due today in one bank' },
    {
      line: 'quizwright review banks/ --new 5',
      does: 'in all banks of a folder, with five new cards',
    },
    {
      line: 'quizwright review banks/ --history .quizwright/history',
      does: 'with the history in this repository, so that git brings it to your other devices',
    },
    {
      line: 'quizwright review cells.quiz.yaml --history none --json',
      does: 'for programs; nothing is kept',
    },
  ],
  async run(input, io) {
    const { now } = io;
    const settings = settingsOf(input, now());
    const pick = countOf(input, 'pick', 1) ?? Infinity;
    if (input.operands.length === 0) {
      throw new Failure(
        'Which bank?',
        'Name one or several: `quizwright review banks/cells.quiz.yaml`.',
      );
    }
    const banks = await quizBanks(input.operands, { drafts: false }, io);
    for (const fault of banks.faults) io.stderr.write(`quizwright: ${visible(fault)}\n`);
    const code = banks.faults.length > 0 ? exitCode.failed : exitCode.clean;
    const tags = input.values('tag');
    const items =
      tags.length === 0
        ? banks.items
        : banks.items.filter((item) => tags.some((tag) => item.tags.includes(tag)));
    if (items.length === 0) {
      io.stderr.write(`${nothingToReview(banks, tags)}\n`);
      return code;
    }
    const history = await openHistory(input.value('history'), io);
    const talk = converse(io, createPaint(io.stdout.colour));
    try {
      const scheduler = createScheduler(settings);
      const isJson = input.has('json');
      const before = mergeRecords(history.records, now());
      const asked = !isJson && talk.incoming.isTerminal ? talk : undefined;
      const { records, told } = isAllThere(before, banks.items)
        ? { records: [], told: [] }
        : await reconnectItems(input.operands, io.cwd, history, before, asked);
      for (const sentence of told) io.stderr.write(`${sentence}\n`);
      const known =
        records.length === 0 ? before : mergeRecords([...history.records, ...records], now());
      const schedule = scheduleOf(known, scheduler);
      // Each day mixes the cards in its own way, and the same way when the command is run again.
      const seed = input.value('seed') ?? String(dayOf(now(), settings.timeZone));
      const context = { schedule, now: now(), settings, seed };
      const session = beginReview(cardsOfItems(items), context, scheduler, pick);
      const log = createReviewLog(history);
      if (isJson) {
        const { incoming } = talk;
        await reviewAsJson(session, {
          incoming,
          stdout: io.stdout,
          log,
          now,
          tell: inEnglish,
          seed,
        });
      } else {
        const ended = await reviewOnTerminal(session, { talk, log, now, tell: inEnglish, seed });
        talk.say(...farewell(ended, now()));
      }
    } finally {
      talk.incoming.close();
      await history.close();
    }
    return code;
  },
};

function settingsOf(input: Input, now: number): ReviewSettings {
  return {
    ...usualSettings,
    newPerDay: countOf(input, 'new', 0) ?? usualSettings.newPerDay,
    reviewsPerDay: countOf(input, 'max', 0) ?? usualSettings.reviewsPerDay,
    timeZone: -new Date(now).getTimezoneOffset(),
  };
}

function countOf(input: Input, name: string, least: number): number | undefined {
  const value = input.value(name);
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!Number.isInteger(count) || count < least) {
    throw new Failure(`\`--${name} ${value}\` is no number of cards: say ${least} or more.`);
  }
  return count;
}

/** Whether every item of the history is among these: then none can have changed its name. */
function isAllThere({ seen, oldNames }: History, items: readonly QuizItem[]): boolean {
  const there = new Set(items.map(({ bank, key }) => nameKey({ bank: bank.key, item: key })));
  return oldNames.size === 0 && [...seen.keys()].every((key) => there.has(key));
}

/** What was done, and when there is something to do again. */
function farewell(session: ReviewSession, now: number): readonly string[] {
  const { reviewed, current, nextDue } = session;
  const done = reviewed === 0 ? [] : [`You reviewed ${counted(reviewed, 'card')}.`];
  if (current !== undefined) {
    return [
      ...done,
      `${counted(remaining(session), 'card')} are left for later today.`.replace(
        /^1 card are/,
        '1 card is',
      ),
    ];
  }
  if (nextDue === undefined) {
    return [...done, 'There is nothing left to review.', ...heldWords(session)];
  }
  const next =
    nextDue <= now
      ? 'There is more, whenever you like.'
      : `The next card is due ${dueWords(nextDue, now)}.`;
  return [
    [...done, ...(reviewed === 0 ? ['Nothing is due now.'] : []), next].join(' '),
    ...heldWords(session),
  ];
}

/** Why there is nothing, and what can be done. */
function nothingToReview({ banks, items, drafts }: QuizBanks, tags: readonly string[]): string {
  if (banks === 0) return 'No banks here. A bank is a file named `*.quiz.yaml`.';
  if (items.length > 0) {
    return `No item has the tag ${tags.map((tag) => `\`${visible(tag)}\``).join(' or ')}.`;
  }
  return drafts > 0
    ? 'There is nothing to review: all items are drafts.'
    : 'There is no question and no flashcard to review.';
}

/** What the day’s limits hold back. */
function heldWords({ inner }: ReviewSession): readonly string[] {
  const { newCards, reviews } = inner.held;
  const { newPerDay, reviewsPerDay } = inner.context.settings;
  return [
    ...(newCards === 0
      ? []
      : [`${counted(newCards, 'new card')} more: the limit of a day is ${newPerDay} (\`--new\`).`]),
    ...(reviews === 0
      ? []
      : [
          `${counted(reviews, 'card')} more due: the limit of a day is ${reviewsPerDay} (\`--max\`).`,
        ]),
  ];
}
