import { textsOf } from '../model/kinds/shown.js';
import type { Answer } from '../model/kinds/graded.js';
import { modelAnswer, pointsOf, type Verdict } from './grade.js';
import type { OwnWords } from './own-words.js';
import { timeSpent } from './quiz-clock.js';
import type { QuizEntry } from './quiz-entry.js';
import { type QuizSession, stateOf, wordsOf } from './quiz-session.js';

/** What became of one entry. */
export interface EntryResult extends OwnWords {
  readonly entry: QuizEntry;
  readonly outcome: Verdict['outcome'];
  /** In points. */
  readonly score: number;
  readonly points: number;
  /** Undefined for what was not answered. */
  readonly verdict: Verdict | undefined;
  readonly given: Answer | undefined;
  /** An answer that earns the most; undefined for cards. */
  readonly right: Answer | undefined;
  readonly flagged: boolean;
  readonly hints: number;
  readonly ms: number;
  readonly misses: number;
}

/** How a part of a quiz went: a tag, an objective. */
export interface GroupResult {
  readonly name: string;
  readonly items: number;
  readonly correct: number;
  readonly score: number;
  readonly points: number;
}

export interface QuizResult {
  readonly score: number;
  readonly points: number;
  /** Of the points, 0 to 100, to two decimals. */
  readonly percent: number;
  readonly correct: number;
  readonly answered: number;
  /** Undefined where the bank says no pass mark. */
  readonly passed: boolean | undefined;
  /** Milliseconds. */
  readonly ms: number;
  readonly items: readonly EntryResult[];
  /** Most items first. */
  readonly tags: readonly GroupResult[];
  /** By what the objective says. */
  readonly objectives: readonly GroupResult[];
}

/** What a quiz that has ended was worth. What was not answered earned nothing. */
export function quizResult(session: QuizSession, now: number): QuizResult {
  const items = session.entries.map((entry, i) => resultOf(session, entry, i));
  const score = sum(items.map((item) => item.score));
  const points = sum(items.map((item) => item.points));
  // A quiz for no points is counted by its questions.
  const share =
    points > 0
      ? score / points
      : sum(items.map(({ verdict }) => verdict?.share ?? 0)) / Math.max(1, items.length);
  const percent = Math.round(share * 10_000) / 100;
  const { pass } = session.setup;
  return {
    score,
    points,
    percent,
    correct: items.filter(({ outcome }) => outcome === 'correct').length,
    answered: items.filter(({ verdict, outcome }) => verdict !== undefined && outcome !== 'skipped')
      .length,
    passed: pass === undefined ? undefined : share >= pass - 1e-9,
    ms: timeSpent(session.clock, now),
    items,
    tags: grouped(items, ({ item }) => item.tags),
    objectives: grouped(items, ({ item }) =>
      textsOf(item.reading.data['objectives']).map((id) => {
        const said = item.bank.objectives[id];
        return typeof said === 'string' ? said : id;
      }),
    ),
  };
}

function resultOf(session: QuizSession, entry: QuizEntry, index: number): EntryResult {
  const { verdict, answer, ...rest } = stateOf(session, index);
  const isQuestion = entry.item.reading.list === 'questions';
  const right = entry.card === undefined ? modelAnswer(entry.item) : undefined;
  return {
    entry,
    outcome: verdict?.outcome ?? 'skipped',
    score: verdict?.score ?? 0,
    points: verdict?.points ?? (isQuestion ? pointsOf(entry.item) : 1),
    verdict,
    given: answer,
    right,
    flagged: rest.flagged,
    hints: rest.hints,
    ms: rest.ms,
    misses: rest.misses,
    ...wordsOf(session, index),
  };
}

function grouped(
  items: readonly EntryResult[],
  namesOf: (entry: QuizEntry) => readonly string[],
): readonly GroupResult[] {
  const groups = new Map<string, EntryResult[]>();
  for (const item of items) {
    for (const name of new Set(namesOf(item.entry))) {
      const others = groups.get(name);
      if (others === undefined) groups.set(name, [item]);
      else others.push(item);
    }
  }
  return [...groups]
    .map(([name, all]) => ({
      name,
      items: all.length,
      correct: all.filter(({ outcome }) => outcome === 'correct').length,
      score: sum(all.map(({ score }) => score)),
      points: sum(all.map(({ points }) => points)),
    }))
    .toSorted((a, b) => b.items - a.items || (a.name < b.name ? -1 : 1));
}

/** Without the dust of adding thirds. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((all, each) => all + each, 0) * 1e9) / 1e9;
}
