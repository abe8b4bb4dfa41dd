import { beginningOf } from '../text/beginning-of.js';
import { longestAnswer, mostRepairs } from './limits.js';
import type { PromptMessage } from './prompt-message.js';
import { inEnglish, type Said } from './said.js';

/** Sends messages to a model; resolves to the text of its answer. Rejects as the host does. */
export type AskModel = (messages: readonly PromptMessage[]) => Promise<string>;

/** What an answer was worth. */
export interface Judged<T> {
  /** What is as it was asked for. */
  readonly right: readonly T[];
  /** What can be used if nothing better comes: it has the form, and the rules find an error in it. */
  readonly faulty: readonly (WrongEntry & { readonly value: T })[];
  /** What cannot be used. */
  readonly refused: readonly WrongEntry[];
}

/** An entry of an answer, by its beginning, and what is wrong with it. */
export interface WrongEntry {
  readonly label: string;
  readonly wrong: readonly Said[];
}

export interface Gathered<T> {
  readonly values: readonly T[];
  /** What the last answer had that could not be used. */
  readonly refused: readonly WrongEntry[];
  /** How often the model was asked. */
  readonly rounds: number;
}

/**
 * Asks a model, tells it what was wrong with its answer, and asks again; twice, then what is right is what
 * there is. Right entries are kept from each round.
 *
 * @param judge is given the entries of an answer, and what is kept by then
 * @param readEntries finds the entries; undefined where the answer has none
 */
export async function askUntilRight<T>(
  first: readonly PromptMessage[],
  ask: AskModel,
  readEntries: (answer: string) => readonly unknown[] | undefined,
  judge: (entries: readonly unknown[], kept: readonly T[]) => Promise<Judged<T>>,
): Promise<Gathered<T>> {
  const kept: T[] = [];
  let messages = first;
  let faulty: Judged<T>['faulty'] = [];
  let refused: readonly WrongEntry[] = [];
  for (let round = 1; ; round++) {
    // oxlint-disable-next-line no-await-in-loop -- each answer needs the one before
    const answer = beginningOf(await ask(messages), longestAnswer);
    const entries = readEntries(answer);
    let complaint: string;
    if (entries === undefined) {
      complaint =
        'Your answer has no JSON of the asked form in it. Answer with that JSON and nothing else.';
    } else {
      // oxlint-disable-next-line no-await-in-loop
      const judged = await judge(entries, kept);
      kept.push(...judged.right);
      ({ faulty, refused } = judged);
      complaint = complain([...faulty, ...refused]);
    }
    const isDone = entries !== undefined && faulty.length + refused.length === 0;
    if (isDone || round > mostRepairs) {
      return { values: [...kept, ...faulty.map(({ value }) => value)], refused, rounds: round };
    }
    messages = [
      ...first,
      { role: 'assistant', text: answer === '' ? '(nothing)' : answer },
      { role: 'user', text: complaint },
    ];
  }
}

/** What a model is told: what it wrote itself is quoted, on one line. */
function complain(wrong: readonly WrongEntry[]): string {
  const lines = wrong.map(({ label, wrong: reasons }, i) => {
    const said = reasons.map((reason) => inEnglish(reason)).join(' ');
    return `${i + 1}. “${label}”: ${said}`.replace(/\s+/g, ' ');
  });
  return [
    'These entries of your answer cannot be used:',
    ...lines,
    'Send these entries again, put right, in the same JSON form, and nothing else.',
  ].join('\n');
}
