import type { DraftChoice, DraftQuestion } from '../../draft-bank.js';
import { type SaidText, sortFeedback } from './feedback.js';
import { isNear, percent, type Rate } from './rate.js';

export interface ReadChoice {
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  readonly isPinned: boolean;
}

export interface ReadChoices {
  readonly choices: readonly ReadChoice[];
  readonly isMultiple: boolean;
  /** The ids of what is right; none where the file does not say. */
  readonly key: readonly string[];
  /** What all points are, where the file says it. */
  readonly most: number | undefined;
  readonly rate: Rate;
  /** What each choice earns, where a table says so. */
  readonly table?: ChoiceTable;
  readonly texts: readonly SaidText[];
  /** Whether some of the texts are of other questions. */
  readonly isShared?: boolean;
  /** Whether the names of texts say what they are of. */
  readonly isNamed?: boolean;
}

export interface ChoiceTable {
  readonly scoreOf: (id: string) => number;
  /** What is chosen cannot earn more; undefined where it can. */
  readonly high: number | undefined;
}

/** A question with choices, with what each of them is worth. */
export function choiceQuestion(read: ReadChoices): Partial<DraftQuestion> {
  const { choices, isMultiple, texts, rate } = read;
  const ids = new Set(choices.map(({ id }) => id));
  const key = [...new Set(read.key)].filter((id) => ids.has(id));
  const single = new Map(choices.map(({ id }) => [id, rate([id])]));
  const wrong = choices.map(({ id }) => id).filter((id) => !key.includes(id));
  const right = key.length === 0 ? undefined : rate(isMultiple ? key : key.slice(0, 1));
  // Where each wrong choice is told something of its own, an empty answer still gets what all get.
  const none = wrongOf(read, wrong, single);
  const { own, feedback, explanation } = sortFeedback(texts, {
    right,
    wrong: none,
    single,
    isShared: read.isShared ?? false,
    isNamed: read.isNamed ?? false,
  });
  const { shares, partial, checks } = isMultiple
    ? severalShares(read, key, wrong)
    : singleShares(read, key);
  const isTwoFold = isMultiple && key.length === 1;
  return {
    ...(isTwoFold || (isMultiple && key.length === 0) ? { kind: 'multiple-answer' } : {}),
    choices: choices.map((choice): DraftChoice => {
      const isRight = isMultiple ? key.includes(choice.id) : key[0] === choice.id;
      const note = own.get(choice.id);
      const share = shares?.get(choice.id);
      return {
        text: choice.text === '' ? '…' : choice.text,
        ...(isRight ? { correct: true } : {}),
        ...(note === undefined ? {} : { feedback: note }),
        ...(share === undefined ? {} : { weight: percent(share) }),
        ...(choice.isPinned ? { pin: true } : {}),
      };
    }),
    ...(partial ? { 'partial-credit': 'per-choice' } : {}),
    ...(explanation === undefined ? {} : { explanation }),
    ...(feedback === undefined ? {} : { feedback }),
    ...(key.length === 0 ? { status: 'draft' } : {}),
    ...(key.length === 0
      ? { checks: ['no choice is marked as right'] }
      : checks === undefined
        ? {}
        : { checks }),
  };
}

/** What an answer gets that is wrong in everything. */
function wrongOf(
  { isMultiple, rate }: ReadChoices,
  wrong: readonly string[],
  single: ReadonlyMap<string, ReturnType<Rate>>,
): ReturnType<Rate> {
  if (isMultiple || wrong.length === 0) return rate([]);
  const rated = wrong.map((id) => single.get(id));
  const [first, ...others] = rated;
  if (first === undefined || rated.includes(undefined)) return rate([]);
  const shown = [...first.shown].filter((name) => others.every((each) => each!.shown.has(name)));
  // Of two choices, what the one wrong one is told may be its own.
  return wrong.length === 1 ? rate([]) : { score: 0, shown: new Set(shown) };
}

interface Shares {
  /** Undefined, or without a choice, where nothing needs to be said. */
  readonly shares?: ReadonlyMap<string, number>;
  readonly partial?: boolean;
  readonly checks?: readonly string[];
}

function singleShares(
  { choices, rate, most, table }: ReadChoices,
  [key, ...others]: readonly string[],
): Shares {
  const checks =
    others.length === 0
      ? {}
      : { checks: [`${others.length + 1} choices are right; the first is the key`] };
  const scores = new Map(
    choices.map(({ id }) => [id, table?.scoreOf(id) ?? rate([id])?.score ?? 0]),
  );
  const best = Math.max(...scores.values());
  const all = most !== undefined && most >= best ? most : best;
  if (key === undefined || !(all > 0) || (table === undefined && !(best > 0))) return checks;
  const shares = new Map<string, number>();
  for (const [id, score] of scores) {
    const share = score / all;
    if (!isNear(share, id === key ? 1 : 0)) shares.set(id, share);
  }
  return { shares, ...checks };
}

function severalShares(
  { choices, rate, most, table }: ReadChoices,
  key: readonly string[],
  wrong: readonly string[],
): Shares {
  const full = table === undefined ? rate(key)?.score : sumOf(table, key, most);
  if (full === undefined || !(full > 0)) return {};
  const scores = new Map<string, number>();
  for (const id of key) scores.set(id, (table?.scoreOf(id) ?? rate([id])?.score ?? 0) / full);
  if (table === undefined && [...scores.values()].every((share) => isNear(share, 0))) return {};
  // One right choice alone that earns all, by a rule for the whole, says nothing of the wrong ones.
  for (const id of wrong) {
    const change = table?.scoreOf(id) ?? (rate([...key, id])?.score ?? full) - full;
    scores.set(id, change / full);
  }
  const equal = 1 / key.length;
  const isEven = key.every((id) => isNear(scores.get(id)!, equal));
  const isStrict = wrong.every(
    (id) => isNear(scores.get(id)!, -equal) || (key.length === 1 && scores.get(id)! <= -1),
  );
  if (isEven && isStrict && table?.high === undefined) {
    return key.length === 1 && table === undefined ? {} : { partial: true };
  }
  const shares = new Map<string, number>();
  for (const { id } of choices) {
    const share = scores.get(id) ?? 0;
    if (key.includes(id) || !isNear(share, 0)) shares.set(id, share);
  }
  // One key has what the others leave: thirds are no round numbers, and no weight is above 100%.
  const sum = key.reduce((all, id) => all + (scores.get(id) ?? 0), 0);
  const rest = key.find((id) => scores.get(id)! > 1) ?? key.at(-1)!;
  if (isNear(sum, 1) && key.length > 1) shares.delete(rest);
  return { shares };
}

function sumOf(
  { scoreOf, high = Infinity }: ChoiceTable,
  key: readonly string[],
  most = 0,
): number {
  const sum = key.reduce((all, id) => all + Math.max(0, scoreOf(id)), 0);
  return Math.max(most, Math.min(high, sum));
}
