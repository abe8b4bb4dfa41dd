import type { QuestionPrint, ShortPrint } from '../../../view/index.js';
import type { Comparison } from './comparison.js';

/** Questions of which a smaller part of the words is the same are two questions. */
const ALIKE = 0.7;
/** The same where no answer can be compared. */
const ALIKE_WITHOUT_ANSWER = 0.85;
/** Stems of fewer words say too little to be compared without their answers. */
const FEWEST_WORDS = 5;

/**
 * Whether two items ask the same in the same words. Stems such as “Which of these is true?” and “Match
 * the terms” are told apart by what they offer; where one offers nothing, its stem says all.
 */
function asksTheSame(a: QuestionPrint, b: QuestionPrint): boolean {
  if (a.list !== b.list || a.stem !== b.stem) return false;
  if (a.answer === b.answer && a.answer !== 0) return true;
  if (a.choices.length === 0 || b.choices.length === 0) return true;
  return shareOf(a.choices, b.choices) >= 0.5;
}

/**
 * How alike two items are that ask almost the same, as the share of their words that both have;
 * undefined where they ask different things.
 */
function likeness(a: QuestionPrint, b: QuestionPrint): number | undefined {
  if (a.list !== b.list || a.exact !== b.exact || a.answer !== b.answer) return undefined;
  if (a.stem === b.stem) return undefined;
  if (a.answer === 0 && Math.min(a.words.length, b.words.length) < FEWEST_WORDS) return undefined;
  const alike = shareOf(a.words, b.words);
  if (alike < (a.answer === 0 ? ALIKE_WITHOUT_ANSWER : ALIKE)) return undefined;
  return saysAnotherThing(a.words, b.words) ? undefined : alike;
}

/**
 * Whether words of one stem stand where the other has words of its own: “in a coil” and “in a
 * capacitor” are two questions of a series. Words that were only added, left out or moved are not.
 */
function saysAnotherThing(a: readonly number[], b: readonly number[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)];
  const gapsOfB = gapsOf(b, inA);
  for (const [before, after] of gapsOf(a, inB)) {
    if (gapsOfB.some(([from, to]) => from === before || to === after)) return true;
  }
  return false;
}

/** For each run of words that the other has not: the shared words before and behind it; 0 at an end. */
function gapsOf(
  words: readonly number[],
  other: ReadonlySet<number>,
): (readonly [before: number, after: number])[] {
  const gaps: (readonly [number, number])[] = [];
  let before = 0;
  let open = false;
  for (const word of words) {
    if (!other.has(word)) {
      open = true;
      continue;
    }
    if (open) gaps.push([before, word]);
    open = false;
    before = word;
  }
  if (open) gaps.push([before, 0]);
  return gaps;
}

/**
 * Numbers of which two alike items have at least one in common, so that ten thousand questions are not
 * all compared with each other. Where there is an answer, alike items have the same. Where there is
 * none, of so many words that stand next to each other in any one order some do in both: each word that
 * only one of the two has parts two of them at most.
 */
function likenessKeys(print: ShortPrint): readonly number[] {
  const { answer, exact } = print;
  if (answer !== 0) return [answer + exact];
  const { words } = print;
  if (words.length < FEWEST_WORDS) return [];
  const sorted = bySize(words);
  const different = Math.ceil(sorted.length * (1 / ALIKE_WITHOUT_ANSWER - 1));
  const keys: number[] = [];
  for (let i = 1; i < sorted.length && i <= 2 * different + 1; i++) {
    keys.push(Math.imul(sorted[i - 1]!, 0x1fffff) + sorted[i]! + exact);
  }
  return keys;
}

/**
 * The same among items with one answer, where there are many: of two sets of words of which so much is
 * the same, the first few in any one order cannot be all different (the prefix filter of set joins).
 */
function likenessKeysOfWords({ words }: ShortPrint): readonly number[] {
  const length = words.length - Math.ceil(words.length * ALIKE) + 1;
  return bySize(words).slice(0, length);
}

const few = 40;

/** Numbers in order; of few without a call for each comparison. */
function bySize(numbers: readonly number[]): number[] {
  if (numbers.length > few) return numbers.toSorted((a, b) => a - b);
  const sorted = numbers.slice();
  for (let i = 1; i < sorted.length; i++) {
    const number = sorted[i]!;
    let at = i;
    while (at > 0 && sorted[at - 1]! > number) sorted[at] = sorted[--at]!;
    sorted[at] = number;
  }
  return sorted;
}

/** The share of what two lists have together that is in both. */
function shareOf(a: readonly number[], b: readonly number[]): number {
  const inA = new Set(a);
  const inB = new Set(b);
  let both = 0;
  for (const each of inA) if (inB.has(each)) both++;
  const all = inA.size + inB.size - both;
  return all === 0 ? 0 : both / all;
}

/** Items that ask the same in the same words. */
export const sameWords: Comparison = {
  keysOf: ({ stem }) => [stem],
  compare: (a, b) => (asksTheSame(a, b) ? 1 : undefined),
};

/** Items that ask almost the same. */
export const almostTheSame: Comparison = {
  keysOf: likenessKeys,
  // Of an answer that many questions have, yes and no say, they are told apart by their words.
  splitBy: (print) => (print.answer === 0 ? [0] : likenessKeysOfWords(print)),
  compare: likeness,
};
